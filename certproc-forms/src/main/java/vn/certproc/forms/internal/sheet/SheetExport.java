package vn.certproc.forms.internal.sheet;

import java.util.List;
import vn.certproc.api.model.Payload;
import vn.certproc.api.model.Request;
import vn.certproc.forms.sheet.InvalidSheetException;
import vn.certproc.forms.sheet.WrittenSheet;

/** Writes requests as a list. */
public final class SheetExport {

  private SheetExport() {}

  /**
   * The list.
   *
   * @throws InvalidSheetException with every row and column that does not fit
   */
  public static WrittenSheet write(SheetDefinition definition, Payload payload) {
    RowWriter rows = new RowWriter(definition);
    List<Request> requests = payload.requests();
    // Judged whole before the first byte: a list with a hole in it would be loaded as it is.
    for (int i = 0; i < requests.size(); i++) {
      rows.cells(requests.get(i), i + 1);
    }
    if (!rows.faults().isEmpty()) {
      throw new InvalidSheetException(rows.faults());
    }
    RowWriter again = new RowWriter(definition);
    byte[] xlsx =
        XlsxWriter.write(definition, requests.size(), i -> again.cells(requests.get(i), i + 1));
    return new WrittenSheet(xlsx, rows.notices());
  }
}
