package vn.certproc.api.model;

import java.util.Map;
import java.util.regex.Pattern;
import vn.certproc.api.error.InvalidValueException;

/**
 * A telephone number as officials write it.
 *
 * <p>Immutable and thread-safe. Source: forms facts (Số điện thoại di động).
 *
 * @param value 8–15 digits, an optional leading plus, dots, spaces or hyphens between groups
 */
public record PhoneNumber(String value) {

  private static final Pattern SHAPE = Pattern.compile("\\+?[0-9](?:[ .-]?[0-9]){7,14}");

  /**
   * Trims and checks the shape.
   *
   * @throws InvalidValueException {@code phone-shape}
   */
  public PhoneNumber {
    value = value.strip();
    if (!SHAPE.matcher(value).matches()) {
      throw new InvalidValueException("phone-shape", "mobile", Map.of());
    }
  }

  /** The number of this text. */
  public static PhoneNumber of(String value) {
    return new PhoneNumber(value);
  }

  @Override
  public String toString() {
    return value;
  }
}
