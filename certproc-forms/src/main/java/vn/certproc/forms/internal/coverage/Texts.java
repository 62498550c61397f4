package vn.certproc.forms.internal.coverage;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.stream.Collectors;

/** Text strings (ISO 32000-2 §7.9.2.2). */
final class Texts {

  /** A name longer than this is cut: it goes into sentences. */
  private static final int LONGEST = 200;

  private Texts() {}

  /** The text of a string; what is not readable stands as a question mark. */
  static String of(byte[] bytes) {
    return printable(decode(bytes));
  }

  /** A full name: each of its parts as {@link #of} gives it. */
  static String fieldName(byte[] bytes) {
    return Arrays.stream(decode(bytes).split("\\.", -1))
        .map(Texts::printable)
        .collect(Collectors.joining("."));
  }

  /** The text without control characters, cut where it is long. */
  static String printable(String any) {
    String text = any.replaceAll("\\p{Cntrl}", "?");
    return text.length() > LONGEST ? text.substring(0, LONGEST) : text;
  }

  private static String decode(byte[] bytes) {
    if (begins(bytes, 0xfe, 0xff)) {
      return new String(bytes, 2, bytes.length - 2, StandardCharsets.UTF_16BE);
    }
    if (begins(bytes, 0xef, 0xbb) && bytes.length > 2 && (bytes[2] & 0xff) == 0xbf) {
      return new String(bytes, 3, bytes.length - 3, StandardCharsets.UTF_8);
    }
    return new String(bytes, StandardCharsets.ISO_8859_1);
  }

  private static boolean begins(byte[] bytes, int first, int second) {
    return bytes.length > 1 && (bytes[0] & 0xff) == first && (bytes[1] & 0xff) == second;
  }
}
