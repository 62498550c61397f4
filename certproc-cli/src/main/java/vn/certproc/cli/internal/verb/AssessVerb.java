package vn.certproc.cli.internal.verb;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import vn.certproc.api.decision.Assessment;
import vn.certproc.api.decision.DecisionWriter;
import vn.certproc.api.model.Payload;
import vn.certproc.cli.internal.CliException;
import vn.certproc.cli.internal.ExitCode;
import vn.certproc.cli.internal.Streams;
import vn.certproc.cli.internal.out.AssessmentText;
import vn.certproc.cli.internal.out.FaultList;
import vn.certproc.cli.internal.out.Format;
import vn.certproc.cli.internal.out.Page;
import vn.certproc.core.AssessmentOptions;
import vn.certproc.core.profile.Profile;
import vn.certproc.dossier.Certproc;

/** May it be filed, why, with whom, on which forms: the decision. */
@Command(name = "assess")
public final class AssessVerb extends Verb {

  @Parameters(arity = "1..*", paramLabel = "REQUEST")
  private List<String> requests = new ArrayList<>();

  @Option(names = "--facts", paramLabel = "FILE")
  private Optional<String> facts = Optional.empty();

  @Mixin private FormatOption format = new FormatOption();
  @Mixin private RuleOptions rules = new RuleOptions();
  @Mixin private DataOptions data = new DataOptions();
  @Mixin private CalendarOption calendars = new CalendarOption();

  /** The verb, connected to these streams. */
  public AssessVerb(Streams streams) {
    super(streams);
  }

  @Override
  protected ExitCode run() throws IOException {
    if (format.format() == Format.XML && requests.size() > 1) {
      throw CliException.usage("cli-xml-one-input", Map.of());
    }
    Certproc certproc = data.certproc(streams, language(), calendars.calendar(streams));
    AssessmentOptions options = rules.with(facts, certproc, streams, errors());
    certproc.profileFor(options); // an unknown profile is said once, before any input is read
    if (format.format() == Format.JSON) {
      return new JsonAnswers(streams, certproc, options, ProgressLine.on(streams, errors()))
          .write(requests);
    }
    ExitCode worst = ExitCode.DONE;
    for (String request : requests) {
      Loaded loaded = Loaded.load(request, certproc, streams);
      complain(loaded);
      worst = worst.or(loaded.code());
      if (loaded.payload().isPresent()) {
        worst = worst.or(answer(request, loaded.payload().get(), certproc, options));
      }
    }
    return worst;
  }

  private void complain(Loaded loaded) {
    Page page = errors();
    loaded.faults().forEach(fault -> FaultList.line(page, fault));
    loaded.notices().forEach(notice -> FaultList.notice(page, notice));
    page.flush();
  }

  private ExitCode answer(
      String source, Payload payload, Certproc certproc, AssessmentOptions options)
      throws IOException {
    Assessment assessment = certproc.assess(payload, options, ProgressLine.on(streams, errors()));
    if (format.format() == Format.XML) {
      DecisionWriter.write(assessment, streams.out());
    } else {
      Page page = page();
      if (requests.size() > 1) {
        page.line("== " + source);
      }
      Profile profile = certproc.profileFor(options);
      new AssessmentText(page.speaking(profile.wording())).write(assessment, payload, profile);
      if (requests.size() > 1) {
        page.gap();
      }
      page.flush();
    }
    return ExitCodes.of(assessment.verdict());
  }
}
