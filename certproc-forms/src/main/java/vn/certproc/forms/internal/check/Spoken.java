package vn.certproc.forms.internal.check;

import java.util.Map;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSString;

/**
 * What a screen reader says of the marked content of a page (ISO 32000-1, 14.9.3 to 14.9.5).
 *
 * @param told the numbers of the content that the structure tells, each with the words in its
 *     place, or none
 */
record Spoken(Map<Integer, String> told) {

  /** Said of what no structure tells: ornament, or all of a file without tags. */
  static final String NOTHING = "\u2205";

  private static final COSName[] KEYS = {COSName.ACTUAL_TEXT, COSName.ALT, COSName.getPDFName("E")};

  /** The words that replace a content's or an element's own; empty where it has none. */
  static String words(COSDictionary dictionary) {
    StringBuilder says = new StringBuilder();
    for (COSName key : KEYS) {
      if (dictionary.getDictionaryObject(key) instanceof COSString text) {
        says.append(says.isEmpty() ? "" : " | ").append(text.getString());
      }
    }
    return says.toString();
  }

  boolean tells(COSDictionary properties) {
    return told.containsKey(properties.getInt(COSName.MCID));
  }

  /** The words in the place of a marked sequence. */
  String of(COSDictionary properties) {
    String own = words(properties);
    return own.isEmpty() ? told.getOrDefault(properties.getInt(COSName.MCID), "") : own;
  }
}
