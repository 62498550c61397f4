package vn.certproc.forms.internal.layout;

import java.text.Normalizer;

/** Brings a text into the shape that is printed. */
public final class CleanText {

  private CleanText() {}

  /**
   * NFC; tabs and odd line ends become spaces and line feeds; characters that have no shape of
   * their own (zero-width, direction marks, soft hyphens, other controls) are left out; blanks at
   * the ends fall away.
   */
  public static String of(String raw) {
    String text = isPlain(raw) ? raw : normalized(raw);
    return text.strip();
  }

  private static boolean isPlain(String raw) {
    for (int i = 0; i < raw.length(); i++) {
      char c = raw.charAt(i);
      if (c < ' ' || c > '~') {
        return false;
      }
    }
    return true;
  }

  private static String normalized(String raw) {
    String text = Normalizer.normalize(raw, Normalizer.Form.NFC);
    StringBuilder out = new StringBuilder(text.length());
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c == '\r') {
        out.append(i + 1 < text.length() && text.charAt(i + 1) == '\n' ? "" : "\n");
      } else if (c == '\n') {
        out.append(c);
      } else if (c == '\t'
          || (Character.getType(c) == Character.SPACE_SEPARATOR && c != '\u00a0')) {
        out.append(' ');
      } else if (isPrinted(c)) {
        out.append(c);
      }
    }
    return out.toString();
  }

  private static boolean isPrinted(char c) {
    boolean variationSelector = c >= '\ufe00' && c <= '\ufe0f';
    return switch (Character.getType(c)) {
      case Character.CONTROL, Character.FORMAT -> false;
      default -> !variationSelector;
    };
  }
}
