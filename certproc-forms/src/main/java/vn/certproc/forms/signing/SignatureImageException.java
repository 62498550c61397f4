package vn.certproc.forms.signing;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import vn.certproc.api.error.CertprocException;
import vn.certproc.api.error.Fault;
import vn.certproc.api.error.Where;

/**
 * A picture cannot stand for a signature or a seal. Codes: {@code signing-image-not-png}, {@code
 * signing-image-damaged}, {@code signing-image-too-large} (bytes or pixels), {@code
 * signing-image-opaque} (nothing of it is transparent), {@code signing-image-empty} (nothing of it
 * is seen).
 */
public final class SignatureImageException extends CertprocException {

  private static final long serialVersionUID = 1L;

  /**
   * A picture that is not taken.
   *
   * @param code one of the codes above
   * @param arguments what the sentence needs
   * @param cause what the reader of pictures said; null where this library found it
   */
  public SignatureImageException(
      String code, Map<String, String> arguments, @Nullable Throwable cause) {
    super(List.of(Fault.of(code, Where.nowhere(), arguments)), cause);
  }
}
