package vn.certproc.api.model;

import java.util.Map;
import java.util.regex.Pattern;
import vn.certproc.api.error.InvalidValueException;

/**
 * The number of a token, số hiệu thiết bị lưu khóa bí mật, as printed on the device.
 *
 * <p>Immutable and thread-safe. Source: letter §4.
 *
 * @param value 1–64 letters, digits, hyphens, dots, slashes or single inner spaces
 */
public record TokenSerial(String value) {

  private static final Pattern SHAPE =
      Pattern.compile("[A-Za-z0-9]([A-Za-z0-9./_ -]{0,62}[A-Za-z0-9])?");

  /**
   * Trims and checks the shape.
   *
   * @throws InvalidValueException {@code token-serial-shape}
   */
  public TokenSerial {
    value = value.strip();
    if (!SHAPE.matcher(value).matches()) {
      throw new InvalidValueException(
          "token-serial-shape", "serialNumber", Map.of("value", Values.shorten(value)));
    }
  }

  /** The token serial of this text. */
  public static TokenSerial of(String value) {
    return new TokenSerial(value);
  }

  @Override
  public String toString() {
    return value;
  }
}
