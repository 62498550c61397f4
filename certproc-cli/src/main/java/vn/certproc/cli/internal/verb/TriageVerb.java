package vn.certproc.cli.internal.verb;

import java.util.ArrayList;
import java.util.List;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import vn.certproc.api.model.SubscriberKind;
import vn.certproc.cli.internal.ExitCode;
import vn.certproc.cli.internal.Streams;
import vn.certproc.cli.internal.out.Page;
import vn.certproc.cli.internal.out.TriageData;
import vn.certproc.cli.internal.out.TriageText;
import vn.certproc.core.AssessmentOptions;
import vn.certproc.core.profile.Profile;
import vn.certproc.core.triage.TriageAnswer;
import vn.certproc.core.triage.TriageEvent;
import vn.certproc.dossier.Certproc;

/** What happened: which procedures, in order, and why. */
@Command(name = "triage")
public final class TriageVerb extends Verb {

  @Parameters(arity = "1..*", paramLabel = "EVENT")
  private List<String> events = new ArrayList<>();

  @Option(names = "--subscriber", required = true, paramLabel = "KIND")
  private SubscriberKind subscriber = SubscriberKind.STAFF;

  @Mixin private FormatOption format = new FormatOption();
  @Mixin private RuleOptions rules = new RuleOptions();
  @Mixin private DataOptions data = new DataOptions();

  /** The verb, connected to these streams. */
  public TriageVerb(Streams streams) {
    super(streams);
  }

  @Override
  protected ExitCode run() {
    Certproc certproc = data.certproc(streams, language());
    AssessmentOptions options = rules.withoutFacts(certproc, errors());
    List<TriageEvent> happened = events.stream().map(TriageEvent::parse).toList();
    TriageAnswer answer = certproc.triage(happened, subscriber, options);
    if (format.text()) {
      Profile profile = certproc.profileFor(options);
      Page page = page().speaking(profile.wording());
      new TriageText(page).write(answer, profile);
      page.flush();
    } else {
      new TriageData(format.format().writer(streams.out(), "triage")).write(answer);
    }
    return switch (answer.verdict()) {
      case DECIDED -> ExitCode.DONE;
      case UNDECIDED -> ExitCode.UNDECIDED;
      case CONTRADICTORY -> ExitCode.NO;
    };
  }
}
