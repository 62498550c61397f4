package vn.certproc.api.model;

import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import vn.certproc.api.error.InvalidValueException;

/**
 * An e-mail address. Whether its domain is a state body's is a profile's question, not this type's.
 *
 * <p>Immutable and thread-safe. Source: RFC 5321 §4.1.2, restricted to what mail systems of
 * agencies accept.
 *
 * @param value local part and a domain with at least one dot, ASCII, up to 254 characters
 */
public record EmailAddress(String value) {

  private static final Pattern SHAPE =
      Pattern.compile(
          "[A-Za-z0-9!#$%&'*+/=?^_`{|}~-]+(\\.[A-Za-z0-9!#$%&'*+/=?^_`{|}~-]+)*"
              + "@([A-Za-z0-9]([A-Za-z0-9-]{0,61}[A-Za-z0-9])?\\.)+[A-Za-z]{2,63}");

  /**
   * Trims and checks the shape.
   *
   * @throws InvalidValueException {@code email-shape}
   */
  public EmailAddress {
    value = value.strip();
    if (value.length() > 254 || !SHAPE.matcher(value).matches()) {
      throw new InvalidValueException(
          "email-shape", "email", Map.of("value", Values.shorten(value)));
    }
  }

  /** The address of this text. */
  public static EmailAddress of(String value) {
    return new EmailAddress(value);
  }

  /** The part behind the at sign, in lower case. */
  public String domain() {
    return value.substring(value.lastIndexOf('@') + 1).toLowerCase(Locale.ROOT);
  }

  @Override
  public String toString() {
    return value;
  }
}
