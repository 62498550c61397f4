package vn.certproc.api.model;

import java.util.Map;
import java.util.Optional;
import vn.certproc.api.error.InvalidValueException;

/**
 * One change: what the certificate says, and what it shall say (§7). Immutable and thread-safe.
 *
 * @param field what changes, by a code of the profile ({@code workplace}, {@code email}, {@code
 *     organization-name}, {@code parent-name}, {@code tax-code}, {@code full-name} …)
 * @param oldValue thông tin cần thay đổi; empty when something is added
 * @param newValue thông tin mới; empty when something is removed
 * @param destinationSector the sector a person moves to, by a code of the profile, where told
 * @param reason why, in the applicant's words, where given
 */
public record ChangeItem(
    Code field,
    Optional<String> oldValue,
    Optional<String> newValue,
    Optional<Code> destinationSector,
    Optional<String> reason) {

  /**
   * Normalises the texts.
   *
   * @throws InvalidValueException {@code missing-value} without both old and new; {@code
   *     change-nothing} when both are the same
   */
  public ChangeItem {
    oldValue = Values.optionalText("old", oldValue);
    newValue = Values.optionalText("new", newValue);
    reason = Values.optionalText("reason", reason);
    if (oldValue.isEmpty() && newValue.isEmpty()) {
      throw new InvalidValueException("missing-value", "new", Map.of("field", "new"));
    }
    if (oldValue.equals(newValue)) {
      throw new InvalidValueException("change-nothing", "new");
    }
  }

  /** A value that replaces another. */
  public static ChangeItem replace(String field, String oldValue, String newValue) {
    return new ChangeItem(
        Code.of(field),
        Optional.of(oldValue),
        Optional.of(newValue),
        Optional.empty(),
        Optional.empty());
  }

  /** A value that was not there before. */
  public static ChangeItem add(String field, String newValue) {
    return new ChangeItem(
        Code.of(field),
        Optional.empty(),
        Optional.of(newValue),
        Optional.empty(),
        Optional.empty());
  }

  /** The same change, of a person who moves to this sector. */
  public ChangeItem toSector(String sector) {
    return new ChangeItem(field, oldValue, newValue, Optional.of(Code.of(sector)), reason);
  }
}
