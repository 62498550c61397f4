package vn.certproc.checks.attacks;

import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSInteger;
import org.apache.pdfbox.cos.COSName;

/** What an attacker does before the victim signs: nothing of it looks wrong. */
final class Preparing {

  /** A page's content that says something harmless over what was there. */
  private static final String HARMLESS = "q 0 1 0 rg 60 60 470 700 re f Q";

  /** The preferred zoom: harmless, and rarely used. */
  static final COSName MARK = COSName.getPDFName("PZ");

  private Preparing() {}

  /** A text field with a value, unless there is one. */
  static byte[] textField(byte[] file) {
    try (Victim victim = Victim.open(file)) {
      boolean there = victim.fields().stream()
          .anyMatch(f -> COSName.TX.equals(f.getCOSName(COSName.FT)) && f.containsKey(COSName.V));
      return there ? file : Entry.appended(file, Preparing::addTextField);
    }
  }

  private static void addTextField(Victim victim, Update update) {
    int look = update.fresh();
    update.stream(look, "/Type/XObject/Subtype/Form/BBox[0 0 200 20]", "q Q");
    int field = update.fresh();
    update.object(
        field,
        "<</FT/Tx/T(amount)/V(10)/Type/Annot/Subtype/Widget/F 4/Rect[100 300 300 320]/AP<</N "
            + look
            + " 0 R>>>>");
    Graffiti.field(victim, update, field);
    Graffiti.annotation(victim, update, field);
  }

  /** A note on the first page. */
  static byte[] note(byte[] file) {
    return Entry.appended(
        file,
        (victim, update) -> {
          int note = update.fresh();
          update.object(note, note("harmless", Graffiti.look(update)));
          Graffiti.annotation(victim, update, note);
        });
  }

  static String note(String text, int look) {
    return "<</Type/Annot/Subtype/FreeText/F 4/NM(note)/Rect[100 500 300 600]/DA(/Helv 12 Tf)/Contents("
        + text
        + ")/AP<</N "
        + look
        + " 0 R>>>>";
  }

  /** Something drawn over the first page, as an object of its own named Shadow. */
  static byte[] overlay(byte[] file) {
    return Entry.appended(
        file,
        (victim, update) -> {
          int overlay = update.fresh();
          update.stream(overlay, "/Type/XObject/Subtype/Form/BBox[0 0 600 850]", HARMLESS);
          int content = update.fresh();
          update.stream(content, "", "q /Shadow Do Q");
          COSDictionary page = new COSDictionary(victim.page());
          COSArray contents = new COSArray();
          if (victim.page().getItem(COSName.CONTENTS) != null) {
            Victims.contents(victim.page()).forEach(contents::add);
          }
          contents.add(Victim.reference(content));
          page.setItem(COSName.CONTENTS, contents);
          page.setItem(COSName.RESOURCES, resources(victim, overlay));
          update.object(page, victim.page());
        });
  }

  private static COSDictionary resources(Victim victim, int overlay) {
    COSDictionary old = victim.firstPage().getResources().getCOSObject();
    COSDictionary resources = new COSDictionary(old);
    COSDictionary objects = old.getCOSDictionary(COSName.XOBJECT);
    COSDictionary more = objects == null ? new COSDictionary() : new COSDictionary(objects);
    more.setItem(COSName.getPDFName("Shadow"), Victim.reference(overlay));
    resources.setItem(COSName.XOBJECT, more);
    return resources;
  }

  /** The first page as the attacker wants it, and then again as it was. */
  static byte[] shadowPage(byte[] file) {
    byte[] shadow = Entry.appended(file, Preparing::marked);
    try (Victim honest = Victim.open(file)) {
      byte[] page = CosText.of(honest.page());
      int number = Victim.number(honest.page());
      return Entry.appended(shadow, (victim, update) -> update.object(number, page));
    }
  }

  /** The attacker's page, with an entry by which it is found again. */
  private static void marked(Victim victim, Update update) {
    int content = update.fresh();
    update.stream(content, "", Graffiti.CONTENT);
    COSDictionary page = new COSDictionary(victim.page());
    page.setItem(COSName.CONTENTS, Victim.reference(content));
    page.setItem(MARK, COSInteger.TWO);
    update.object(page, victim.page());
  }

  /** A second catalog that nothing refers to. */
  static byte[] shadowCatalog(byte[] file) {
    try (Victim honest = Victim.open(file)) {
      String root = CosText.text(honest.trailer().getItem(COSName.ROOT));
      return Entry.appended(
          file,
          (victim, update) -> {
            IncrementalSaving.catalog(victim, update);
            update.trailer("Root", root);
          });
    }
  }
}
