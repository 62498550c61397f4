package vn.certproc.forms.internal.pdf;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/**
 * A PDF as it grows, object by object (ISO 32000-1, 7.5): streams stand alone, the small objects
 * are packed together. Its own: PDFBox keeps each object of a document until it is saved, half a
 * kilobyte for each cell of a list, and with the tags of ten thousand rows its writer needs three
 * times the memory and twice the time; here what is written is forgotten. Reading, and all that is
 * done to files that are there, is PDFBox's. Not thread-safe.
 */
final class PdfFile {

  /** How many bytes of small objects are packed into one stream. */
  private static final int PACK = 16 * 1024;

  private static final int FREE = 0;
  private static final int ALONE = 1;
  private static final int PACKED = 2;
  private static final int ENTRY = 7;

  private final ByteArrayOutputStream out = new ByteArrayOutputStream(64 * 1024);
  private final StringBuilder pack = new StringBuilder();
  private final StringBuilder packIndex = new StringBuilder();
  private int packNumber;
  private int packCount;
  private byte[] table = new byte[256 * ENTRY];
  private int size = 1;

  PdfFile() {
    raw("%PDF-1.7\n%");
    // Four bytes above 127 tell programs that this is no text (7.5.2).
    out.writeBytes(new byte[] {(byte) 0xE2, (byte) 0xE3, (byte) 0xCF, (byte) 0xD3, '\n'});
    entry(0, FREE, 0, 0xFFFF);
  }

  /** A number for an object that is written later. */
  int reserve() {
    return size++;
  }

  /** A reference to an object. */
  static String reference(int number) {
    return number + " 0 R";
  }

  /** Writes a small object without a stream. */
  int object(String body) {
    int number = reserve();
    object(number, body);
    return number;
  }

  /** Writes a small object under its reserved number. */
  void object(int number, CharSequence body) {
    if (packCount == 0) {
      packNumber = reserve();
    }
    entry(number, PACKED, packNumber, packCount);
    packIndex.append(number).append(' ').append(pack.length()).append(' ');
    pack.append(body).append('\n');
    packCount++;
    if (pack.length() >= PACK) {
      flush();
    }
  }

  private void flush() {
    if (packCount > 0) {
      String entries = "/Type/ObjStm/N " + packCount + "/First " + packIndex.length();
      byte[] content = packIndex.append(pack).toString().getBytes(StandardCharsets.ISO_8859_1);
      pack.setLength(0);
      packIndex.setLength(0);
      packCount = 0;
      deflated(packNumber, entries, content);
    }
  }

  /** Writes a stream, packed. */
  int deflated(String entries, byte[] plain) {
    int number = reserve();
    deflated(number, entries, plain);
    return number;
  }

  /** Writes a stream under its reserved number, packed. */
  void deflated(int number, String entries, byte[] plain) {
    stream(number, entries + "/Filter/FlateDecode", Deflating.deflate(plain));
  }

  /** Writes a stream as it is. */
  int stream(String entries, byte[] content) {
    int number = reserve();
    stream(number, entries, content);
    return number;
  }

  private void stream(int number, String entries, byte[] content) {
    begin(number);
    raw("<<" + entries + "/Length " + content.length + ">>stream\n");
    out.writeBytes(content);
    raw("\nendstream\nendobj\n");
  }

  private void begin(int number) {
    entry(number, ALONE, out.size(), 0);
    raw(number + " 0 obj\n");
  }

  private void raw(String ascii) {
    out.writeBytes(ascii.getBytes(StandardCharsets.US_ASCII));
  }

  /** Where an object stands, as the file's own table says it (7.5.8.3). */
  private void entry(int number, int kind, int where, int index) {
    int at = number * ENTRY;
    if (at + ENTRY > table.length) {
      table = Arrays.copyOf(table, Math.max(2 * table.length, at + ENTRY));
    }
    table[at] = (byte) kind;
    for (int i = 0; i < 4; i++) {
      table[at + 1 + i] = (byte) (where >> (24 - 8 * i));
    }
    table[at + 5] = (byte) (index >> 8);
    table[at + 6] = (byte) index;
  }

  /**
   * Ends the file.
   *
   * @param catalog the catalog's number
   * @param information the document information's number
   * @param identity what tells the file from others, 16 bytes in hexadecimal digits
   */
  byte[] finish(int catalog, int information, String identity) {
    flush();
    int number = reserve();
    int start = out.size();
    entry(number, ALONE, start, 0);
    String entries =
        "/Type/XRef/Size "
            + size
            + "/W[1 4 2]/Root "
            + reference(catalog)
            + "/Info "
            + reference(information)
            + "/ID[<"
            + identity
            + "><"
            + identity
            + ">]";
    deflated(number, entries, Arrays.copyOf(table, size * ENTRY));
    raw("startxref\n" + start + "\n%%EOF\n");
    return out.toByteArray();
  }
}
