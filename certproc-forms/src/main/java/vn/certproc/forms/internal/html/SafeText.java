package vn.certproc.forms.internal.html;

import vn.certproc.forms.internal.layout.CleanText;

/** Makes any text fit for HTML that is well-formed XML 1.0 too. */
final class SafeText {

  private static final int REPLACEMENT = 0xFFFD;

  private SafeText() {}

  /**
   * The text as it prints: NFC, no controls, no characters that turn the writing's direction or
   * have no shape; what XML cannot hold is replaced. Line feeds stay.
   */
  static String clean(String raw) {
    String text = CleanText.of(raw);
    StringBuilder out = new StringBuilder(text.length());
    text.codePoints()
        .filter(SafeText::isPrinted)
        .map(SafeText::allowed)
        .forEach(out::appendCodePoint);
    return out.toString();
  }

  /** Signs of markup as references; a text that was cleaned. */
  static String escaped(String text) {
    StringBuilder out = new StringBuilder(text.length() + 16);
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      switch (c) {
        case '&' -> out.append("&amp;");
        case '<' -> out.append("&lt;");
        case '>' -> out.append("&gt;");
        case '"' -> out.append("&quot;");
        case '\'' -> out.append("&#39;");
        default -> out.append(c);
      }
    }
    return out.toString();
  }

  /** Tags and other signs beyond the basic plane that {@link CleanText} does not see. */
  private static boolean isPrinted(int codePoint) {
    return Character.getType(codePoint) != Character.FORMAT;
  }

  /** Half a pair, and code points that are none, are no characters of XML (XML 1.0, 2.2). */
  private static int allowed(int codePoint) {
    boolean none =
        Character.getType(codePoint) == Character.SURROGATE || (codePoint & 0xFFFE) == 0xFFFE;
    return none ? REPLACEMENT : codePoint;
  }
}
