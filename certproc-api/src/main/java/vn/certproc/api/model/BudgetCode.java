package vn.certproc.api.model;

import java.util.Map;
import java.util.regex.Pattern;
import vn.certproc.api.error.InvalidValueException;

/**
 * A budget-relation code, mã quan hệ ngân sách.
 *
 * <p>Immutable and thread-safe. Source: forms facts, data rules.
 *
 * @param value seven digits
 */
public record BudgetCode(String value) {

  private static final Pattern SHAPE = Pattern.compile("[0-9]{7}");

  /**
   * Checks the shape.
   *
   * @throws InvalidValueException {@code budget-code-shape}
   */
  public BudgetCode {
    value = value.strip();
    if (!SHAPE.matcher(value).matches()) {
      throw new InvalidValueException(
          "budget-code-shape", "budgetCode", Map.of("value", Values.shorten(value)));
    }
  }

  /** The budget code of this text. */
  public static BudgetCode of(String value) {
    return new BudgetCode(value);
  }

  @Override
  public String toString() {
    return value;
  }
}
