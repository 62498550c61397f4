package vn.certproc.core.internal.calendar;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import vn.certproc.api.error.Where;
import vn.certproc.api.text.Text;
import vn.certproc.core.calendar.AnnouncementSource;

/**
 * What a document announces for a year. Immutable.
 *
 * @param year the year
 * @param source the document
 * @param daysOff the days off that it states
 * @param swaps the days that it swaps
 * @param where the place of the whole in its file
 */
record Announcement(
    int year, AnnouncementSource source, List<DayOff> daysOff, List<Swap> swaps, Where where) {

  /**
   * A day off.
   *
   * @param holiday the code of the holiday that it belongs to; empty for a day of its own
   * @param name how it is called, where the file says so
   * @param where its place in the file
   */
  record DayOff(LocalDate date, Optional<String> holiday, Optional<Text> name, Where where) {}

  /**
   * A working day off, for a rest day worked.
   *
   * @param where its place in the file
   */
  record Swap(LocalDate off, LocalDate work, Where where) {}

  /** Whether it states the days of this holiday of a year. */
  boolean states(String holiday, int ofYear) {
    return year == ofYear && !daysOf(holiday).isEmpty();
  }

  /** Whether one of its days stands in a year: a swap may reach into the one beside its own. */
  boolean touches(int other) {
    return year == other
        || swaps.stream().anyMatch(s -> s.off().getYear() == other || s.work().getYear() == other);
  }

  /** The days that it states of a holiday. */
  List<DayOff> daysOf(String holiday) {
    return daysOff.stream().filter(d -> d.holiday().filter(holiday::equals).isPresent()).toList();
  }

  /** The same with the days of holidays alone: what it makes of the rules. */
  Announcement holidaysAlone() {
    List<DayOff> named = daysOff.stream().filter(d -> d.holiday().isPresent()).toList();
    return new Announcement(year, source, named, List.of(), where);
  }
}
