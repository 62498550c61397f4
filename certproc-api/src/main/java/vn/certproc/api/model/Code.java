package vn.certproc.api.model;

import java.util.Map;
import java.util.regex.Pattern;
import vn.certproc.api.error.InvalidValueException;

/**
 * An entry of an open vocabulary that profiles define: a reason, a use, a kind of organisation.
 *
 * <p>Immutable and thread-safe. Source: design (codes are stable, lower-case, hyphenated).
 *
 * @param value 1–64 characters: lower-case letters and digits in groups joined by hyphens
 */
public record Code(String value) {

  private static final Pattern SHAPE = Pattern.compile("[a-z0-9]+(-[a-z0-9]+)*");

  /**
   * Checks the shape.
   *
   * @throws InvalidValueException {@code code-shape} when it is not such a code
   */
  public Code {
    if (value.length() > 64 || !SHAPE.matcher(value).matches()) {
      throw new InvalidValueException("code-shape", "code", Map.of("value", Values.shorten(value)));
    }
  }

  /** The code of this text. */
  public static Code of(String value) {
    return new Code(value);
  }

  @Override
  public String toString() {
    return value;
  }
}
