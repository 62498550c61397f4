package vn.certproc.checks.attacks;

import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;

/** What the attacker wants to be seen. */
final class Graffiti {

  /** A page's content: a blue square over nearly everything. */
  static final String CONTENT = "q 0 0 1 rg 60 60 470 700 re f Q";

  private Graffiti() {}

  /** The first page shows the attacker's content. */
  static void page(Victim victim, Update update) {
    int content = update.fresh();
    update.stream(content, "", CONTENT);
    COSDictionary page = new COSDictionary(victim.page());
    page.setItem(COSName.CONTENTS, Victim.reference(content));
    update.object(page, victim.page());
  }

  /** One more annotation on the first page. */
  static void annotation(Victim victim, Update update, int annotation) {
    COSDictionary page = new COSDictionary(victim.page());
    COSArray all = new COSArray();
    COSArray old = victim.page().getCOSArray(COSName.ANNOTS);
    for (int i = 0; old != null && i < old.size(); i++) {
      all.add(old.get(i));
    }
    all.add(Victim.reference(annotation));
    page.setItem(COSName.ANNOTS, all);
    update.object(page, victim.page());
  }

  /** A look that covers a rectangle. */
  static int look(Update update) {
    int look = update.fresh();
    update.stream(
        look,
        "/Type/XObject/Subtype/Form/BBox[0 0 200 100]",
        "q 1 1 1 rg 0 0 200 100 re f 1 0 0 rg 10 10 180 80 re f Q");
    return look;
  }

  /** One more field in the form, which need not have one yet. */
  static void field(Victim victim, Update update, int field) {
    COSDictionary form = victim.catalog().getCOSDictionary(COSName.ACRO_FORM);
    COSDictionary changed = form == null ? new COSDictionary() : new COSDictionary(form);
    COSArray fields = new COSArray();
    COSArray old = form == null ? null : form.getCOSArray(COSName.FIELDS);
    for (int i = 0; old != null && i < old.size(); i++) {
      fields.add(old.get(i));
    }
    fields.add(Victim.reference(field));
    changed.setItem(COSName.FIELDS, fields);
    COSDictionary catalog = new COSDictionary(victim.catalog());
    catalog.setItem(COSName.ACRO_FORM, changed);
    update.object(catalog, victim.catalog());
  }
}
