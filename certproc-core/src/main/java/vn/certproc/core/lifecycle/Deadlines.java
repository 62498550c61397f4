package vn.certproc.core.lifecycle;

import java.time.LocalDate;
import java.util.Optional;
import vn.certproc.api.decision.Due;
import vn.certproc.core.calendar.CalendarException;
import vn.certproc.core.calendar.DueDate;
import vn.certproc.core.calendar.WorkingCalendar;
import vn.certproc.core.calendar.YearMark;

/** Counts a deadline on a working calendar. Implementations are thread-safe. */
@FunctionalInterface
public interface Deadlines {

  /**
   * The last day.
   *
   * @param from the day of the event that the deadline counts from
   * @param due how many days, and of which unit
   * @return empty where it cannot be counted
   */
  Optional<DueDay> last(LocalDate from, Due due);

  /** Counts on this calendar; a period that leaves its years is not counted. */
  static Deadlines on(WorkingCalendar calendar) {
    return (from, due) -> {
      try {
        DueDate last = calendar.due(from, due);
        return Optional.of(
            new DueDay(
                last.date(),
                last.years().stream().allMatch(y -> y.basis() == YearMark.Basis.ANNOUNCED)));
      } catch (CalendarException.OutOfRange e) {
        return Optional.empty();
      }
    };
  }

  /** Counts nothing: what is due is told without its last day. */
  static Deadlines uncounted() {
    return (from, due) -> Optional.empty();
  }
}
