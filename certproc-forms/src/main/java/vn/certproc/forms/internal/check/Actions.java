package vn.certproc.forms.internal.check;

import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;

/** What can change by itself how a file shows: none of it belongs in a form. */
final class Actions {

  private static final COSName XFA = COSName.getPDFName("XFA");
  private static final COSName JAVA_SCRIPT = COSName.getPDFName("JavaScript");
  private static final COSName RENDITIONS = COSName.getPDFName("AlternatePresentations");

  private Actions() {}

  static boolean in(COSDictionary catalog) {
    return catalog.getDictionaryObject(COSName.OPEN_ACTION) instanceof COSDictionary
        || catalog.containsKey(COSName.AA)
        || catalog.containsKey(COSName.OCPROPERTIES)
        || holds(catalog.getDictionaryObject(COSName.ACRO_FORM), XFA)
        || holds(catalog.getDictionaryObject(COSName.NAMES), JAVA_SCRIPT)
        || holds(catalog.getDictionaryObject(COSName.NAMES), RENDITIONS);
  }

  /** A page's own: actions, or colours that mean something else than their names. */
  static boolean on(COSDictionary page) {
    COSBase resources = page.getDictionaryObject(COSName.RESOURCES);
    return page.containsKey(COSName.AA)
        || (resources instanceof COSDictionary dictionary
            && dictionary.getDictionaryObject(COSName.COLORSPACE) instanceof COSDictionary spaces
            && spaces.keySet().stream().anyMatch(key -> key.getName().startsWith("Default")));
  }

  private static boolean holds(@org.jspecify.annotations.Nullable COSBase object, COSName key) {
    return object instanceof COSDictionary dictionary && dictionary.containsKey(key);
  }
}
