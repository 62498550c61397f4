package vn.certproc.pki.revocation;

import java.security.cert.X509Certificate;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.stream.Stream;
import vn.certproc.checks.authority.TestAuthority;
import vn.certproc.checks.authority.TestKey;
import vn.certproc.pki.CertificateDetails;
import vn.certproc.pki.CertificateReader;

/** Asks about certificates of a test authority. */
final class Asking {
  static final Instant NOW = Instant.now().truncatedTo(ChronoUnit.SECONDS);

  private Asking() {}

  static Instant days(long days) {
    return NOW.plus(Duration.ofDays(days));
  }

  static CertificateDetails details(X509Certificate certificate) {
    try {
      return CertificateReader.create().read(certificate.getEncoded()).certificate();
    } catch (java.security.cert.CertificateEncodingException e) {
      throw new IllegalStateException(e);
    }
  }

  static RevocationSources crls(byte[]... lists) {
    return RevocationSources.none().withCrls(List.of(lists));
  }

  static RevocationSources ocsp(byte[]... responses) {
    return RevocationSources.none().withOcspResponses(List.of(responses));
  }

  static RevocationStatus status(RevocationSources sources, TestAuthority by, TestKey key) {
    return status(sources, by, key, NOW);
  }

  static RevocationStatus status(
      RevocationSources sources, TestAuthority by, TestKey key, Instant at) {
    return RevocationChecker.of(sources)
        .status(details(key.certificate()), details(by.certificate()), List.of(), at, NOW);
  }

  static Stream<String> codes(RevocationStatus status) {
    return status.notes().stream().map(RevocationNote::code);
  }
}
