package vn.certproc.core.internal.calendar;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import vn.certproc.api.error.Fault;

/**
 * Looks whether the days that an announcement states of a holiday are those that the law gives: the
 * holiday's own day among them, as many as the law's beside the weekly rest, in one rest.
 *
 * @param announcement the announcement
 * @param after the calendar with it
 */
record HolidayAudit(Announcement announcement, CalendarDays after) {

  /** Notes what is wrong with a holiday; days of another year have their own fault. */
  void check(HolidayRules.Holiday holiday, List<Fault> faults) {
    TreeSet<LocalDate> days = new TreeSet<>();
    announcement.daysOf(holiday.code()).forEach(d -> days.add(d.date()));
    if (after.knows(announcement.year()) && days.stream().allMatch(this::inYear)) {
      ownDay(holiday, days, faults);
      number(holiday, days, faults);
      oneRest(holiday, days, faults);
    }
  }

  private boolean inYear(LocalDate day) {
    return day.getYear() == announcement.year();
  }

  private void ownDay(HolidayRules.Holiday holiday, TreeSet<LocalDate> days, List<Fault> faults) {
    LocalDate own = after.ownDay(holiday, announcement.year());
    if (!days.contains(own)) {
      faults.add(fault("calendar-own-day-missing", holiday, Map.of("date", own.toString())));
    }
  }

  /** The law of years before it came into force was not at hand, nor its number of days. */
  private void number(HolidayRules.Holiday holiday, TreeSet<LocalDate> days, List<Fault> faults) {
    long stated = days.stream().filter(d -> !after.rules().rests(d)).count();
    int given = holiday.days().count();
    if (stated != given && after.rules().holdIn(announcement.year())) {
      faults.add(
          fault(
              "calendar-holiday-number",
              holiday,
              Map.of(
                  "days", Integer.toString(given),
                  "stated", Long.toString(stated),
                  "citation", holiday.named().citation().toString())));
    }
  }

  private void oneRest(HolidayRules.Holiday holiday, TreeSet<LocalDate> days, List<Fault> faults) {
    days.first()
        .datesUntil(days.last())
        .filter(d -> after.status(d).working())
        .findFirst()
        .ifPresent(
            d ->
                faults.add(fault("calendar-holiday-apart", holiday, Map.of("date", d.toString()))));
  }

  private Fault fault(String code, HolidayRules.Holiday holiday, Map<String, String> more) {
    Map<String, String> arguments = new java.util.HashMap<>(more);
    arguments.put("holiday", holiday.code());
    return Fault.of(code, announcement.daysOf(holiday.code()).get(0).where(), arguments);
  }
}
