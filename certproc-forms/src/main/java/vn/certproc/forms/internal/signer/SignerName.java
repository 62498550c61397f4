package vn.certproc.forms.internal.signer;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import vn.certproc.api.error.Fault;
import vn.certproc.api.error.Where;
import vn.certproc.forms.signing.NameLikeness;
import vn.certproc.forms.signing.SigningRefusedException;
import vn.certproc.pki.CertificateDetails;

/**
 * The name that the form prints for its signer, beside the one in the certificate.
 *
 * @param printed empty where the form prints none
 * @param certified the common name; empty text where the certificate has none
 */
public record SignerName(Optional<String> printed, String certified) {

  /** The name in a certificate, as it is compared; empty text where it has none. */
  static String certified(CertificateDetails signer) {
    return signer.subject().commonName().orElse("");
  }

  /**
   * Refuses another name than the printed one.
   *
   * @param accepted whether the caller takes another
   */
  void check(boolean accepted) {
    if (!accepted && likeness().equals(Optional.of(NameLikeness.OTHER))) {
      throw new SigningRefusedException("signer-other-name", arguments());
    }
  }

  /** What the caller should know. */
  public List<Fault> warnings() {
    if (printed.isEmpty()) {
      return List.of(Fault.of("signer-name-not-printed", Where.nowhere()));
    }
    return switch (likeness().orElseThrow()) {
      case SAME -> List.of();
      case CASE_OR_ACCENTS -> List.of(fault("signer-name-case"));
      case OTHER -> List.of(fault("signer-name-accepted"));
    };
  }

  private Optional<NameLikeness> likeness() {
    return printed.map(name -> NameLikeness.of(name, certified));
  }

  private Fault fault(String code) {
    return Fault.of(code, Where.nowhere(), arguments());
  }

  private Map<String, String> arguments() {
    return Map.of("printed", printed.orElse(""), "certified", certified);
  }
}
