package vn.certproc.api.model;

import java.time.LocalDate;
import java.util.Optional;

/**
 * A personal identity paper: số định danh / CCCD / CMND / hộ chiếu, with its day and place of
 * issue.
 *
 * <p>Immutable and thread-safe. {@link #toString()} withholds the number.
 *
 * @param number the number
 * @param issuedOn the day of issue, where given
 * @param issuedBy the place or office of issue, where given
 */
public record IdentityDocument(
    IdentityNumber number, Optional<LocalDate> issuedOn, Optional<String> issuedBy) {

  /** Normalises the place of issue. */
  public IdentityDocument {
    issuedBy = Values.optionalText("issuedBy", issuedBy);
  }

  /** A paper of which day and place of issue are known. */
  public static IdentityDocument of(String number, LocalDate issuedOn, String issuedBy) {
    return new IdentityDocument(
        IdentityNumber.of(number), Optional.of(issuedOn), Optional.of(issuedBy));
  }
}
