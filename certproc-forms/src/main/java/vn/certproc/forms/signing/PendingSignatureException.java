package vn.certproc.forms.signing;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import vn.certproc.api.error.Fault;
import vn.certproc.api.error.Where;

/**
 * A kept {@link PendingSignature} cannot be gone on with. Codes: {@code signer-pending-unreadable}
 * (not one, cut off, damaged), {@code signer-pending-altered} (its parts do not belong together),
 * {@code signer-pending-no-stamp} (a time stamp was ordered, and no authority given).
 */
public final class PendingSignatureException extends SigningException {

  private static final long serialVersionUID = 1L;

  /**
   * A state that is not taken.
   *
   * @param code one of the codes above
   * @param cause the reader's own error, or null where there is none
   */
  public PendingSignatureException(String code, @Nullable Throwable cause) {
    super(List.of(Fault.of(code, Where.nowhere(), Map.of())), cause);
  }
}
