package vn.certproc.cli.internal.verb.key;

import java.security.cert.X509Certificate;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import vn.certproc.api.error.Fault;
import vn.certproc.api.error.Where;
import vn.certproc.cli.internal.CliException;
import vn.certproc.pkcs11.Pairing;
import vn.certproc.pkcs11.TokenCertificate;
import vn.certproc.pkcs11.TokenContents;
import vn.certproc.pkcs11.TokenId;

/**
 * Which certificate of a token signs: the one that is named by its serial number, else the newest
 * of the only subject. Where a token holds several subjects' keys, no guess is made: a person's key
 * in place of the agency's would be a wrong document.
 */
record SignerChoice(TokenId token, TokenContents contents) {

  /**
   * The certificate.
   *
   * @param serial its serial number in hexadecimal, where it is named
   * @throws CliException when the token has none with its private key, or several are in question
   */
  TokenCertificate of(Optional<String> serial) {
    List<TokenCertificate> fit =
        contents.certificates().stream()
            .filter(c -> c.pairing() == Pairing.KEY_PRESENT || c.pairing() == Pairing.SAME_ID)
            .filter(c -> c.certificate().isPresent())
            .filter(c -> serial.isEmpty() || plain(serial.get()).equals(serial(c)))
            .toList();
    if (fit.isEmpty()) {
      throw serial
          .map(s -> refused("cli-sign-no-certificate", Map.of("serial", s, "known", known())))
          .orElseGet(() -> refused("cli-token-no-signer", Map.of()));
    }
    Set<String> subjects = new HashSet<>();
    fit.forEach(c -> subjects.add(x509(c).getSubjectX500Principal().getName()));
    if (subjects.size() > 1) {
      throw refused("cli-sign-several", Map.of("token", token.name(), "known", known()));
    }
    return fit.stream().max(Comparator.comparing(c -> x509(c).getNotBefore())).orElseThrow();
  }

  private CliException refused(String code, Map<String, String> arguments) {
    return CliException.refused(Fault.of(code, Where.in(token.name()), arguments));
  }

  private String known() {
    String all =
        contents.certificates().stream()
            .filter(c -> c.pairing() == Pairing.KEY_PRESENT || c.pairing() == Pairing.SAME_ID)
            .filter(c -> c.certificate().isPresent())
            .map(c -> shown(c) + " (" + label(c) + ")")
            .collect(Collectors.joining(", "));
    return all.isEmpty() ? "–" : all;
  }

  private static String label(TokenCertificate certificate) {
    return x509(certificate).getSubjectX500Principal().getName();
  }

  private static String serial(TokenCertificate certificate) {
    return plain(x509(certificate).getSerialNumber().toString(16));
  }

  /** With zeros before it where it is shorter than what may be written at a token. */
  private static String shown(TokenCertificate certificate) {
    String serial = serial(certificate);
    return "0".repeat(Math.max(0, KeyName.FEWEST_DIGITS - serial.length())) + serial;
  }

  /** Leading zeros and case aside. */
  private static String plain(String serial) {
    return serial.toUpperCase(java.util.Locale.ROOT).replaceFirst("^0+(?=.)", "");
  }

  private static X509Certificate x509(TokenCertificate certificate) {
    return certificate.certificate().orElseThrow();
  }
}
