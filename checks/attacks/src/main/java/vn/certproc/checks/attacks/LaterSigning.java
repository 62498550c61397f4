package vn.certproc.checks.attacks;

import java.util.function.UnaryOperator;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;

/** Appends a signature or a document time stamp in a field whose annotation is written by hand. */
public final class LaterSigning {

  private LaterSigning() {}

  /**
   * Appends a field that shows a coloured square on the first page.
   *
   * @param pdf a PDF, signed or not
   * @param name the new field's name
   * @param place left, bottom, right and top of its annotation in points, as in a file: {@code 0 0
   *     100 50}
   * @param cms makes the detached CMS (DER) over the bytes that it gets
   * @return the file with an approval signature appended
   */
  public static byte[] visible(byte[] pdf, String name, String place, UnaryOperator<byte[]> cms) {
    return Entry.read(
        pdf,
        victim -> {
          Update update = Update.of(victim);
          String look = "/AP<</N " + Graffiti.look(update) + " 0 R>>";
          field(victim, update, name, place, look, SignedUpdate.APPROVAL);
          return SignedUpdate.close(update, cms);
        });
  }

  /**
   * Fills an empty signature field with a document time stamp.
   *
   * @param pdf a PDF, signed or not
   * @param name the name of the field
   * @param token makes the time-stamp token (DER) over the bytes that it gets
   * @return the file with the stamp appended, which shows nothing
   */
  public static byte[] stamped(byte[] pdf, String name, UnaryOperator<byte[]> token) {
    return Entry.read(
        pdf,
        victim -> {
          Update update = Update.of(victim);
          fill(victim, update, name, false);
          return SignedUpdate.close(update, token);
        });
  }

  /** An empty field gets a stamp that is still to be made. */
  static void fill(Victim victim, Update update, String name, boolean shown) {
    int signature = update.fresh();
    update.object(signature, SignedUpdate.STAMP);
    COSDictionary original =
        victim.fields().stream()
            .filter(field -> name.equals(field.getString(COSName.T)))
            .findFirst()
            .orElseThrow(() -> new IllegalArgumentException("the file has no field " + name));
    COSDictionary field = new COSDictionary(original);
    field.setItem(COSName.V, Victim.reference(signature));
    if (shown) {
      COSDictionary looks = new COSDictionary();
      looks.setItem(COSName.N, Victim.reference(Graffiti.look(update)));
      field.setItem(COSName.AP, looks);
    }
    update.object(field, original);
  }

  /** One more field with a signature that is still to be made, and its annotation. */
  static void field(
      Victim victim, Update update, String name, String place, String more, String value) {
    annotation(
        victim,
        update,
        "/Type/Annot/Subtype/Widget/F 132/FT/Sig/T(" + name + ")/Rect[" + place + "]" + more,
        value);
  }

  /** A field by all its entries but the value. */
  static void annotation(Victim victim, Update update, String entries, String value) {
    int signature = update.fresh();
    update.object(signature, value);
    int field = update.fresh();
    update.object(field, "<<" + entries + "/V " + signature + " 0 R>>");
    Graffiti.field(victim, update, field);
    Graffiti.annotation(victim, update, field);
  }
}
