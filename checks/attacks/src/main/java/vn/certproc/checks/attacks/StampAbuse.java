package vn.certproc.checks.attacks;

import static vn.certproc.checks.attacks.AttackFamily.STAMP_ABUSE;

import java.util.List;
import java.util.function.BiConsumer;
import java.util.function.UnaryOperator;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;

/**
 * A document time stamp is had by anyone who can ask a time-stamp authority: it must not show
 * anything, nor stand for somebody's signature.
 */
final class StampAbuse {

  private static final String SOURCE =
      "ETSI EN 319 142-1, 5.4.3 (document time stamps); Mainka, Mladenov, Rohlmann: Shadow Attacks."
          + " NDSS 2021, section IV (what an appended annotation hides)";

  /** A place for a signature in the middle of a page. */
  private static final String PLACE = "100 400 300 500";

  private final UnaryOperator<byte[]> token;

  private StampAbuse(UnaryOperator<byte[]> token) {
    this.token = token;
  }

  static List<Attack> all(UnaryOperator<byte[]> token) {
    StampAbuse abuse = new StampAbuse(token);
    return List.of(
        abuse.stamping("stamp-shows", (v, u) -> shows(v, u, "stamp", PLACE)),
        Entry.of("stamps-cover-the-page", STAMP_ABUSE, SOURCE, abuse::covered),
        abuse.stamping("stamp-as-free-text", StampAbuse::freeText),
        abuse.stamping("stamp-drawn-by-the-reader", StampAbuse::colours),
        abuse.stamping("stamp-as-a-line", (v, u) -> shows(v, u, "stamp", "0 400 595 400")),
        abuse
            .stamping("stamp-in-an-empty-field", (v, u) -> LaterSigning.fill(v, u, "place", true))
            .prepared(StampAbuse::emptyFields),
        abuse
            .stamping(
                "stamp-in-a-signers-field", (v, u) -> LaterSigning.fill(v, u, "agency", false))
            .prepared(StampAbuse::emptyFields),
        abuse.stamping("stamp-in-place-of-the-signature", StampAbuse::replaced));
  }

  private Entry stamping(String id, BiConsumer<Victim, Update> change) {
    return Entry.of(id, STAMP_ABUSE, SOURCE, file -> stamped(file, change));
  }

  private byte[] stamped(byte[] file, BiConsumer<Victim, Update> change) {
    return Entry.read(
        file,
        victim -> {
          Update update = Update.of(victim);
          change.accept(victim, update);
          return SignedUpdate.close(update, token);
        });
  }

  private static void shows(Victim victim, Update update, String name, String place) {
    String look = "/AP<</N " + Graffiti.look(update) + " 0 R>>";
    LaterSigning.field(victim, update, name, place, look, SignedUpdate.STAMP);
  }

  /** Each covers less than a quarter of the page. */
  private byte[] covered(byte[] file) {
    byte[] all = file;
    for (int i = 0; i < 6; i++) {
      String name = "stamp" + i;
      String place = "0 " + i * 140 + " 595 " + (i + 1) * 140;
      all = stamped(all, (v, u) -> shows(v, u, name, place));
    }
    return all;
  }

  /** Readers show the text of such an annotation, though it is a field too. */
  private static void freeText(Victim victim, Update update) {
    LaterSigning.annotation(
        victim,
        update,
        "/Type/Annot/Subtype/FreeText/F 4/FT/Sig/T(stamp)/Rect["
            + PLACE
            + "]/DA(/Helv 24 Tf 1 0 0 rg)/Contents(1000000)",
        SignedUpdate.STAMP);
  }

  /** Without a look, but with colours from which readers make one. */
  private static void colours(Victim victim, Update update) {
    String colours = "/MK<</BG[1 1 1]/BC[1 0 0]/CA(1000000)>>/DA(/Helv 24 Tf 1 0 0 rg)";
    LaterSigning.field(victim, update, "stamp", PLACE, colours, SignedUpdate.STAMP);
  }

  /** Places for a person, for an agency and for another program. */
  private static byte[] emptyFields(byte[] file) {
    byte[] all = file;
    int left = 100;
    for (String name : List.of("person", "agency", "place")) {
      String place = left + " 300 " + (left + 100) + " 340";
      all = Entry.appended(all, (v, u) -> empty(v, u, name, place));
      left += 120;
    }
    return all;
  }

  private static void empty(Victim victim, Update update, String name, String place) {
    int field = update.fresh();
    update.object(
        field, "<</Type/Annot/Subtype/Widget/F 4/FT/Sig/T(" + name + ")/Rect[" + place + "]>>");
    Graffiti.field(victim, update, field);
    Graffiti.annotation(victim, update, field);
  }

  /** The stamp takes the field of the signature, so that nothing is left that was broken. */
  private static void replaced(Victim victim, Update update) {
    Graffiti.page(victim, update);
    int signature = update.fresh();
    update.object(signature, SignedUpdate.STAMP);
    COSDictionary field = new COSDictionary(victim.signatureField());
    field.setItem(COSName.V, Victim.reference(signature));
    update.object(field, victim.signatureField());
  }
}
