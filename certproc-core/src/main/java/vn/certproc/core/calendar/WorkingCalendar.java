package vn.certproc.core.calendar;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import vn.certproc.api.decision.Due;
import vn.certproc.api.error.Fault;
import vn.certproc.api.error.Where;
import vn.certproc.core.internal.calendar.CalendarDays;
import vn.certproc.core.internal.calendar.HolidayRules;

/**
 * The working days of state bodies in Viet Nam. Immutable and thread-safe; takes no null.
 *
 * <p>The holidays are computed by rule from data, and marked "not announced", until an announcement
 * states them: {@link #with(byte[], String)} adds a host's. An announcement replaces holiday by
 * holiday: those that it names in its year, with their substitute days, are taken as it states
 * them; the others stay computed. Those days must be the law's: the holiday's own day among them,
 * as many as the law gives beside the weekly rest, in one rest. Each answer says per year what it
 * rests on.
 *
 * <p>Source: Labour Code 45/2019/QH14 art. 111, 112; for the counting Civil Code 91/2015/QH13 art.
 * 147, 148 (general knowledge, the texts were not at hand).
 */
public final class WorkingCalendar {

  /** The largest number of days that is counted. */
  public static final int MAX_DAYS = 10_000;

  /** An announcement takes some kilobytes; one byte more is refused as too large, not read on. */
  private static final int MAX_BYTES = 1 << 22;

  private final CalendarDays days;

  private WorkingCalendar(CalendarDays days) {
    this.days = days;
  }

  /** The built-in calendar: all years by rule, none announced. */
  public static WorkingCalendar vietnam() {
    return BuiltIn.CALENDAR;
  }

  /**
   * This calendar and one more announcement.
   *
   * @param xml an announcement, namespace {@code urn:vn:certproc:calendar:1}
   * @param source its name for faults
   * @throws CalendarException.Unreadable when it is no XML, holds a document type declaration, or
   *     is over 4 MiB
   * @throws CalendarException.Invalid with every fault of the file, such as a holiday that another
   *     announcement already states
   */
  public WorkingCalendar with(byte[] xml, String source) {
    return new WorkingCalendar(days.with(xml, source));
  }

  /**
   * This calendar and one more announcement; the same as {@link #with(byte[], String)}.
   *
   * @param in the XML; not closed here
   * @throws IOException when the stream fails
   */
  public WorkingCalendar with(InputStream in, String source) throws IOException {
    return with(in.readNBytes(MAX_BYTES + 1), source);
  }

  /**
   * This calendar and the announcement of a file; the same as {@link #with(byte[], String)}.
   *
   * @throws CalendarException.Unreadable also when the file cannot be read
   */
  public WorkingCalendar with(Path file) {
    try (InputStream in = Files.newInputStream(file)) {
      return with(in, file.toString());
    } catch (IOException e) {
      Fault fault = Fault.of("calendar-unreadable", Where.in(file.toString()), Map.of());
      throw new CalendarException.Unreadable(List.of(fault));
    }
  }

  /** The first year known. */
  public int firstYear() {
    return days.firstYear();
  }

  /** The last year known. */
  public int lastYear() {
    return days.lastYear();
  }

  /** Whether the day stands in a year that is known. */
  public boolean covers(LocalDate date) {
    return date.getYear() >= firstYear() && date.getYear() <= lastYear();
  }

  /**
   * What a day is, and why.
   *
   * @throws CalendarException.OutOfRange when its year is not known
   */
  public DayStatus day(LocalDate date) {
    inRange(date.getYear());
    return days.status(date);
  }

  /**
   * Whether state bodies work on a day.
   *
   * @throws CalendarException.OutOfRange when its year is not known
   */
  public boolean isWorkingDay(LocalDate date) {
    return day(date).working();
  }

  /**
   * What the holidays of a year rest on.
   *
   * @throws CalendarException.OutOfRange when it is not known
   */
  public YearMark year(int year) {
    inRange(year);
    return days.mark(year);
  }

  /**
   * The days of a year that are not as their day of the week would have them: holidays, substitute
   * days, swaps; in order.
   *
   * @throws CalendarException.OutOfRange when the year is not known
   */
  public List<DayStatus> specialDays(int year) {
    inRange(year);
    return days.special(year);
  }

  /**
   * The last day of a period of working days. The day after {@code from} is day 1. With 0 days it
   * is {@code from} itself, or the next working day where that is a rest day.
   *
   * @param from the day that the period is counted from, such as the day of receipt
   * @param count 0 to {@link #MAX_DAYS}
   * @throws CalendarException.BadCount when the number is another one
   * @throws CalendarException.OutOfRange when the period leaves the years known
   */
  public DueDate plusWorkingDays(LocalDate from, int count) {
    check(from, count);
    if (count == 0) {
      return forwards(DueDate.Counting.WORKING_DAYS, from, 0);
    }
    Walk walk = new Walk(this, 1);
    LocalDate day = from;
    for (int i = 0; i < count; i++) {
      day = walk.workingDay(day.plusDays(1));
    }
    return answer(DueDate.Counting.WORKING_DAYS, from, count, from.plusDays(1), day, day, walk);
  }

  /**
   * The last day of a period of calendar days. The day after {@code from} is day 1; an end on a
   * rest day moves to the next working day.
   *
   * @param from the day that the period is counted from
   * @param count 0 to {@link #MAX_DAYS}
   * @throws CalendarException.BadCount when the number is another one
   * @throws CalendarException.OutOfRange when the period leaves the years known
   */
  public DueDate plusDays(LocalDate from, int count) {
    check(from, count);
    return forwards(DueDate.Counting.DAYS, from, count);
  }

  /**
   * The last safe day before a limit: so many calendar days before a day, and where that is a rest
   * day the working day before it.
   *
   * @param end the day that is counted back from, such as a certificate's last day
   * @param count calendar days, 0 to {@link #MAX_DAYS}
   * @throws CalendarException.BadCount when the number is another one
   * @throws CalendarException.OutOfRange when the limit stands in a year that is not known
   */
  public DueDate lastDayBefore(LocalDate end, int count) {
    checkCount(count);
    inRange(Math.min(end.getYear(), lastYear())); // a later end may have its limit in a known year
    LocalDate limit = end.minusDays(count);
    Walk walk = new Walk(this, -1);
    LocalDate day = walk.workingDay(limit);
    return answer(DueDate.Counting.DAYS_BACK, end, count, limit, day, limit, walk);
  }

  /**
   * When an obligation is due.
   *
   * @param event the day of the event that it counts from
   * @param due how many days, in working days or calendar days
   * @throws CalendarException.BadCount when there are too many
   * @throws CalendarException.OutOfRange when the period leaves the years known
   */
  public DueDate due(LocalDate event, Due due) {
    return DueDate.Counting.WORKING_DAYS.code().equals(due.unit())
        ? plusWorkingDays(event, due.days())
        : plusDays(event, due.days());
  }

  /**
   * How many working days come after a day until another one, that one included: what {@link
   * #plusWorkingDays} undoes. Below 0 where the second day is the earlier one.
   *
   * @throws CalendarException.OutOfRange when a day stands in a year that is not known
   */
  public int workingDaysBetween(LocalDate from, LocalDate to) {
    if (to.isBefore(from)) {
      return -workingDaysBetween(to, from);
    }
    inRange(from.getYear());
    inRange(to.getYear());
    long all = ChronoUnit.DAYS.between(from, to);
    return (int) IntStream.range(0, (int) all).filter(i -> works(from.plusDays(i + 1L))).count();
  }

  private boolean works(LocalDate date) {
    return days.status(date).working();
  }

  private DueDate forwards(DueDate.Counting counting, LocalDate from, int count) {
    LocalDate end = from.plusDays(count);
    Walk walk = new Walk(this, 1);
    LocalDate day = walk.workingDay(end);
    return answer(counting, from, count, end, day, end, walk);
  }

  /** The first day looked at and the last one tell which years the answer rests on. */
  private DueDate answer(
      DueDate.Counting counting,
      LocalDate from,
      int count,
      LocalDate first,
      LocalDate date,
      LocalDate unmoved,
      Walk walk) {
    HolidayRules.Counted rule = days.counting(counting);
    List<YearMark> years = marks(first.getYear(), date.getYear());
    return new DueDate(
        counting,
        from,
        count,
        date,
        unmoved,
        walk.skipped(),
        walk.worked(),
        years,
        rule.citation(),
        rule.note());
  }

  private List<YearMark> marks(int one, int other) {
    return IntStream.rangeClosed(Math.min(one, other), Math.max(one, other))
        .mapToObj(days::mark)
        .toList();
  }

  private void check(LocalDate from, int count) {
    checkCount(count);
    inRange(from.getYear());
  }

  private static void checkCount(int count) {
    if (count < 0 || count > MAX_DAYS) {
      throw new CalendarException.BadCount(count, MAX_DAYS);
    }
  }

  private void inRange(int year) {
    if (year < firstYear() || year > lastYear()) {
      throw new CalendarException.OutOfRange(year, firstYear(), lastYear());
    }
  }

  /** Loaded once, when first asked for. */
  private static final class BuiltIn {
    static final WorkingCalendar CALENDAR = new WorkingCalendar(CalendarDays.vietnam());
  }
}
