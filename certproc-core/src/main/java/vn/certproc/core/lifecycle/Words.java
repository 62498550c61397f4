package vn.certproc.core.lifecycle;

import java.util.Map;
import java.util.regex.Pattern;
import vn.certproc.api.error.InvalidValueException;
import vn.certproc.api.model.Code;

/** The shapes that the values of an event have in its file. */
final class Words {

  static final int SENTENCE = 2000;
  static final int REFERENCE = 200;

  /** No controls, C1 too, no breaks of a line, nothing that turns the direction of writing. */
  private static final Pattern WRITABLE =
      Pattern.compile(
          "[^\\p{Cc}\\p{Cs}\\p{Zl}\\p{Zp}\\x{61C}\\x{200E}\\x{200F}\\x{202A}-\\x{202E}\\x{2066}-\\x{2069}\\x{FEFF}\\x{FFFE}\\x{FFFF}]*");

  private Words() {}

  static void code(String field, String value) {
    try {
      Code.of(value);
    } catch (InvalidValueException e) {
      throw new InvalidValueException(e.code(), field, e.arguments());
    }
  }

  /** One line, white space collapsed as a reader of XML does it, so that it comes back the same. */
  static String line(String field, String value, int max) {
    String line = value.replaceAll("[ \\t\\r\\n]+", " ").replaceAll("^ | $", "");
    if (line.isBlank() || line.length() > max || !WRITABLE.matcher(line).matches()) {
      throw new InvalidValueException(
          "lifecycle-text", field, Map.of("field", field, "max", Integer.toString(max)));
    }
    return line;
  }
}
