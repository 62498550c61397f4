package vn.certproc.core.calendar;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import vn.certproc.api.decision.Citation;

/**
 * The document that announces days off or swaps. Immutable and thread-safe.
 *
 * @param number its number and symbol
 * @param issuedOn its day
 * @param issuer the body that issued it
 */
public record AnnouncementSource(String number, LocalDate issuedOn, String issuer) {

  private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("dd/MM/yyyy");

  /** As a citation: the body, and the document's number and day. */
  public Citation citation() {
    return new Citation(issuer, number + ", " + DAY.format(issuedOn));
  }
}
