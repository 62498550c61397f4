package vn.certproc.pkcs11.internal.abi;

import java.nio.charset.StandardCharsets;

/** Texts that a module gives: labels, names, serial numbers. */
public final class Texts {

  private static final int UNSHOWN = 0xFFFD;

  private Texts() {}

  /**
   * Decodes UTF-8, without blanks at the ends. Control characters (ESC, line ends), formatting
   * characters (bidirectional overrides, invisible ones) and line separators become U+FFFD, as
   * bytes do that are no UTF-8: these texts reach terminals, logs and error texts, where a token's
   * label must not write lines of its own. Letters and their diacritics, also combining ones, stay.
   */
  public static String of(byte[] bytes, int length) {
    String text = new String(bytes, 0, length, StandardCharsets.UTF_8).strip();
    StringBuilder shown = new StringBuilder(text.length());
    text.codePoints().map(c -> shown(c) ? c : UNSHOWN).forEach(shown::appendCodePoint);
    return shown.toString();
  }

  private static boolean shown(int character) {
    return switch (Character.getType(character)) {
      case Character.CONTROL,
          Character.FORMAT,
          Character.LINE_SEPARATOR,
          Character.PARAGRAPH_SEPARATOR ->
          false;
      default -> true;
    };
  }
}
