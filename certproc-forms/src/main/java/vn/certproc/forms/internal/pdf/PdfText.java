package vn.certproc.forms.internal.pdf;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/** Values of a PDF's dictionaries as they are written (ISO 32000-1, 7.3, 7.9). */
final class PdfText {

  private static final DateTimeFormatter DATE =
      DateTimeFormatter.ofPattern("'(D:'uuuuMMddHHmmss'Z)'", Locale.ROOT).withZone(ZoneOffset.UTC);

  /** Room for a number. */
  private static final int NUMBER = 24;

  private PdfText() {}

  /** A text string: UTF-16 with its mark, in hexadecimal digits, so that nothing needs escapes. */
  static String string(String text) {
    StringBuilder out = new StringBuilder(6 + 4 * text.length()).append("<FEFF");
    for (int i = 0; i < text.length(); i++) {
      hex(out, text.charAt(i));
    }
    return out.append('>').toString();
  }

  /** Four hexadecimal digits. */
  static void hex(StringBuilder out, int value) {
    for (int shift = 12; shift >= 0; shift -= 4) {
      out.append("0123456789ABCDEF".charAt(value >> shift & 15));
    }
  }

  /** A moment, to the second, in UTC. */
  static String date(Instant instant) {
    return DATE.format(instant);
  }

  /** A length with up to three decimals. */
  static String number(double value) {
    byte[] written = new ContentWriter(NUMBER).number(value).bytes();
    return new String(written, StandardCharsets.US_ASCII).strip();
  }
}
