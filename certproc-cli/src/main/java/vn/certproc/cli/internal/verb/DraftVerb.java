package vn.certproc.cli.internal.verb;

import java.io.IOException;
import java.util.Optional;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import vn.certproc.api.model.Procedure;
import vn.certproc.api.model.SubscriberKind;
import vn.certproc.api.payload.document.RequestDocument;
import vn.certproc.cli.internal.ExitCode;
import vn.certproc.cli.internal.Streams;
import vn.certproc.dossier.Certproc;
import vn.certproc.pki.CertificateBundle;

/** A request filled with what a certificate holds; its gaps are marked. */
@Command(name = "draft")
public final class DraftVerb extends Verb {

  @Parameters(paramLabel = "PROCEDURE")
  private Procedure procedure = Procedure.RENEW;

  @Option(names = "--certificate", required = true, paramLabel = "FILE.cer")
  private String certificate = "";

  @Option(names = "--subscriber", required = true, paramLabel = "KIND")
  private SubscriberKind subscriber = SubscriberKind.AGENCY;

  @Mixin private RuleOptions rules = new RuleOptions();
  @Mixin private DataOptions data = new DataOptions();
  @Mixin private OutOption out = new OutOption();

  /** The verb, connected to these streams. */
  public DraftVerb(Streams streams) {
    super(streams);
  }

  @Override
  public Optional<String> input() {
    return Optional.of(certificate);
  }

  @Override
  protected ExitCode run() throws IOException {
    Certproc certproc = data.certproc(streams, language());
    CertificateBundle bundle = Certificates.read(certificate, certproc, streams);
    RequestDocument draft =
        certproc.draft(
            procedure, bundle.certificate(), subscriber, rules.withoutFacts(certproc, errors()));
    out.write(certproc.write(draft), streams);
    errors().line(errors().word("draft-gaps"));
    return ExitCode.DONE;
  }
}
