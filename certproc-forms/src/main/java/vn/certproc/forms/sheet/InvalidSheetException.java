package vn.certproc.forms.sheet;

import java.util.List;
import vn.certproc.api.error.Fault;

/**
 * Requests do not fit the list; nothing was written. One fault for each row and column; codes:
 * {@code sheet-not-an-issue}, {@code sheet-not-a-person}, {@code sheet-value-missing}, {@code
 * sheet-too-many-levels}, {@code sheet-code-unknown}.
 */
public final class InvalidSheetException extends SheetException {

  private static final long serialVersionUID = 1L;

  /**
   * Requests that do not fit.
   *
   * @param faults at least one
   */
  public InvalidSheetException(List<Fault> faults) {
    super(faults, null);
  }
}
