package vn.certproc.checks.attacks;

import static vn.certproc.checks.attacks.AttackFamily.FIELDS;

import java.util.List;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSString;

/** Annotations that were signed are changed or taken away, and things that act are put in. */
final class AnnotationChanges {

  private static final String SOURCE =
      "ISO 32000-2, 12.8.2.2; Müller, Noss, Mainka, Mladenov, Schwenk: Processing Dangerous Paths."
          + " On Security and Privacy of the Portable Document Format. NDSS 2021";

  private AnnotationChanges() {}

  static List<Attack> all() {
    return List.of(
        Entry.appending("note-changed", FIELDS, SOURCE, AnnotationChanges::changed)
            .prepared(Preparing::note),
        Entry.appending("note-look-changed", FIELDS, SOURCE, AnnotationChanges::look)
            .prepared(Preparing::note),
        Entry.appending("note-hidden", FIELDS, SOURCE, AnnotationChanges::hidden)
            .prepared(Preparing::note),
        Entry.appending("annotations-removed", FIELDS, SOURCE, AnnotationChanges::removed)
            .prepared(Preparing::note),
        Entry.appending("script-on-opening", FIELDS, SOURCE, AnnotationChanges::script),
        Entry.appending("page-turned", FIELDS, SOURCE, AnnotationChanges::turned),
        Entry.appending("layer-added", FIELDS, SOURCE, AnnotationChanges::layer));
  }

  private static COSDictionary note(Victim victim) {
    COSArray all = victim.page().getCOSArray(COSName.ANNOTS);
    for (int i = 0; all != null && i < all.size(); i++) {
      if (all.getObject(i) instanceof COSDictionary each && "note".equals(each.getString("NM"))) {
        return each;
      }
    }
    throw new IllegalArgumentException("the document was not prepared");
  }

  private static void changed(Victim victim, Update update) {
    COSDictionary note = new COSDictionary(note(victim));
    note.setItem(COSName.CONTENTS, new COSString("1000000"));
    update.object(note, note(victim));
  }

  /** The annotation stays; the stream that it shows is another. */
  private static void look(Victim victim, Update update) {
    COSDictionary looks = note(victim).getCOSDictionary(COSName.AP);
    update.stream(
        Victim.number(looks.getCOSStream(COSName.N)),
        "/Type/XObject/Subtype/Form/BBox[0 0 200 100]",
        "q 0 0 0 rg 0 0 200 100 re f Q");
  }

  private static void hidden(Victim victim, Update update) {
    COSDictionary note = new COSDictionary(note(victim));
    note.setInt(COSName.F, 2);
    update.object(note, note(victim));
  }

  private static void removed(Victim victim, Update update) {
    COSDictionary page = new COSDictionary(victim.page());
    page.removeItem(COSName.ANNOTS);
    update.object(page, victim.page());
  }

  private static void script(Victim victim, Update update) {
    int action = update.fresh();
    update.object(action, "<</S/JavaScript/JS(this.getField\\(0\\))>>");
    COSDictionary catalog = new COSDictionary(victim.catalog());
    catalog.setItem(COSName.OPEN_ACTION, Victim.reference(action));
    update.object(catalog, victim.catalog());
  }

  private static void turned(Victim victim, Update update) {
    COSDictionary page = new COSDictionary(victim.page());
    page.setInt(COSName.ROTATE, 180);
    update.object(page, victim.page());
  }

  private static void layer(Victim victim, Update update) {
    int layer = update.fresh();
    update.object(layer, "<</Type/OCG/Name(layer)>>");
    COSDictionary catalog = new COSDictionary(victim.catalog());
    COSDictionary properties = new COSDictionary();
    COSArray layers = new COSArray();
    layers.add(Victim.reference(layer));
    properties.setItem(COSName.OCGS, layers);
    catalog.setItem(COSName.OCPROPERTIES, properties);
    update.object(catalog, victim.catalog());
  }
}
