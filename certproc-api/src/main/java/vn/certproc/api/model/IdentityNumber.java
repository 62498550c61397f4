package vn.certproc.api.model;

import java.time.LocalDate;
import java.util.Map;
import java.util.regex.Pattern;
import vn.certproc.api.error.InvalidValueException;

/**
 * The number of a personal identity paper: personal number or CCCD (12 digits), old CMND (9 digits)
 * or passport.
 *
 * <p>Immutable and thread-safe. Source: forms facts, data rules.
 *
 * @param value 12 digits (province 001–096, century-and-sex digit, two digits of the year of birth,
 *     six more), 9 digits, or a letter and 7–8 digits
 */
public record IdentityNumber(String value) {

  private static final Pattern PERSONAL_NUMBER = Pattern.compile("[0-9]{12}");
  private static final Pattern CMND = Pattern.compile("[0-9]{9}");
  private static final Pattern PASSPORT = Pattern.compile("[A-Z][0-9]{7,8}");

  /** The highest province code that was ever given out in personal numbers. */
  private static final int LAST_PROVINCE = 96;

  /**
   * Removes inner spaces and checks the shape.
   *
   * @throws InvalidValueException {@code identity-number-shape} or {@code
   *     identity-number-province}; neither carries the number
   */
  public IdentityNumber {
    value = value.replace(" ", "");
    boolean personal = PERSONAL_NUMBER.matcher(value).matches();
    if (!personal && !CMND.matcher(value).matches() && !PASSPORT.matcher(value).matches()) {
      throw new InvalidValueException("identity-number-shape", "number", Map.of());
    }
    if (personal && !knownProvince(value)) {
      throw new InvalidValueException("identity-number-province", "number", Map.of());
    }
  }

  private static boolean knownProvince(String digits) {
    int province = Integer.parseInt(digits.substring(0, 3));
    return province >= 1 && province <= LAST_PROVINCE;
  }

  /** The identity number of this text. */
  public static IdentityNumber of(String value) {
    return new IdentityNumber(value);
  }

  /** Whether it is a 12-digit personal number, the only kind that tells the year of birth. */
  public boolean isPersonalNumber() {
    return value.length() == 12;
  }

  /**
   * Whether it can belong to somebody born on this day. Digit 4 is the century and sex (0, 1 for
   * 19xx; 2, 3 for 20xx; and so on), digits 5–6 the year. A number of another kind fits any day.
   */
  public boolean fitsBirthDate(LocalDate birthDate) {
    if (!isPersonalNumber()) {
      return true;
    }
    int century = 1900 + 100 * ((value.charAt(3) - '0') / 2);
    return birthDate.getYear() == century + Integer.parseInt(value.substring(4, 6));
  }

  /** Says what it is, never the digits: the value is personal. */
  @Override
  public String toString() {
    return "IdentityNumber[withheld]";
  }
}
