package vn.certproc.forms;

import java.util.List;
import java.util.Map;
import vn.certproc.api.error.CertprocException;
import vn.certproc.api.error.Fault;
import vn.certproc.api.error.Where;

/** A picture of another size than is made. Codes: {@code png-dpi}, {@code png-page-too-large}. */
public final class PictureSizeException extends CertprocException {

  private static final long serialVersionUID = 1L;

  /**
   * A size that is not made.
   *
   * @param code one of the codes above
   * @param arguments what the sentence needs
   */
  public PictureSizeException(String code, Map<String, String> arguments) {
    super(List.of(Fault.of(code, Where.nowhere(), arguments)), null);
  }
}
