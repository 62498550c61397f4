package vn.certproc.core.internal.calendar;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import vn.certproc.api.error.Fault;
import vn.certproc.api.error.Where;
import vn.certproc.core.calendar.CalendarException;

/** Looks whether an announcement makes sense, by itself and beside the others. For one file. */
final class AnnouncementAudit {

  private final Announcement announcement;
  private final CalendarDays before;
  private final CalendarDays named;
  private final HolidayAudit law;
  private final Map<LocalDate, Announcement> stated;
  private final Map<LocalDate, Where> seen = new HashMap<>();
  private final Set<String> holidays = new HashSet<>();
  private final List<Fault> faults = new ArrayList<>();

  private AnnouncementAudit(
      Announcement announcement, CalendarDays before, CalendarDays named, CalendarDays after) {
    this.announcement = announcement;
    this.before = before;
    this.named = named;
    this.law = new HolidayAudit(announcement, after);
    this.stated = before.stated();
  }

  /**
   * Looks for what is wrong.
   *
   * @param before the calendar without it
   * @param named the calendar with the days that it states of holidays, and no others
   * @param after the calendar with it
   * @throws CalendarException.Invalid with every fault, in the order of the file's lines
   */
  static void check(
      Announcement announcement, CalendarDays before, CalendarDays named, CalendarDays after) {
    AnnouncementAudit audit = new AnnouncementAudit(announcement, before, named, after);
    audit.yearIsKnown();
    announcement.daysOff().forEach(audit::dayOff);
    announcement.swaps().forEach(s -> audit.swap(s));
    if (!audit.faults.isEmpty()) {
      audit.faults.sort(java.util.Comparator.comparingInt(f -> f.where().line().orElse(0)));
      throw new CalendarException.Invalid(audit.faults);
    }
  }

  private void yearIsKnown() {
    if (!before.knows(announcement.year())) {
      fault(
          "calendar-announcement-year",
          announcement.where(),
          Map.of(
              "year", year(),
              "first", Integer.toString(before.firstYear()),
              "last", Integer.toString(before.lastYear())));
    }
  }

  private void dayOff(Announcement.DayOff day) {
    once(day.date(), day.where());
    if (day.date().getYear() != announcement.year()) {
      fault("calendar-day-outside", day.where(), dated(day.date(), "year", year()));
    }
    day.holiday().ifPresentOrElse(code -> holiday(code, day), () -> ofItsOwn(day));
  }

  /** A day off by rule that is stated without its holiday would push the day in lieu on. */
  private void ofItsOwn(Announcement.DayOff day) {
    Optional<String> holiday = byRule(day.date());
    if (holiday.isPresent()) {
      fault("calendar-off-by-rule", day.where(), dated(day.date(), "holiday", holiday.get()));
    } else if (day.name().isEmpty()) {
      fault("calendar-no-reason", day.where(), Map.of("date", day.date().toString()));
    }
  }

  private void holiday(String code, Announcement.DayOff day) {
    boolean inYear = day.date().getYear() == announcement.year();
    if (inYear && !before.rules().rests(day.date())) {
      byRule(day.date())
          .ifPresent(
              other ->
                  fault(
                      "calendar-day-of-another", day.where(), dated(day.date(), "holiday", other)));
    }
    wholeHoliday(code, day.where());
  }

  /** Several days of one holiday have its faults once. */
  private void wholeHoliday(String code, Where where) {
    if (!holidays.add(code)) {
      return;
    }
    Optional<Announcement> other =
        before.announcements().stream()
            .filter(a -> a.states(code, announcement.year()))
            .findFirst();
    if (other.isPresent()) {
      twice(other.get(), code + " " + year(), where);
    } else {
      before
          .rules()
          .holiday(code)
          .ifPresentOrElse(h -> law.check(h, faults), () -> unknown(code, where));
    }
  }

  private void unknown(String code, Where where) {
    String codes =
        before.rules().holidays().stream()
            .map(HolidayRules.Holiday::code)
            .collect(Collectors.joining(", "));
    fault("calendar-unknown-holiday", where, Map.of("holiday", code, "known", codes));
  }

  private void swap(Announcement.Swap swap) {
    once(swap.off(), swap.where());
    once(swap.work(), swap.where());
    int year = announcement.year();
    int off = Math.abs(swap.off().getYear() - year);
    int work = Math.abs(swap.work().getYear() - year);
    if (Math.min(off, work) > 0 || Math.max(off, work) > 1) {
      fault(
          "calendar-swap-outside",
          swap.where(),
          Map.of("off", swap.off().toString(), "work", swap.work().toString(), "year", year()));
    }
    if (before.rules().rests(swap.off())) {
      fault("calendar-swap-off-rest", swap.where(), Map.of("date", swap.off().toString()));
    }
    if (!before.rules().rests(swap.work())) {
      fault("calendar-swap-work-not-rest", swap.where(), Map.of("date", swap.work().toString()));
    }
    noHoliday(swap.off(), swap.where());
    noHoliday(swap.work(), swap.where());
  }

  private void noHoliday(LocalDate day, Where where) {
    byRule(day)
        .ifPresent(code -> fault("calendar-swap-on-holiday", where, dated(day, "holiday", code)));
  }

  /** The holiday that a day is by rule, or stands in lieu of. */
  private Optional<String> byRule(LocalDate day) {
    return named.knows(day.getYear())
        ? named.plan(day.getYear()).on(day).map(HolidayRules.Holiday::code)
        : Optional.empty();
  }

  /** One line for a day: in the file, and among all files. */
  private void once(LocalDate day, Where where) {
    Where first = seen.putIfAbsent(day, where);
    if (first != null) {
      String line = Integer.toString(first.line().orElse(0));
      fault("calendar-date-twice", where, dated(day, "line", line));
    }
    Optional.ofNullable(stated.get(day)).ifPresent(a -> twice(a, day.toString(), where));
  }

  private void twice(Announcement other, String what, Where where) {
    fault(
        "calendar-announced-twice", where, Map.of("source", other.source().number(), "what", what));
  }

  private String year() {
    return Integer.toString(announcement.year());
  }

  private static Map<String, String> dated(LocalDate day, String name, String value) {
    return Map.of("date", day.toString(), name, value);
  }

  private void fault(String code, Where where, Map<String, String> arguments) {
    faults.add(Fault.of(code, where, arguments));
  }
}
