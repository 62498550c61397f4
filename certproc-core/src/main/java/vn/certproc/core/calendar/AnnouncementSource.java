package vn.certproc.core.calendar;

import java.time.LocalDate;
import vn.certproc.api.decision.Citation;

/**
 * The document that announces days off or swaps. Immutable and thread-safe.
 *
 * @param number its number and symbol
 * @param issuedOn its day
 * @param issuer the body that issued it
 */
public record AnnouncementSource(String number, LocalDate issuedOn, String issuer) {

  /**
   * As a citation: the body and the document's number. Its day, which each language writes in its
   * own way, stands in the mark of the year.
   */
  public Citation citation() {
    return new Citation(issuer, number);
  }
}
