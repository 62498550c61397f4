package vn.certproc.checks.attacks;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.TreeMap;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;

/** An update that is appended to a file byte by byte (ISO 32000-1 §7.5.6). Not thread-safe. */
final class Update {

  private final byte[] file;
  private final ByteArrayOutputStream out = new ByteArrayOutputStream();
  private final Map<Integer, String> entries = new TreeMap<>();
  private final Map<String, String> trailer = new TreeMap<>();
  private int size;

  private Update(Victim victim) {
    this.file = victim.file();
    this.size = victim.size();
    out.writeBytes(file);
    out.write('\n');
    trailer.put("Root", text(victim.trailer(), COSName.ROOT));
    if (victim.trailer().containsKey(COSName.INFO)) {
      trailer.put("Info", text(victim.trailer(), COSName.INFO));
    }
    if (victim.trailer().containsKey(COSName.ID)) {
      trailer.put("ID", text(victim.trailer(), COSName.ID));
    }
    trailer.put("Prev", Integer.toString(startxref(file)));
  }

  static Update of(Victim victim) {
    return new Update(victim);
  }

  private static String text(COSDictionary trailer, COSName key) {
    return CosText.text(trailer.getItem(key));
  }

  /** The offset that the last startxref names. */
  static int startxref(byte[] file) {
    String text = new String(file, StandardCharsets.ISO_8859_1);
    return startxref(text, text.lastIndexOf("startxref"));
  }

  /** The offset that this startxref names. */
  static int startxref(String text, int word) {
    int from = word + "startxref".length();
    while (Character.isWhitespace(text.charAt(from))) {
      from++;
    }
    int to = from;
    while (to < text.length() && Character.isDigit(text.charAt(to))) {
      to++;
    }
    return Integer.parseInt(text.substring(from, to));
  }

  /** A number that nothing has yet. */
  int fresh() {
    return size++;
  }

  /** Writes an object over the one of the same number. */
  Update object(COSBase changed, COSBase original) {
    return object(Victim.number(original), CosText.of(changed));
  }

  Update object(int number, String value) {
    return object(number, CosText.bytes(value));
  }

  Update object(int number, byte[] value) {
    entries.put(number, entry(out.size(), 0, 'n'));
    return unlisted(number, value);
  }

  /** Writes an object that no section names. */
  Update unlisted(int number, byte[] value) {
    out.writeBytes(CosText.bytes(number + " 0 obj\n"));
    out.writeBytes(value);
    out.writeBytes(CosText.bytes("\nendobj\n"));
    return this;
  }

  /** An unpacked stream. */
  Update stream(int number, String dictionary, String data) {
    return object(
        number,
        "<<" + dictionary + "/Length " + data.length() + ">>\nstream\n" + data + "\nendstream");
  }

  /** Names an offset for an object, whatever stands there. */
  Update entry(int number, long offset) {
    entries.put(number, entry(offset, 0, 'n'));
    return this;
  }

  Update entry(int number, String line) {
    entries.put(number, line);
    return this;
  }

  Update free(int number) {
    entries.put(number, entry(0, 65_535, 'f'));
    return this;
  }

  static String entry(long offset, int generation, char kind) {
    return String.format("%010d %05d %c\r\n", offset, generation, kind);
  }

  /** Bytes as they are. */
  Update raw(String text) {
    out.writeBytes(CosText.bytes(text));
    return this;
  }

  /** Another value for the trailer, as text. */
  Update trailer(String key, String value) {
    trailer.put(key, value);
    return this;
  }

  Update without(String key) {
    trailer.remove(key);
    return this;
  }

  int position() {
    return out.size();
  }

  /** The file with the update, closed by a table. */
  byte[] bytes() {
    return raw(table(out.size())).unclosed();
  }

  /** The table, the trailer and the ending, to stand at a place. */
  String table(int at) {
    StringBuilder text = new StringBuilder("xref\n");
    entries.forEach((number, entry) -> text.append(number).append(" 1\n").append(entry));
    trailer.putIfAbsent("Size", Integer.toString(size));
    text.append("trailer\n<<");
    trailer.forEach((key, value) -> text.append("/" + key + " " + value + "\n"));
    return text.append(">>\nstartxref\n" + at + "\n%%EOF\n").toString();
  }

  /** The objects so far will stand so many bytes further on. */
  Update shift(int bytes) {
    entries.replaceAll(
        (number, entry) ->
            entry(Long.parseLong(entry.substring(0, 10)) + bytes, 0, entry.charAt(17)));
    return this;
  }

  /** Whether an object was written, or a place named for it. */
  boolean names(int number) {
    return entries.containsKey(number);
  }

  /** The file as it stands, without a table. */
  byte[] unclosed() {
    return out.toByteArray();
  }
}
