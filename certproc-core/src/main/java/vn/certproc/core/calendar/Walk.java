package vn.certproc.core.calendar;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/** Goes from day to day and notes what it meets. For one period; not thread-safe. */
final class Walk {

  private final WorkingCalendar calendar;
  private final int step;
  private final List<DayStatus> skipped = new ArrayList<>();
  private final List<DayStatus> worked = new ArrayList<>();

  /**
   * A walk.
   *
   * @param step 1 forwards, −1 backwards
   */
  Walk(WorkingCalendar calendar, int step) {
    this.calendar = calendar;
    this.step = step;
  }

  /** The next working day, the day itself first. */
  LocalDate workingDay(LocalDate start) {
    DayStatus status = calendar.day(start);
    while (!status.working()) {
      skipped.add(status);
      status = calendar.day(status.date().plusDays(step));
    }
    if (!status.reasons().isEmpty()) {
      worked.add(status);
    }
    return status.date();
  }

  /** The days off that were passed over, in the order they were met. */
  List<DayStatus> skipped() {
    return skipped;
  }

  /** The weekly rest days that are worked, in the order they were met. */
  List<DayStatus> worked() {
    return worked;
  }
}
