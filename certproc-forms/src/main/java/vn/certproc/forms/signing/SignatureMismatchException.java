package vn.certproc.forms.signing;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import vn.certproc.api.error.Fault;
import vn.certproc.api.error.Where;

/**
 * What came back is not a signature that can go into the document. Codes: {@code
 * signer-signature-wrong} (it does not verify with the certificate's key over this document),
 * {@code signer-signature-too-large} (it needs more room than was kept for it).
 */
public final class SignatureMismatchException extends SigningException {

  private static final long serialVersionUID = 1L;

  /**
   * A signature that is not taken.
   *
   * @param code one of the codes above
   * @param arguments what the sentence needs
   * @param cause the check's own error, or null where there is none
   */
  public SignatureMismatchException(
      String code, Map<String, String> arguments, @Nullable Throwable cause) {
    super(List.of(Fault.of(code, Where.nowhere(), arguments)), cause);
  }
}
