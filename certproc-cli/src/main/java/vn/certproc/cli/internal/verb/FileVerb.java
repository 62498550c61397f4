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
import vn.certproc.api.model.Payload;
import vn.certproc.cli.internal.CliException;
import vn.certproc.cli.internal.ExitCode;
import vn.certproc.cli.internal.Inputs;
import vn.certproc.cli.internal.Streams;
import vn.certproc.cli.internal.out.FaultList;
import vn.certproc.cli.internal.out.Page;
import vn.certproc.cli.internal.verb.key.Desk;
import vn.certproc.cli.internal.verb.key.SigningKeys;
import vn.certproc.cli.internal.verb.signing.SignOptions;
import vn.certproc.cli.internal.verb.signing.SignPlan;
import vn.certproc.cli.internal.verb.signing.TrustOptions;
import vn.certproc.dossier.Certproc;
import vn.certproc.dossier.DossierException;
import vn.certproc.dossier.FilingOptions;
import vn.certproc.dossier.FilingResult;
import vn.certproc.dossier.Signing;
import vn.certproc.pki.cms.CmsException;

/** The main job: a dossier with the decision, the forms and a manifest. */
@Command(name = "file")
public final class FileVerb extends Verb {

  @Parameters(arity = "1..*", paramLabel = "REQUEST")
  private List<String> requests = new ArrayList<>();

  @Option(names = "--out", required = true, paramLabel = "DIR")
  private String out = "";

  @Option(names = "--facts", paramLabel = "FILE")
  private Optional<String> facts = Optional.empty();

  @Option(names = "--only-eligible")
  private boolean onlyEligible;

  @Option(names = "--with-step-1")
  private boolean withStep1;

  @Option(names = "--untagged")
  private boolean untagged;

  @Mixin private FormatOption format = new FormatOption();
  @Mixin private RuleOptions rules = new RuleOptions();
  @Mixin private DataOptions data = new DataOptions();
  @Mixin private CalendarOption calendars = new CalendarOption();
  @Mixin private SignOptions signers = new SignOptions();
  @Mixin private TrustOptions trust = new TrustOptions();

  @Option(names = "--detached")
  private boolean detached;

  /** The verb, connected to these streams. */
  public FileVerb(Streams streams) {
    super(streams);
  }

  @Override
  protected ExitCode run() throws IOException {
    Desk desk = new Desk(streams, language());
    Optional<SignPlan> plan = signers.plan(desk).map(SignPlan::requireGeneral);
    if (plan.isEmpty() && detached) {
      throw CliException.usage("cli-sign-nobody", Map.of());
    }
    Certproc certproc =
        data.builder(streams, language())
            .calendar(calendars.calendar(streams))
            .anchors(trust.anchors(desk))
            .build();
    FilingOptions options =
        new FilingOptions(
            rules.with(facts, certproc, streams, errors()), onlyEligible, withStep1, !untagged);
    certproc.profileFor(options.assessment());
    List<Loaded> all = requests.stream().map(r -> Loaded.load(r, certproc, streams)).toList();
    complain(all);
    ExitCode worst = all.stream().map(Loaded::code).reduce(ExitCode.DONE, ExitCode::or);
    if (worst != ExitCode.DONE) {
      nothingWritten();
      return worst;
    }
    List<Payload> payloads = all.stream().map(l -> l.payload().orElseThrow()).toList();
    if (plan.isEmpty()) {
      return file(payloads, certproc, options);
    }
    try (SigningKeys ring = plan.get().keyRing()) {
      Signing signing = plan.get().signing(ring, Optional.empty());
      return file(
          payloads, certproc, options.signedBy(detached ? signing.withDetached() : signing));
    } catch (CmsException.NotStamped e) {
      throw plan.get().addressed(e);
    }
  }

  private void nothingWritten() {
    Page page = errors();
    page.line(page.word("nothing-written"));
    page.flush();
  }

  private void complain(List<Loaded> all) {
    Page page = errors();
    for (Loaded each : all) {
      each.faults().forEach(fault -> FaultList.line(page, fault));
      each.notices().forEach(notice -> FaultList.notice(page, notice));
    }
    page.flush();
  }

  private ExitCode file(List<Payload> payloads, Certproc certproc, FilingOptions options)
      throws IOException {
    Payload payload;
    try {
      payload = certproc.consolidate(payloads);
    } catch (DossierException.Unsuitable e) {
      Page page = errors();
      e.faults().forEach(fault -> FaultList.line(page, fault));
      page.flush();
      nothingWritten();
      return ExitCode.NO;
    }
    FilingResult result =
        certproc.file(payload, options, Inputs.path(out), ProgressLine.on(streams, errors()));
    FilingAnswer answer = new FilingAnswer(result, payload);
    answer.tell(errors());
    if (format.text()) {
      answer.print(page(), certproc.profileFor(options.assessment()));
    } else {
      answer.write(format.format(), streams.out());
    }
    return ExitCodes.of(result.assessment().verdict());
  }
}
