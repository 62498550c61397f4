package vn.certproc.forms.internal.update;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.SortedMap;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSInteger;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSObjectKey;
import org.apache.pdfbox.cos.COSString;

/**
 * The table of an update's objects with its trailer, of the same kind as the file's last table: as
 * text (ISO 32000-1, 7.5.4) or as a stream (7.5.8).
 */
final class UpdateTable {

  private static final int IDENTITY = 16;
  private static final int ENTRY = 7;

  private UpdateTable() {}

  /**
   * Writes the table.
   *
   * @param next the first number that no object has
   * @param at where the table will stand in the file
   * @param out the update up to here; gets the table
   */
  static void write(
      BaseFile base,
      SortedMap<Long, Update.Written> objects,
      long next,
      int at,
      ByteArrayOutputStream out)
      throws IOException {
    COSDictionary trailer = trailer(base, out.toByteArray());
    if (base.tableIsStream()) {
      objects.put(next, new Update.Written(at, 0));
      trailer.setLong(COSName.SIZE, next + 1);
      stream(trailer, objects, new COSObjectKey(next, 0), out);
    } else {
      trailer.setLong(COSName.SIZE, next);
      text(trailer, objects, out);
    }
  }

  private static COSDictionary trailer(BaseFile base, byte[] update) {
    COSDictionary trailer = new COSDictionary();
    trailer.setItem(COSName.ROOT, base.root());
    base.information().ifPresent(information -> trailer.setItem(COSName.INFO, information));
    trailer.setLong(COSName.PREV, base.table());
    byte[] fresh = identity(base, update);
    COSArray id = new COSArray();
    // The first part tells the document, the second this state of it (14.4).
    id.add(new COSString(base.identity().map(parts -> parts[0]).orElse(fresh), true));
    id.add(new COSString(fresh, true));
    trailer.setItem(COSName.ID, id);
    return trailer;
  }

  /** Of what was there and what is new: the same update gives the same bytes on each run. */
  private static byte[] identity(BaseFile base, byte[] update) {
    try {
      MessageDigest digest = MessageDigest.getInstance("SHA-256");
      base.identity().ifPresent(parts -> digest.update(parts[1]));
      return Arrays.copyOf(digest.digest(update), IDENTITY);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("each JDK has SHA-256", e);
    }
  }

  private static void stream(
      COSDictionary trailer,
      SortedMap<Long, Update.Written> objects,
      COSObjectKey key,
      ByteArrayOutputStream out)
      throws IOException {
    ByteBuffer entries = ByteBuffer.allocate(objects.size() * ENTRY);
    COSArray index = new COSArray();
    for (Map.Entry<Long, Update.Written> object : objects.entrySet()) {
      index.add(COSInteger.get(object.getKey()));
      index.add(COSInteger.ONE);
      entries.put((byte) 1).putInt(object.getValue().at());
      entries.putShort((short) object.getValue().generation());
    }
    trailer.setItem(COSName.TYPE, COSName.XREF);
    trailer.setItem(COSName.INDEX, index);
    trailer.setItem(COSName.W, COSArray.ofCOSIntegers(List.of(1, 4, 2)));
    trailer.setInt(COSName.LENGTH, entries.capacity());
    ascii(key.getNumber() + " 0 obj\n", out);
    out.writeBytes(new CosText(UpdateTable::none).body(trailer));
    ascii("stream\n", out);
    out.writeBytes(entries.array());
    ascii("\nendstream\nendobj\n", out);
  }

  private static void text(
      COSDictionary trailer, SortedMap<Long, Update.Written> objects, ByteArrayOutputStream out)
      throws IOException {
    ascii("xref\n", out);
    for (Map.Entry<Long, Update.Written> object : objects.entrySet()) {
      Update.Written written = object.getValue();
      ascii(object.getKey() + " 1\n", out);
      // Twenty bytes, the end of the line among them.
      ascii(
          String.format(Locale.ROOT, "%010d %05d n\r\n", written.at(), written.generation()), out);
    }
    ascii("trailer\n", out);
    out.writeBytes(new CosText(UpdateTable::none).body(trailer));
    ascii("\n", out);
  }

  private static COSObjectKey none(COSDictionary other) {
    throw new IllegalStateException("a trailer holds no object of its own");
  }

  private static void ascii(String text, ByteArrayOutputStream out) {
    out.writeBytes(text.getBytes(StandardCharsets.US_ASCII));
  }
}
