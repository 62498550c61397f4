package vn.certproc.core.calendar;

import java.time.LocalDate;
import java.util.List;

/**
 * What a day is, and why. Immutable and thread-safe.
 *
 * @param date the day
 * @param working whether state bodies work on it
 * @param reasons why it is off, or worked although it is a weekly rest day; a holiday stands before
 *     the weekly rest; empty for a plain working day
 */
public record DayStatus(LocalDate date, boolean working, List<DayReason> reasons) {

  /** Copies the reasons. */
  public DayStatus {
    reasons = List.copyOf(reasons);
  }

  /** Whether one of the reasons is of this kind. */
  public boolean is(DayReason.Kind kind) {
    return reasons.stream().anyMatch(r -> r.kind() == kind);
  }
}
