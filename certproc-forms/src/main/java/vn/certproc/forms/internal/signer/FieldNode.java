package vn.certproc.forms.internal.signer;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSObject;

/**
 * A signature field as an object of the file (ISO 32000-1, 12.7.3). The fields are walked as they
 * stand: PDFBox's own way looks for fonts and repairs what it does not like.
 *
 * @param name the full name
 * @param object the field, an object of its own
 * @param entries its dictionary
 */
record FieldNode(String name, COSObject object, COSDictionary entries) {

  private static final int DEEPEST = 20;
  private static final int MOST = 20_000;

  /** All signature fields of a document. */
  static List<FieldNode> all(COSDictionary catalog) {
    List<FieldNode> found = new ArrayList<>();
    if (catalog.getDictionaryObject(COSName.ACRO_FORM) instanceof COSDictionary form) {
      collect(form.getDictionaryObject(COSName.FIELDS), "", false, 0, new int[1], found);
    }
    return found;
  }

  private static void collect(
      COSBase kids,
      String prefix,
      boolean signature,
      int depth,
      int[] count,
      List<FieldNode> found) {
    if (!(kids instanceof COSArray array) || depth > DEEPEST) {
      return;
    }
    for (int i = 0; i < array.size() && count[0] < MOST; i++) {
      count[0]++;
      if (array.get(i) instanceof COSObject object
          && object.getObject() instanceof COSDictionary entries
          && (depth == 0 || entries.containsKey(COSName.T))) {
        field(object, entries, prefix, signature, depth, count, found);
      }
    }
  }

  private static void field(
      COSObject object,
      COSDictionary entries,
      String prefix,
      boolean inherited,
      int depth,
      int[] count,
      List<FieldNode> found) {
    String own = Optional.ofNullable(entries.getString(COSName.T)).orElse("");
    String name = prefix.isEmpty() ? own : prefix + "." + own;
    boolean signature =
        entries.containsKey(COSName.FT)
            ? COSName.SIG.equals(entries.getCOSName(COSName.FT))
            : inherited;
    int before = found.size();
    collect(entries.getDictionaryObject(COSName.KIDS), name, signature, depth + 1, count, found);
    if (signature && found.size() == before) {
      found.add(new FieldNode(name, object, entries));
    }
  }

  /** The signature in it, where it is signed. */
  Optional<COSDictionary> value() {
    return entries.getDictionaryObject(COSName.V) instanceof COSDictionary value
        ? Optional.of(value)
        : Optional.empty();
  }

  /** Whether it holds a document time stamp in place of somebody's signature. */
  boolean stamped() {
    return value()
        .filter(
            value ->
                "DocTimeStamp".equals(value.getNameAsString(COSName.TYPE))
                    || "ETSI.RFC3161".equals(value.getNameAsString(COSName.SUB_FILTER)))
        .isPresent();
  }

  /** Its one place on a page: the field itself, or its kid; empty where it has none or several. */
  Optional<COSObject> widget() {
    if (entries.getDictionaryObject(COSName.KIDS) instanceof COSArray kids) {
      return kids.size() == 1 && kids.get(0) instanceof COSObject only
          ? Optional.of(only)
          : Optional.empty();
    }
    return Optional.of(object);
  }
}
