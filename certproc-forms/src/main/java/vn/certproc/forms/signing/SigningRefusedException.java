package vn.certproc.forms.signing;

import java.util.List;
import java.util.Map;
import vn.certproc.api.error.Fault;
import vn.certproc.api.error.Where;

/**
 * The document, or this certificate, is not for signing so. The key was not asked. Codes:
 *
 * <ul>
 *   <li>of the place: {@code signer-field-unknown}, {@code signer-no-place-person}, {@code
 *       signer-no-place-agency}, {@code signer-field-unusable}, {@code signer-field-signed}, {@code
 *       signer-order}, {@code signer-document-closed}, {@code signer-earlier-broken};
 *   <li>of the certificate: {@code signer-no-certificate}, {@code signer-key-differs}, {@code
 *       signer-scheme}, {@code signer-other-name}, {@code signer-signed-already} (in another
 *       party's place), and those of {@code SigningCertificates}: {@code
 *       signing-certificate-expired} and its kin.
 * </ul>
 */
public final class SigningRefusedException extends SigningException {

  private static final long serialVersionUID = 1L;

  /**
   * A refusal with its reasons.
   *
   * @param faults at least one
   */
  public SigningRefusedException(List<Fault> faults) {
    super(faults, null);
  }

  /**
   * A refusal of one reason, whose sentence is the catalogue's.
   *
   * @param code one of the codes above
   * @param arguments what the sentence needs
   */
  public SigningRefusedException(String code, Map<String, String> arguments) {
    this(List.of(Fault.of(code, Where.nowhere(), arguments)));
  }
}
