package vn.certproc.core.internal.calendar;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * The days off of one year that are computed by rule: those of the holidays that no announcement
 * states. Immutable.
 *
 * @param holidays the holidays' own days, in order
 * @param substitutes the days that those on weekly rest days move to, in order
 */
record YearPlan(List<Entry> holidays, List<Entry> substitutes) {

  /**
   * A day off.
   *
   * @param date the day
   * @param holiday the holiday
   * @param of the holiday's own day: the same, or the one that was moved
   */
  record Entry(LocalDate date, HolidayRules.Holiday holiday, LocalDate of) {}

  /**
   * The plan of a year.
   *
   * @param stated the codes of the holidays that announcements state
   * @param taken the days that announcements make days off: nothing moves to them
   */
  static YearPlan of(
      int year, HolidayRules rules, LunarTable lunar, Set<String> stated, Set<LocalDate> taken) {
    List<Entry> holidays =
        rules.holidays().stream()
            .filter(h -> !stated.contains(h.code()))
            .flatMap(h -> days(h, year, rules, lunar).map(d -> new Entry(d, h, d)))
            .sorted(java.util.Comparator.comparing(Entry::date))
            .toList();
    return new YearPlan(holidays, substitutes(holidays, rules, taken));
  }

  private static Stream<LocalDate> days(
      HolidayRules.Holiday holiday, int year, HolidayRules rules, LunarTable lunar) {
    LocalDate day = ownDay(holiday, year, lunar);
    if (holiday.days() instanceof HolidayRules.Days.Lunar l) {
      return IntStream.rangeClosed(l.first(), l.last()).mapToObj(day::plusDays);
    }
    return holiday.days().count() > 1 ? withNeighbour(day, rules) : Stream.of(day);
  }

  /** The day that a holiday is named for: of the solar year, or of the lunar one. */
  static LocalDate ownDay(HolidayRules.Holiday holiday, int year, LunarTable lunar) {
    if (holiday.days() instanceof HolidayRules.Days.Lunar l) {
      return lunar.day(year, l.day());
    }
    return ((HolidayRules.Days.Solar) holiday.days()).day().atYear(year);
  }

  /** The day and the one beside it that makes the longer rest; the day before where both do. */
  private static Stream<LocalDate> withNeighbour(LocalDate day, HolidayRules rules) {
    LocalDate before = day.minusDays(1);
    LocalDate after = day.plusDays(1);
    return rest(List.of(before, day), rules) >= rest(List.of(day, after), rules)
        ? Stream.of(before, day)
        : Stream.of(day, after);
  }

  /** How many days on end are off around two days, their days in lieu included. */
  private static int rest(List<LocalDate> days, HolidayRules rules) {
    Set<LocalDate> off = new HashSet<>(days);
    days.stream().filter(rules::rests).forEach(d -> off.add(nextFree(d, off, rules)));
    LocalDate first = days.get(0);
    while (isOff(first.minusDays(1), off, rules)) {
      first = first.minusDays(1);
    }
    LocalDate end = days.get(0);
    while (isOff(end, off, rules)) {
      end = end.plusDays(1);
    }
    return (int) first.datesUntil(end).count();
  }

  private static boolean isOff(LocalDate day, Set<LocalDate> off, HolidayRules rules) {
    return rules.rests(day) || off.contains(day);
  }

  private static List<Entry> substitutes(
      List<Entry> holidays, HolidayRules rules, Set<LocalDate> taken) {
    Set<LocalDate> off = new TreeSet<>(taken);
    holidays.forEach(h -> off.add(h.date()));
    List<Entry> all = new ArrayList<>();
    for (Entry each : holidays) {
      if (rules.rests(each.date())) {
        LocalDate free = nextFree(each.date(), off, rules);
        off.add(free);
        all.add(new Entry(free, each.holiday(), each.date()));
      }
    }
    return all;
  }

  private static LocalDate nextFree(LocalDate day, Set<LocalDate> off, HolidayRules rules) {
    LocalDate next = day.plusDays(1);
    while (isOff(next, off, rules)) {
      next = next.plusDays(1);
    }
    return next;
  }

  /** The holiday that a day is, or stands in lieu of. */
  Optional<HolidayRules.Holiday> on(LocalDate day) {
    return Stream.concat(holidays.stream(), substitutes.stream())
        .filter(e -> e.date().equals(day))
        .map(Entry::holiday)
        .findFirst();
  }
}
