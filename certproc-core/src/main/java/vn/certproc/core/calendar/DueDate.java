package vn.certproc.core.calendar;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import vn.certproc.api.decision.Citation;
import vn.certproc.api.model.Coded;
import vn.certproc.api.text.Text;

/**
 * The last day of a period, and how it was found. Immutable and thread-safe.
 *
 * @param counting how the days were counted
 * @param from the day that the period is counted from; itself not counted
 * @param days how many days, 0 or more
 * @param date the last day: always a working day
 * @param unmoved the last day before it was moved off a rest day; the same where it was not moved
 * @param skipped the days off that were passed over, in the order they were met
 * @param worked the weekly rest days that an announcement makes working days, among those counted
 *     or as the last day, in the order they were met
 * @param years what the years looked at rest on, in their order
 * @param citation the clause behind the counting
 * @param note the reading behind it
 */
public record DueDate(
    Counting counting,
    LocalDate from,
    int days,
    LocalDate date,
    LocalDate unmoved,
    List<DayStatus> skipped,
    List<DayStatus> worked,
    List<YearMark> years,
    Citation citation,
    Optional<Text> note) {

  /** Copies the lists. */
  public DueDate {
    skipped = List.copyOf(skipped);
    worked = List.copyOf(worked);
    years = List.copyOf(years);
  }

  /** Whether the last day fell on a rest day and was moved off it. */
  public boolean moved() {
    return !date.equals(unmoved);
  }

  /**
   * The working days that were counted, in order: as many as {@link #days()} where working days are
   * counted; none where calendar days are.
   */
  public List<LocalDate> counted() {
    if (counting != Counting.WORKING_DAYS || days == 0) {
      return List.of();
    }
    Set<LocalDate> off =
        skipped.stream().map(DayStatus::date).collect(Collectors.toUnmodifiableSet());
    return from.plusDays(1).datesUntil(date.plusDays(1)).filter(day -> !off.contains(day)).toList();
  }

  /** Ways of counting. The first two are the units of an obligation's deadline. */
  public enum Counting implements Coded {
    /** Working days, forwards. */
    WORKING_DAYS("working-days"),
    /** Calendar days, forwards; an end on a rest day moves to the next working day. */
    DAYS("days"),
    /** Calendar days, backwards; a limit on a rest day moves to the working day before. */
    DAYS_BACK("days-back");

    private final String code;

    Counting(String code) {
      this.code = code;
    }

    @Override
    public String code() {
      return code;
    }
  }
}
