package vn.certproc.forms.verification;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.UnaryOperator;

/** A small PDF and its updates, written byte by byte; object 1 is the catalog. */
final class RawPdf {

  static final String CATALOG = "<</Type/Catalog/Pages 2 0 R/AcroForm 5 0 R";
  static final String PAGE = "<</Type/Page/Parent 2 0 R/MediaBox[0 0 595 842]/Contents 4 0 R";

  /** A signature that is still to be made. */
  private static final String SIGNATURE =
      "<</Type/Sig/Filter/Adobe.PPKLite/SubFilter/ETSI.CAdES.detached%s/ByteRange["
          + " ".repeat(40)
          + "]/Contents<"
          + "0".repeat(16_000)
          + ">>>";

  private RawPdf() {}

  /** A page with nothing on it, and a form without fields. */
  static byte[] plain() {
    Map<Integer, String> objects = new TreeMap<>();
    objects.put(1, CATALOG + ">>");
    objects.put(2, "<</Type/Pages/Count 1/Kids[3 0 R]>>");
    objects.put(3, PAGE + ">>");
    objects.put(4, "<</Length 3>>stream\nq Q\nendstream");
    objects.put(5, "<</Fields[]>>");
    return closed("%PDF-1.7\n", objects, "");
  }

  static byte[] append(byte[] file, Map<Integer, String> objects) {
    String text = text(file);
    String last = text.substring(text.lastIndexOf("startxref") + 10).strip();
    return closed(text, objects, "/Prev " + last.substring(0, last.indexOf('\n')));
  }

  /** Signs in the field of a number, with more entries; the objects come with it. */
  static byte[] sign(byte[] file, int number, String field, Map<Integer, String> objects) {
    return sign(
        file, number, field, "", objects, content -> Signing.cms(content, Signing.AGENCY_KEY));
  }

  /** The signature itself gets the number after the field's. */
  static byte[] sign(
      byte[] file,
      int number,
      String field,
      String signature,
      Map<Integer, String> objects,
      UnaryOperator<byte[]> cms) {
    Map<Integer, String> all = new TreeMap<>(objects);
    String type = "<</Type/Annot/Subtype/Widget/FT/Sig/F 132/V " + (number + 1) + " 0 R";
    all.put(number, type + field + ">>");
    all.put(number + 1, String.format(SIGNATURE, signature));
    byte[] open = append(file, all);
    String text = text(open);
    int from = text.lastIndexOf("/Contents<0") + 9;
    int to = text.indexOf('>', from) + 1;
    String range = "0 " + from + " " + to + " " + (open.length - to);
    put(open, text.lastIndexOf("/ByteRange[") + 11, range);
    ByteArrayOutputStream content = new ByteArrayOutputStream();
    content.write(open, 0, from);
    content.write(open, to, open.length - to);
    put(open, from + 1, HexFormat.of().formatHex(cms.apply(content.toByteArray())));
    return open;
  }

  private static void put(byte[] file, int at, String text) {
    byte[] bytes = text.getBytes(StandardCharsets.ISO_8859_1);
    System.arraycopy(bytes, 0, file, at, bytes.length);
  }

  private static String text(byte[] file) {
    return new String(file, StandardCharsets.ISO_8859_1);
  }

  private static byte[] closed(String before, Map<Integer, String> objects, String trailer) {
    StringBuilder out = new StringBuilder(before);
    StringBuilder table = new StringBuilder("xref\n");
    for (Map.Entry<Integer, String> each : new TreeMap<>(objects).entrySet()) {
      table.append(each.getKey()).append(" 1\n");
      table.append(String.format("%010d 00000 n \n", out.length()));
      out.append(each.getKey() + " 0 obj\n" + each.getValue() + "\nendobj\n");
    }
    int at = out.length();
    out.append(table).append("trailer\n<</Size 100000/Root 1 0 R" + trailer + ">>\nstartxref\n");
    return out.append(at).append("\n%%EOF\n").toString().getBytes(StandardCharsets.ISO_8859_1);
  }
}
