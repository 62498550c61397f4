package vn.certproc.cli.internal.verb;

import java.io.IOException;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import vn.certproc.api.model.Payload;
import vn.certproc.api.model.Procedure;
import vn.certproc.api.model.SubscriberKind;
import vn.certproc.cli.internal.ExitCode;
import vn.certproc.cli.internal.Streams;
import vn.certproc.dossier.Certproc;

/** A complete request without a failed check on the day. */
@Command(name = "example")
public final class ExampleVerb extends Verb {

  @Parameters(paramLabel = "PROCEDURE")
  private Procedure procedure = Procedure.ISSUE;

  @Option(names = "--subscriber", required = true, paramLabel = "KIND")
  private SubscriberKind subscriber = SubscriberKind.AGENCY;

  @Option(names = "--count", paramLabel = "N")
  private int count = 1;

  @Mixin private RuleOptions rules = new RuleOptions();
  @Mixin private DataOptions data = new DataOptions();
  @Mixin private OutOption out = new OutOption();

  /** The verb, connected to these streams. */
  public ExampleVerb(Streams streams) {
    super(streams);
  }

  @Override
  protected ExitCode run() throws IOException {
    Certproc certproc = data.certproc(streams, language());
    Payload example =
        certproc.example(procedure, subscriber, count, rules.withoutFacts(certproc, errors()));
    out.write(certproc.write(example), streams);
    return ExitCode.DONE;
  }
}
