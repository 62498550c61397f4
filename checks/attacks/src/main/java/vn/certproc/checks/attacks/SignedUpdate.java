package vn.certproc.checks.attacks;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.Locale;
import java.util.function.UnaryOperator;

/** An update that ends in a signature over everything but itself. */
final class SignedUpdate {

  /** Bytes kept free for the signature. */
  private static final int ROOM = 16_384;

  private static final String RANGE = "/ByteRange[0 0000000000 0000000000 0000000000]";

  /** The value of a field: an approval signature that is still to be made. */
  static final String APPROVAL = value("Sig", "ETSI.CAdES.detached");

  /** The value of a field: a document time stamp that is still to be made. */
  static final String STAMP = value("DocTimeStamp", "ETSI.RFC3161");

  private SignedUpdate() {}

  private static String value(String type, String subFilter) {
    return "<</Type/"
        + type
        + "/Filter/Adobe.PPKLite/SubFilter/"
        + subFilter
        + RANGE
        + "/Contents<"
        + "00".repeat(ROOM)
        + ">>>";
  }

  /** Closes the update, and makes the signature that stands last in it. */
  static byte[] close(Update update, UnaryOperator<byte[]> cms) {
    byte[] file = update.bytes();
    String text = new String(file, StandardCharsets.ISO_8859_1);
    int range = text.lastIndexOf(RANGE);
    int from = text.indexOf('<', range);
    int to = text.indexOf('>', from) + 1;
    String covered =
        String.format(Locale.ROOT, "/ByteRange[0 %010d %010d %010d]", from, to, file.length - to);
    put(file, range, covered);
    ByteArrayOutputStream content = new ByteArrayOutputStream();
    content.write(file, 0, from);
    content.write(file, to, file.length - to);
    put(file, from + 1, HexFormat.of().formatHex(cms.apply(content.toByteArray())));
    return file;
  }

  private static void put(byte[] file, int at, String text) {
    byte[] bytes = CosText.bytes(text);
    System.arraycopy(bytes, 0, file, at, bytes.length);
  }
}
