package vn.certproc.forms.internal.signing;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.Locale;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSDocument;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSObject;
import org.apache.pdfbox.cos.COSString;
import vn.certproc.forms.internal.pdf.Deflating;

/**
 * The table at the end of an update (ISO 32000-1, 7.5.4, 7.5.8): a stream where the file's own is
 * one, else a table with its trailer. Not thread-safe.
 */
final class UpdateTable {

  private static final int ENTRY = 6;

  private final COSDocument document;
  private final ByteArrayOutputStream out;
  private final String entries;

  UpdateTable(COSDocument document, ByteArrayOutputStream out, byte[] identity) {
    this.document = document;
    this.out = out;
    COSDictionary trailer = document.getTrailer();
    String second = "<" + HexFormat.of().formatHex(identity) + ">";
    String first =
        trailer.getDictionaryObject(COSName.ID) instanceof COSArray ids
                && ids.size() > 0
                && ids.getObject(0) instanceof COSString id
            ? "<" + HexFormat.of().formatHex(id.getBytes()) + ">"
            : second;
    this.entries =
        reference(trailer, COSName.ROOT)
            + reference(trailer, COSName.INFO)
            + "/ID["
            + first
            + second
            + "]/Prev "
            + document.getStartXref();
  }

  private static String reference(COSDictionary trailer, COSName key) {
    return trailer.getItem(key) instanceof COSObject object && object.getKey() != null
        ? "/"
            + key.getName()
            + " "
            + object.getKey().getNumber()
            + " "
            + object.getKey().getGeneration()
            + " R"
        : "";
  }

  /**
   * Ends the file.
   *
   * @param next the first number that is free
   * @param offsets offset and generation by number
   */
  void write(long next, SortedMap<Long, int[]> offsets) throws IOException {
    int start = out.size();
    if (document.isXRefStream()) {
      TreeMap<Long, int[]> all = new TreeMap<>(offsets);
      all.put(next, new int[] {start, 0});
      stream(next, all);
    } else {
      table(next, offsets);
    }
    raw("startxref\n" + start + "\n%%EOF\n");
  }

  private void stream(long own, SortedMap<Long, int[]> offsets) {
    ByteArrayOutputStream table = new ByteArrayOutputStream(ENTRY * offsets.size());
    StringBuilder index = new StringBuilder();
    for (Map.Entry<Long, int[]> entry : offsets.entrySet()) {
      index.append(entry.getKey()).append(" 1 ");
      table.write(1);
      for (int shift = 24; shift >= 0; shift -= 8) {
        table.write(entry.getValue()[0] >> shift);
      }
      table.write(entry.getValue()[1]);
    }
    byte[] packed = Deflating.deflate(table.toByteArray());
    raw(own + " 0 obj\n<</Type/XRef/Size " + (own + 1) + "/W[1 4 1]/Index[" + index + "]");
    raw(entries + "/Filter/FlateDecode/Length " + packed.length + ">>stream\n");
    out.writeBytes(packed);
    raw("\nendstream\nendobj\n");
  }

  private void table(long next, SortedMap<Long, int[]> offsets) {
    raw("xref\n");
    offsets.forEach(
        (number, where) ->
            raw(String.format(Locale.ROOT, "%d 1\n%010d %05d n \n", number, where[0], where[1])));
    raw("trailer\n<</Size " + next + entries + ">>\n");
  }

  private void raw(String ascii) {
    out.writeBytes(ascii.getBytes(StandardCharsets.US_ASCII));
  }
}
