package vn.certproc.forms.internal.pdf;

import java.util.HashMap;
import java.util.Map;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import vn.certproc.forms.internal.layout.Element;

/** What header cells stand over (ISO 32000-1, table 349), one for all that are alike. */
final class HeaderScopes {

  private static final COSName COLUMN_SPAN = COSName.getPDFName("ColSpan");
  private static final COSName ROW_SPAN = COSName.getPDFName("RowSpan");
  private static final COSName SCOPE = COSName.getPDFName("Scope");

  private final Map<String, COSDictionary> made = new HashMap<>();

  COSDictionary of(Element cell) {
    return made.computeIfAbsent(cell.columns() + "x" + cell.rows(), key -> scope(cell));
  }

  private static COSDictionary scope(Element cell) {
    COSDictionary scope = new COSDictionary();
    scope.setItem(COSName.O, COSName.getPDFName("Table"));
    scope.setItem(SCOPE, COSName.getPDFName("Column"));
    if (cell.columns() > 1) {
      scope.setInt(COLUMN_SPAN, cell.columns());
    }
    if (cell.rows() > 1) {
      scope.setInt(ROW_SPAN, cell.rows());
    }
    return scope;
  }
}
