package vn.certproc.api.model;

import java.util.Map;
import java.util.regex.Pattern;
import vn.certproc.api.error.InvalidValueException;

/**
 * A tax code, mã số thuế: ten digits of which the last is a check digit, and for a unit a
 * three-digit suffix.
 *
 * <p>Immutable and thread-safe. Source: forms facts, data rules (weights 31, 29, 23, 19, 17, 13, 7,
 * 5, 3).
 *
 * @param value {@code 0301519977} or {@code 0301519977-029}
 */
public record TaxCode(String value) {

  private static final Pattern SHAPE = Pattern.compile("[0-9]{10}(-[0-9]{3})?");
  private static final int[] WEIGHTS = {31, 29, 23, 19, 17, 13, 7, 5, 3};

  /**
   * Checks shape and check digit.
   *
   * @throws InvalidValueException {@code tax-code-shape} or {@code tax-code-check-digit}
   */
  public TaxCode {
    value = value.strip();
    Map<String, String> shown = Map.of("value", Values.shorten(value));
    if (!SHAPE.matcher(value).matches()) {
      throw new InvalidValueException("tax-code-shape", "taxCode", shown);
    }
    if (checkDigit(value) != value.charAt(9) - '0') {
      throw new InvalidValueException("tax-code-check-digit", "taxCode", shown);
    }
  }

  /** Ten minus the weighted sum modulo eleven; a result of ten fits no digit. */
  private static int checkDigit(String digits) {
    int sum = 0;
    for (int i = 0; i < WEIGHTS.length; i++) {
      sum += WEIGHTS[i] * (digits.charAt(i) - '0');
    }
    return 10 - sum % 11;
  }

  /** The tax code of this text. */
  public static TaxCode of(String value) {
    return new TaxCode(value);
  }

  @Override
  public String toString() {
    return value;
  }
}
