package vn.certproc.api.model;

import java.text.Normalizer;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import vn.certproc.api.error.InvalidValueException;

/** What the value types share: names in NFC, text of old font encodings refused. */
final class Values {

  private static final int MAX_TEXT = 2000;
  private static final int SHOWN = 40;
  private static final Pattern PERSONAL =
      Pattern.compile("(?<![0-9])([0-9]{12}|[0-9]{9})(?![0-9])");

  private Values() {}

  /**
   * A required name or line of text: stripped, in NFC.
   *
   * @throws InvalidValueException {@code missing-value}, {@code text-too-long}, {@code
   *     text-control-character} or {@code text-old-encoding}
   */
  static String text(String field, String value) {
    String clean = Normalizer.normalize(value.strip(), Normalizer.Form.NFC);
    if (clean.isEmpty()) {
      throw new InvalidValueException("missing-value", field, Map.of("field", field));
    }
    if (clean.length() > MAX_TEXT) {
      throw new InvalidValueException(
          "text-too-long", field, Map.of("field", field, "max", Integer.toString(MAX_TEXT)));
    }
    if (clean.codePoints().anyMatch(Values::isForbidden)) {
      throw new InvalidValueException("text-control-character", field, Map.of("field", field));
    }
    if (OldEncodings.looksLikeTcvn3(clean) || OldEncodings.looksLikeVni(clean)) {
      throw new InvalidValueException("text-old-encoding", field, Map.of("field", field));
    }
    return clean;
  }

  /** The same for an optional one: present values are checked, blank ones count as absent. */
  static Optional<String> optionalText(String field, Optional<String> value) {
    return value.filter(v -> !v.isBlank()).map(v -> text(field, v));
  }

  private static boolean isForbidden(int c) {
    return (Character.isISOControl(c) && c != '\n' && c != '\t')
        || Character.getType(c) == Character.SURROGATE
        || Character.getType(c) == Character.PRIVATE_USE
        || c == 0xFFFD;
  }

  /**
   * The beginning of a value, for an error text. What could be a personal number typed into the
   * wrong field is never shown.
   */
  static String shorten(String value) {
    String shown = PERSONAL.matcher(value).replaceAll("…");
    return shown.length() <= SHOWN ? shown : shown.substring(0, SHOWN) + "…";
  }
}
