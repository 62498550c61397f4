package vn.certproc.core.internal.calendar;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import vn.certproc.api.decision.Citation;
import vn.certproc.api.text.Text;
import vn.certproc.core.calendar.DueDate;

/**
 * The law of rest days as the data holds it. Immutable.
 *
 * @param inForce the first day on which the law holds
 * @param restDays the days of the weekly rest
 * @param weeklyRest how the weekly rest is called
 * @param substitute how the day is called that a holiday moves to
 * @param swap how swapped days are called, off and worked
 * @param holidays the holidays, in the order of the law
 * @param counting the clause behind each way of counting
 */
public record HolidayRules(
    LocalDate inForce,
    Set<DayOfWeek> restDays,
    Named weeklyRest,
    Named substitute,
    Swap swap,
    List<Holiday> holidays,
    Map<DueDate.Counting, Counted> counting) {

  /** A name with its clause and, where it is one, the reading behind it. */
  public record Named(Text name, Citation citation, Optional<Text> note) {}

  /** The clause of a way of counting. */
  public record Counted(Citation citation, Optional<Text> note) {}

  /** How swapped days are called. */
  public record Swap(Text off, Text worked) {}

  /**
   * A holiday.
   *
   * @param announced whether its days are announced each year
   * @param days where its days stand
   */
  public record Holiday(String code, Named named, boolean announced, Days days) {}

  /** Where a holiday's days stand in a year. */
  public sealed interface Days {

    /** How many they are. */
    int count();

    /** A day of the solar year, with the neighbour that makes the longer rest where it has two. */
    record Solar(java.time.MonthDay day, boolean withNeighbour) implements Days {
      @Override
      public int count() {
        return withNeighbour ? 2 : 1;
      }
    }

    /** Days around a day of the lunar year, such as −1 to 3 for the eve and the first four. */
    record Lunar(String day, int first, int last) implements Days {
      @Override
      public int count() {
        return last - first + 1;
      }
    }
  }

  /** Whether the year began under this law. */
  boolean holdIn(int year) {
    return !LocalDate.of(year, 1, 1).isBefore(inForce);
  }

  /** Whether the day is one of the weekly rest. */
  boolean rests(LocalDate day) {
    return restDays.contains(day.getDayOfWeek());
  }

  /** The holiday of a code, where there is one. */
  Optional<Holiday> holiday(String code) {
    return holidays.stream().filter(h -> h.code().equals(code)).findFirst();
  }
}
