package vn.certproc.cli.internal.out;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Map;
import java.util.Optional;
import vn.certproc.api.model.EncodedCertificate;
import vn.certproc.pki.CertificateDetails;
import vn.certproc.pki.CertificateReader;
import vn.certproc.pki.NotACertificateException;

/**
 * A certificate as a token holds it, in short. Immutable.
 *
 * @param details what it says; empty where it is no certificate
 */
public record HeldCertificate(Optional<CertificateDetails> details) {

  /** Reads what a token holds, which may be anything. */
  public static HeldCertificate of(Optional<EncodedCertificate> encoded) {
    return new HeldCertificate(encoded.flatMap(HeldCertificate::read));
  }

  /** One that is known to be a certificate. */
  public static HeldCertificate of(EncodedCertificate encoded) {
    return of(Optional.of(encoded));
  }

  private static Optional<CertificateDetails> read(EncodedCertificate encoded) {
    try {
      return Optional.of(CertificateReader.create().read(encoded.der()).certificate());
    } catch (NotACertificateException e) {
      return Optional.empty();
    }
  }

  /** Whose it is; empty where that cannot be read. */
  public Optional<String> name() {
    return details.map(d -> d.subject().label());
  }

  /** Subject, number, issuer and validity for people, indented. */
  public void print(Page page, int depth, LocalDate on, ZoneId zone) {
    details.ifPresent(
        d -> {
          page.labelled(depth, "cert.subject", d.subject().text());
          page.labelled(depth, "cert.serial", d.serialNumber().value());
          page.labelled(depth, "cert.issuer", d.issuer().label());
          page.labelled(depth, "cert.valid-from", page.day(day(d.notBefore(), zone)));
          page.labelled(depth, "cert.valid-to", page.day(day(d.notAfter(), zone)));
          page.line(depth, left(page, d.daysLeft(on, zone), on));
        });
  }

  private static String left(Page page, long days, LocalDate on) {
    String key = days < 0 ? "cert.expired" : "cert.left";
    return page.word(key, Map.of("days", Long.toString(Math.abs(days)), "on", page.day(on)));
  }

  /** The same for programs, as parts of the object that is open. */
  public void fields(DataWriter data, LocalDate on, ZoneId zone) {
    data.field("readable", details.isPresent());
    data.field("subject", details.map(d -> d.subject().text()));
    data.field("commonName", details.flatMap(d -> d.subject().commonName()));
    data.field("serialNumber", details.map(d -> d.serialNumber().value()));
    data.field("issuer", details.map(d -> d.issuer().text()));
    data.field("validFrom", details.map(d -> day(d.notBefore(), zone).toString()));
    data.field("validTo", details.map(d -> day(d.notAfter(), zone).toString()));
    data.field("daysLeft", details.map(d -> d.daysLeft(on, zone)));
    data.field("authority", details.map(CertificateDetails::isAuthority));
    data.field("sha256", details.map(CertificateDetails::sha256));
  }

  private static LocalDate day(Instant instant, ZoneId zone) {
    return LocalDate.ofInstant(instant, zone);
  }
}
