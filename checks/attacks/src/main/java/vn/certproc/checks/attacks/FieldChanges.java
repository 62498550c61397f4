package vn.certproc.checks.attacks;

import static vn.certproc.checks.attacks.AttackFamily.FIELDS;

import java.util.List;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSBoolean;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSString;

/** Values and looks of fields and annotations are changed after signing. */
final class FieldChanges {

  private static final String SOURCE =
      "ISO 32000-2, 12.8.2.2 and 12.8.6 (what may change after a signature); Mainka, Mladenov,"
          + " Rohlmann: Shadow Attacks. NDSS 2021, section IV-B";

  private FieldChanges() {}

  static List<Attack> all() {
    return List.of(
        Entry.appending("value-changed", FIELDS, SOURCE, (v, u) -> value(v, u, true))
            .prepared(Preparing::textField),
        Entry.appending("look-changed", FIELDS, SOURCE, (v, u) -> look(u, v.textField()))
            .prepared(Preparing::textField),
        Entry.appending("value-removed", FIELDS, SOURCE, (v, u) -> value(v, u, false))
            .prepared(Preparing::textField),
        Entry.appending("field-doubled", FIELDS, SOURCE, FieldChanges::doubled)
            .prepared(Preparing::textField),
        Entry.appending("field-added", FIELDS, SOURCE, FieldChanges::added),
        Entry.appending("looks-needed", FIELDS, SOURCE, FieldChanges::looksNeeded)
            .prepared(Preparing::textField),
        Entry.appending(
            "signature-look-changed", FIELDS, SOURCE, (v, u) -> look(u, v.signatureField())),
        Entry.appending("signature-moved", FIELDS, SOURCE, FieldChanges::moved),
        Entry.appending("signature-field-renamed", FIELDS, SOURCE, FieldChanges::renamed),
        Entry.appending("signature-shared", FIELDS, SOURCE, FieldChanges::shared),
        Entry.appending("signature-field-doubled", FIELDS, SOURCE, FieldChanges::signatureDoubled),
        Entry.appending("signature-field-with-action", FIELDS, SOURCE, FieldChanges::action),
        Entry.appending("empty-signature-shows", FIELDS, SOURCE, FieldChanges::emptyShows));
  }

  private static void value(Victim victim, Update update, boolean other) {
    COSDictionary field = new COSDictionary(victim.textField());
    field.setItem(COSName.V, other ? new COSString("1000000") : null);
    update.object(field, victim.textField());
  }

  private static void look(Update update, COSDictionary original) {
    COSDictionary field = new COSDictionary(original);
    COSDictionary looks = new COSDictionary();
    looks.setItem(COSName.N, Victim.reference(Graffiti.look(update)));
    field.setItem(COSName.AP, looks);
    update.object(field, original);
  }

  private static void doubled(Victim victim, Update update) {
    int field = update.fresh();
    COSDictionary copy = new COSDictionary(victim.textField());
    copy.setItem(COSName.V, new COSString("1000000"));
    update.object(field, CosText.of(copy));
    Graffiti.field(victim, update, field);
    Graffiti.annotation(victim, update, field);
  }

  private static void added(Victim victim, Update update) {
    int look = Graffiti.look(update);
    int field = update.fresh();
    update.object(
        field,
        "<</FT/Tx/T(more)/V(1)/Type/Annot/Subtype/Widget/F 4/Rect[100 400 300 500]/AP<</N "
            + look
            + " 0 R>>>>");
    Graffiti.field(victim, update, field);
    Graffiti.annotation(victim, update, field);
  }

  private static void looksNeeded(Victim victim, Update update) {
    COSDictionary form = victim.catalog().getCOSDictionary(COSName.ACRO_FORM);
    COSDictionary changed = new COSDictionary(form);
    changed.setItem(COSName.NEED_APPEARANCES, COSBoolean.TRUE);
    COSDictionary catalog = new COSDictionary(victim.catalog());
    catalog.setItem(COSName.ACRO_FORM, changed);
    update.object(catalog, victim.catalog());
  }

  private static void moved(Victim victim, Update update) {
    COSDictionary field = new COSDictionary(victim.signatureField());
    COSArray place = new COSArray();
    for (int side : new int[] {10, 10, 580, 830}) {
      place.add(org.apache.pdfbox.cos.COSInteger.get(side));
    }
    field.setItem(COSName.RECT, place);
    update.object(field, victim.signatureField());
  }

  private static void renamed(Victim victim, Update update) {
    COSDictionary field = new COSDictionary(victim.signatureField());
    field.setItem(COSName.T, new COSString("agency"));
    update.object(field, victim.signatureField());
  }

  /** The same signature once more, over another place. */
  private static void shared(Victim victim, Update update) {
    signatureField(victim, update, "again", "/V " + Victim.number(victim.signature()) + " 0 R");
  }

  private static void signatureDoubled(Victim victim, Update update) {
    String name = victim.signatureField().getString(COSName.T);
    signatureField(victim, update, name, "/V " + Victim.number(victim.signature()) + " 0 R");
  }

  private static void action(Victim victim, Update update) {
    int field = update.fresh();
    update.object(
        field,
        "<</FT/Sig/T(acting)/Type/Annot/Subtype/Widget/F 4/Rect[0 0 0 0]"
            + "/A<</S/JavaScript/JS(app.alert\\(1\\))>>>>");
    Graffiti.field(victim, update, field);
    Graffiti.annotation(victim, update, field);
  }

  private static void emptyShows(Victim victim, Update update) {
    signatureField(victim, update, "empty", "");
  }

  static void signatureField(Victim victim, Update update, String name, String more) {
    int look = Graffiti.look(update);
    int field = update.fresh();
    update.object(
        field,
        "<</FT/Sig/T("
            + name
            + ")/Type/Annot/Subtype/Widget/F 4/Rect[100 400 300 500]/AP<</N "
            + look
            + " 0 R>>"
            + more
            + ">>");
    Graffiti.field(victim, update, field);
    Graffiti.annotation(victim, update, field);
  }
}
