package vn.certproc.core.lifecycle;

import java.time.LocalDate;
import java.util.Optional;
import vn.certproc.api.decision.Due;

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

  /** Counts nothing: what is due is told without its last day. */
  static Deadlines uncounted() {
    return (from, due) -> Optional.empty();
  }
}
