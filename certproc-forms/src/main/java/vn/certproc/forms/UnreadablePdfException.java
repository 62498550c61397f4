package vn.certproc.forms;

import java.util.List;
import java.util.Map;
import vn.certproc.api.error.Fault;
import vn.certproc.api.error.Where;

/**
 * A file is not a PDF with a request inside, or not one that can be drawn. Codes: {@code
 * pdf-too-large}, {@code pdf-not-a-pdf}, {@code pdf-truncated}, {@code pdf-damaged}, {@code
 * pdf-encrypted}, {@code pdf-no-request}, {@code pdf-request-too-large}, {@code
 * pdf-request-damaged}, {@code pdf-font-not-embedded}, {@code pdf-too-complex}; where a form is
 * compared with its data: {@code pdf-no-form}, {@code pdf-no-profile}, {@code pdf-no-date}, {@code
 * pdf-request-invalid}; where fields are read: {@code pdf-no-fields}, {@code pdf-xfa}, {@code
 * pdf-too-many-fields}, {@code pdf-value-too-long}, {@code pdf-not-fillable}.
 */
public final class UnreadablePdfException extends PdfException {

  private static final long serialVersionUID = 1L;

  /**
   * A file that cannot be used, found by certproc itself.
   *
   * @param code one of the codes above
   * @param arguments what the sentence needs
   */
  public UnreadablePdfException(String code, Map<String, String> arguments) {
    super(List.of(Fault.of(code, Where.nowhere(), arguments)), null);
  }

  /**
   * A file that the PDF library cannot read.
   *
   * @param code one of the codes above
   * @param cause the library's own error
   */
  public UnreadablePdfException(String code, Throwable cause) {
    super(List.of(Fault.of(code, Where.nowhere())), cause);
  }
}
