package vn.certproc.core.internal.calendar;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import vn.certproc.core.calendar.DayReason;
import vn.certproc.core.calendar.DayStatus;
import vn.certproc.core.calendar.DueDate;
import vn.certproc.core.calendar.YearMark;

/** All days of all years, worked out once: rules, lunar table, announcements. Immutable. */
public final class CalendarDays {

  private final HolidayRules rules;
  private final LunarTable lunar;
  private final List<Announcement> announcements;
  private final TreeMap<LocalDate, List<DayReason>> special = new TreeMap<>();

  private CalendarDays(HolidayRules rules, LunarTable lunar, List<Announcement> announcements) {
    this.rules = rules;
    this.lunar = lunar;
    this.announcements = announcements;
    Reasons reasons = new Reasons(rules);
    IntStream.rangeClosed(lunar.first(), lunar.last())
        .forEach(year -> reasons.computed(plan(year)).forEach(this::note));
    announcements.forEach(a -> reasons.announced(a).forEach(this::note));
  }

  private void note(Reasons.Dated dated) {
    special.computeIfAbsent(dated.date(), d -> new ArrayList<>()).add(dated.reason());
  }

  /** By rule alone. */
  public static CalendarDays vietnam() {
    return new CalendarDays(BuiltInRules.vietnam(), BuiltInRules.lunarDays(), List.of());
  }

  /**
   * These and one more announcement.
   *
   * @throws vn.certproc.core.calendar.CalendarException when it cannot be read, or with every fault
   */
  public CalendarDays with(byte[] xml, String source) {
    Announcement more = AnnouncementReader.read(xml, source);
    CalendarDays after = plus(more);
    AnnouncementAudit.check(more, this, plus(more.holidaysAlone()), after);
    return after;
  }

  private CalendarDays plus(Announcement more) {
    return new CalendarDays(
        rules, lunar, Stream.concat(announcements.stream(), Stream.of(more)).toList());
  }

  /** Whether the year is known. */
  boolean knows(int year) {
    return year >= firstYear() && year <= lastYear();
  }

  /** The day that a holiday is named for; the year must be known. */
  LocalDate ownDay(HolidayRules.Holiday holiday, int year) {
    return YearPlan.ownDay(holiday, year, lunar);
  }

  /** The first year known. */
  public int firstYear() {
    return lunar.first();
  }

  /** The last year known. */
  public int lastYear() {
    return lunar.last();
  }

  /** What a day is; its year must be known. */
  public DayStatus status(LocalDate date) {
    List<DayReason> reasons = new ArrayList<>(special.getOrDefault(date, List.of()));
    boolean worked = reasons.stream().anyMatch(r -> r.kind() == DayReason.Kind.SWAPPED_WORK);
    if (rules.rests(date) && !worked) {
      reasons.add(Reasons.of(DayReason.Kind.WEEKLY_REST, rules.weeklyRest()));
    }
    return new DayStatus(date, worked || reasons.isEmpty(), reasons);
  }

  /** The days of a year that are not as their day of the week would have them. */
  public List<DayStatus> special(int year) {
    return special
        .subMap(LocalDate.of(year, 1, 1), true, LocalDate.of(year, 12, 31), true)
        .keySet()
        .stream()
        .map(this::status)
        .toList();
  }

  /** What a year's holidays rest on. */
  public YearMark mark(int year) {
    return YearMarks.of(year, rules, announcements);
  }

  /** The clause behind a way of counting. */
  public HolidayRules.Counted counting(DueDate.Counting way) {
    return Optional.ofNullable(rules.counting().get(way)).orElseThrow();
  }

  HolidayRules rules() {
    return rules;
  }

  List<Announcement> announcements() {
    return announcements;
  }

  /** What is computed of a year. */
  YearPlan plan(int year) {
    Set<String> stated =
        announcements.stream()
            .filter(a -> a.year() == year)
            .flatMap(a -> a.daysOff().stream())
            .flatMap(d -> d.holiday().stream())
            .collect(Collectors.toUnmodifiableSet());
    Set<LocalDate> taken =
        announcements.stream()
            .flatMap(
                a ->
                    Stream.concat(
                        a.daysOff().stream().map(Announcement.DayOff::date),
                        a.swaps().stream().map(Announcement.Swap::off)))
            .collect(Collectors.toUnmodifiableSet());
    return YearPlan.of(year, rules, lunar, stated, taken);
  }

  /** Which announcement already speaks of a day. */
  Map<LocalDate, Announcement> stated() {
    Map<LocalDate, Announcement> all = new TreeMap<>();
    for (Announcement each : announcements) {
      each.daysOff().forEach(d -> all.put(d.date(), each));
      each.swaps()
          .forEach(
              s -> {
                all.put(s.off(), each);
                all.put(s.work(), each);
              });
    }
    return all;
  }
}
