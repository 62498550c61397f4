package vn.certproc.pkcs11;

import java.security.cert.CertificateEncodingException;
import java.security.cert.X509Certificate;
import java.text.Normalizer;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import javax.security.auth.x500.X500Principal;
import vn.certproc.api.error.Fault;
import vn.certproc.api.error.Where;
import vn.certproc.api.model.EncodedCertificate;
import vn.certproc.pkcs11.ObjectReader.CertificateObject;

/**
 * What speaks against an installation beside the judge's reasons, and how two certificates compare.
 */
final class InstallChecks {

  /** The attributes of a subject that hold names (RFC 2253 §2.3). */
  private static final List<String> NAMES = List.of("CN=", "OU=", "O=", "L=");

  private InstallChecks() {}

  /**
   * The certificate, if the bytes are nothing but its DER: what is written is what programs read
   * from the token, and most read no PEM there.
   */
  static Optional<X509Certificate> certificate(EncodedCertificate encoded) {
    return ObjectReader.parse(encoded).filter(c -> isDerOf(encoded, c));
  }

  private static boolean isDerOf(EncodedCertificate encoded, X509Certificate parsed) {
    try {
      return Arrays.equals(parsed.getEncoded(), encoded.der());
    } catch (CertificateEncodingException e) {
      return false;
    }
  }

  static List<Fault> wrongToken(InstallRequest request, TokenId token) {
    return request
        .expectedToken()
        .filter(expected -> !meant(expected, token))
        .map(
            expected ->
                Fault.of(
                    "install-wrong-token",
                    Where.in(token.name()),
                    Map.of("expected", expected, "found", token.name())))
        .stream()
        .toList();
  }

  /** Serial numbers are printed in groups; labels are words, in which every letter counts. */
  private static boolean meant(String expected, TokenId token) {
    String plain = SerialComparison.plain(expected);
    if (token.serial().isPresent() && !plain.isEmpty()) {
      return plain.equals(SerialComparison.plain(token.serial().get()));
    }
    return composed(expected).equals(composed(token.name()));
  }

  /** One form of the same letters: keyboards and modules differ in theirs (UAX 15). */
  private static String composed(String label) {
    return Normalizer.normalize(label.strip(), Normalizer.Form.NFC);
  }

  /** A certificate of somebody else, or of a former name, does not go unseen. */
  static List<Fault> otherSubject(
      X509Certificate certificate, List<CertificateObject> leaving, TokenId token) {
    return leaving.stream()
        .filter(c -> !sameSubject(c, certificate))
        .flatMap(c -> c.certificate().stream())
        .map(
            c ->
                Fault.of(
                    "install-other-subject",
                    Where.in(token.name()),
                    Map.of("subject", subject(certificate), "present", subject(c))))
        .limit(1)
        .toList();
  }

  /** The names in a subject, not its numbers: those of persons stand in no error. */
  private static String subject(X509Certificate certificate) {
    String whole = certificate.getSubjectX500Principal().getName(X500Principal.RFC2253);
    return Arrays.stream(whole.split("(?<!\\\\)[,+]", -1))
        .filter(part -> NAMES.stream().anyMatch(part::startsWith))
        .map(part -> part.replaceAll("\\\\(.)", "$1"))
        .collect(Collectors.joining(", "));
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
