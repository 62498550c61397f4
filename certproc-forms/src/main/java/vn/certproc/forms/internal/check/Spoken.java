package vn.certproc.forms.internal.check;

import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSString;

/**
 * What a screen reader says in place of what stands on a page (ISO 32000-1, 14.9.3 to 14.9.5).
 * Belongs to one page; not thread-safe.
 */
final class Spoken {

  private static final COSName[] KEYS = {
    COSName.ACTUAL_TEXT, COSName.ALT, COSName.getPDFName("E")
  };

  /** What replaces the content of a marked sequence; empty where its own text is said. */
  String of(COSDictionary properties) {
    StringBuilder says = new StringBuilder();
    for (COSName key : KEYS) {
      if (properties.getDictionaryObject(key) instanceof COSString text) {
        says.append(says.isEmpty() ? "" : " | ").append(text.getString());
      }
    }
    return says.toString();
  }
}
