package vn.certproc.pkcs11;

import java.security.cert.X509Certificate;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import vn.certproc.api.error.Fault;
import vn.certproc.api.error.Where;
import vn.certproc.pkcs11.ObjectReader.CertificateObject;

/**
 * What speaks against an installation beside the judge's reasons, and how two certificates compare.
 */
final class InstallChecks {

  private InstallChecks() {}

  static List<Fault> wrongToken(InstallRequest request, TokenId token) {
    List<Fault> faults = new ArrayList<>();
    request
        .expectedToken()
        .filter(
            expected ->
                !SerialComparison.plain(expected).equals(SerialComparison.plain(token.name())))
        .ifPresent(
            expected ->
                faults.add(
                    Fault.of(
                        "install-wrong-token",
                        Where.in(token.name()),
                        Map.of("expected", expected, "found", token.name()))));
    return faults;
  }

  /** Whoever picks the old file by mistake must not lose the new certificate. */
  static List<Fault> notNewer(
      X509Certificate certificate, List<CertificateObject> same, TokenId token) {
    return same.stream()
        .flatMap(c -> c.certificate().stream())
        .filter(c -> begin(c).isAfter(begin(certificate)))
        .map(
            c ->
                Fault.of(
                    "install-not-newer",
                    Where.in(token.name()),
                    Map.of("serial", serial(certificate), "present", serial(c))))
        .limit(1)
        .toList();
  }

  private static Instant begin(X509Certificate certificate) {
    return certificate.getNotBefore().toInstant();
  }

  static boolean sameSubject(CertificateObject earlier, X509Certificate certificate) {
    return earlier
        .certificate()
        .map(c -> c.getSubjectX500Principal().equals(certificate.getSubjectX500Principal()))
        .orElse(false);
  }

  static boolean sameSerial(CertificateObject earlier, X509Certificate certificate) {
    return earlier
        .certificate()
        .map(c -> c.getSerialNumber().equals(certificate.getSerialNumber()))
        .orElse(false);
  }

  /** A certificate's serial number as officials read it, in hexadecimal. */
  static String serial(X509Certificate certificate) {
    String hex = certificate.getSerialNumber().toString(16).toUpperCase(Locale.ROOT);
    return hex.length() % 2 == 0 ? hex : "0" + hex;
  }
}
