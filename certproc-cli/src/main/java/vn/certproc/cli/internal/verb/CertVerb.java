package vn.certproc.cli.internal.verb;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.Optional;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import vn.certproc.cli.internal.ExitCode;
import vn.certproc.cli.internal.Streams;
import vn.certproc.cli.internal.out.CertificateData;
import vn.certproc.cli.internal.out.CertificateText;
import vn.certproc.cli.internal.out.DataWriter;
import vn.certproc.cli.internal.out.Page;
import vn.certproc.dossier.Certproc;
import vn.certproc.pki.CertificateBundle;
import vn.certproc.pki.Chain;

/** What a certificate says, its chain, and how long it lasts. */
@Command(name = "cert")
public final class CertVerb extends Verb {

  /** Where the administration's days begin. */
  private static final ZoneId ZONE = ZoneId.of("Asia/Ho_Chi_Minh");

  @Parameters(paramLabel = "FILE.cer")
  private String file = "";

  @Option(names = "--on", paramLabel = "DATE")
  private Optional<LocalDate> on = Optional.empty();

  @Mixin private FormatOption format = new FormatOption();

  /** The verb, connected to these streams. */
  public CertVerb(Streams streams) {
    super(streams);
  }

  @Override
  public Optional<String> input() {
    return Optional.of(file);
  }

  @Override
  protected ExitCode run() {
    Certproc certproc = new DataOptions().certproc(streams, language());
    CertificateBundle bundle = Certificates.read(file, certproc, streams);
    LocalDate day = on.orElseGet(() -> certproc.today(ZONE));
    Chain chain = certproc.chains().build(bundle, instant(day));
    if (format.text()) {
      Page page = page();
      new CertificateText(page, ZONE).print(bundle.certificate(), chain, day);
      page.flush();
    } else {
      DataWriter data = format.format().writer(streams.out(), "certificate");
      new CertificateData(data, ZONE).write(bundle.certificate(), chain, day);
      data.finish();
    }
    return ExitCode.DONE;
  }

  /** Noon of a day asked for; this very moment otherwise. */
  private Instant instant(LocalDate day) {
    return on.isPresent()
        ? day.atTime(LocalTime.NOON).atZone(ZONE).toInstant()
        : streams.clock().instant();
  }
}
