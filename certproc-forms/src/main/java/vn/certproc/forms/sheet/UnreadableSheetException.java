package vn.certproc.forms.sheet;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import vn.certproc.api.error.Fault;
import vn.certproc.api.error.Where;

/**
 * A file is no spreadsheet that can be read. Codes: {@code sheet-not-xlsx}, {@code
 * sheet-old-format}, {@code sheet-encrypted}, {@code sheet-macros}, {@code sheet-external-links},
 * {@code sheet-damaged}, {@code sheet-too-large}, {@code sheet-too-many-rows}.
 */
public final class UnreadableSheetException extends SheetException {

  private static final long serialVersionUID = 1L;

  /**
   * A file that cannot be used.
   *
   * @param code one of the codes above
   * @param arguments what the sentence needs
   * @param cause the library's own error, or null where there is none
   */
  public UnreadableSheetException(
      String code, Map<String, String> arguments, @Nullable Throwable cause) {
    super(List.of(Fault.of(code, Where.nowhere(), arguments)), cause);
  }
}
