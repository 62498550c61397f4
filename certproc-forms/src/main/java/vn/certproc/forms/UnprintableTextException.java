package vn.certproc.forms;

import java.util.List;
import vn.certproc.api.error.Fault;

/**
 * A form holds characters that the fonts of official documents do not have, such as an emoji. It is
 * refused: a paper that shows something else than the request inside it must not be signed. One
 * fault per character and field, code {@code pdf-unprintable-character}.
 */
public final class UnprintableTextException extends PdfException {

  private static final long serialVersionUID = 1L;

  /**
   * Characters that cannot be printed.
   *
   * @param faults at least one
   */
  public UnprintableTextException(List<Fault> faults) {
    super(faults, null);
  }
}
