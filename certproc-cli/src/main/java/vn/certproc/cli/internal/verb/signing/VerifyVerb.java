package vn.certproc.cli.internal.verb.signing;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import vn.certproc.api.facts.Facts;
import vn.certproc.cli.internal.CliException;
import vn.certproc.cli.internal.ExitCode;
import vn.certproc.cli.internal.Inputs;
import vn.certproc.cli.internal.Streams;
import vn.certproc.cli.internal.out.DataWriter;
import vn.certproc.cli.internal.out.Page;
import vn.certproc.cli.internal.out.verify.VerificationData;
import vn.certproc.cli.internal.out.verify.VerificationReport;
import vn.certproc.cli.internal.out.verify.VerificationText;
import vn.certproc.cli.internal.verb.DataOptions;
import vn.certproc.cli.internal.verb.FormatOption;
import vn.certproc.cli.internal.verb.Verb;
import vn.certproc.cli.internal.verb.key.Desk;
import vn.certproc.dossier.Certproc;
import vn.certproc.dossier.ManifestEntry;
import vn.certproc.pki.cms.CmsException;
import vn.certproc.pki.cms.CmsSignature;
import vn.certproc.pki.verification.SignatureAnswer;
import vn.certproc.pki.verification.SignatureVerdict;

/** What the signatures of a PDF, or one in a file of its own, are worth. */
@Command(name = "verify")
public final class VerifyVerb extends Verb {

  @Parameters(paramLabel = "FILE.pdf")
  private String file = "";

  @Option(names = "--form")
  private boolean form;

  @Option(names = "--facts", paramLabel = "FILE")
  private Optional<String> facts = Optional.empty();

  @Option(names = "--detached", paramLabel = "FILE.p7s")
  private Optional<String> detached = Optional.empty();

  @Option(names = "--at", paramLabel = "DATE")
  private Optional<Instant> at = Optional.empty();

  @Mixin private TrustOptions trust = new TrustOptions();
  @Mixin private RevocationOptions revocation = new RevocationOptions();
  @Mixin private FormatOption format = new FormatOption();
  @Mixin private DataOptions data = new DataOptions();

  /** The verb, connected to these streams. */
  public VerifyVerb(Streams streams) {
    super(streams);
  }

  @Override
  public Optional<String> input() {
    return Optional.of(file);
  }

  @Override
  protected ExitCode run() throws IOException {
    if (form && detached.isPresent()) {
      throw CliException.usage(
          "cli-verify-options", Map.of("option", "--form", "other", "--detached"));
    }
    if (facts.isPresent() && !form) {
      throw CliException.usage("cli-verify-facts", Map.of());
    }
    Certproc certproc =
        data.builder(streams, language())
            .anchors(trust.anchors(new Desk(streams, language())))
            .revocation(revocation.sources(streams))
            .build();
    Instant instant = at.orElseGet(() -> streams.clock().instant());
    byte[] content = PdfInput.read(file, streams);
    VerificationReport report = report(content, certproc, instant);
    write(report);
    return code(report.verdict());
  }

  private VerificationReport report(byte[] content, Certproc certproc, Instant instant)
      throws IOException {
    if (detached.isPresent()) {
      return beside(detached.get(), content, certproc, instant);
    }
    if (!form) {
      return VerificationReport.of(certproc.verify(content, instant), instant);
    }
    Optional<Facts> known =
        facts.map(name -> Inputs.read(name, streams, in -> certproc.facts(in, name)));
    return VerificationReport.of(certproc.verifyForm(content, instant, known), instant);
  }

  private VerificationReport beside(
      String signature, byte[] content, Certproc certproc, Instant instant) throws IOException {
    byte[] der = Inputs.read(signature, streams, in -> in.readNBytes(CmsSignature.MAX_BYTES + 1));
    SignatureAnswer answer;
    try {
      answer = certproc.verifyDetached(new ByteArrayInputStream(content), der, instant);
    } catch (CmsException.Unreadable e) {
      throw e.inSource(signature);
    }
    return VerificationReport.of(answer, files(certproc, content, signature), instant);
  }

  /** Of a manifest that came by standard input the folder is not known. */
  private List<ManifestEntry> files(Certproc certproc, byte[] content, String signature) {
    if (Inputs.STANDARD.equals(file)) {
      return List.of();
    }
    Path folder = Optional.ofNullable(Inputs.path(file).getParent()).orElse(Inputs.path(""));
    return certproc.checkManifest(content, folder).orElse(List.of()).stream()
        .filter(each -> each.state() != ManifestEntry.State.UNLISTED || !given(each, signature))
        .toList();
  }

  /** Whether it is the manifest or its signature, whatever they are called. */
  private boolean given(ManifestEntry entry, String signature) {
    return Stream.of(file, signature)
        .map(each -> Inputs.path(each).getFileName())
        .anyMatch(each -> each != null && entry.name().equals(each.toString()));
  }

  private void write(VerificationReport report) {
    if (format.text()) {
      Page page = page();
      new VerificationText(page).print(report);
      page.flush();
      return;
    }
    DataWriter writer =
        format.format().writer(streams.out(), VerificationData.ROOT, VerificationData.NAMESPACE);
    new VerificationData(writer).write(report);
    writer.finish();
  }

  private static ExitCode code(SignatureVerdict verdict) {
    return switch (verdict) {
      case VALID -> ExitCode.DONE;
      case INVALID -> ExitCode.NO;
      case UNDECIDED -> ExitCode.UNDECIDED;
    };
  }
}
