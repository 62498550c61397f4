package vn.certproc.core.calendar;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import vn.certproc.api.decision.Due;

/** When periods end: forwards in working days and calendar days, and backwards. */
class CountingTest {

  private static final WorkingCalendar CALENDAR = WorkingCalendar.vietnam();

  private static LocalDate day(String iso) {
    return LocalDate.parse(iso);
  }

  /** Counted by hand on the calendar of the year. */
  @ParameterizedTest
  @CsvSource({
    "2026-02-12, 1, 2026-02-13", // Thursday before Tết: Friday
    "2026-02-12, 2, 2026-02-23", // over 14–22/02
    "2026-02-12, 5, 2026-02-26",
    "2026-02-13, 3, 2026-02-25",
    "2026-02-14, 3, 2026-02-25", // from a Saturday
    "2026-02-17, 1, 2026-02-23", // from the first day of Tết
    "2026-03-02, 3, 2026-03-05", // an ordinary week
    "2026-03-05, 3, 2026-03-10", // over a week-end
    "2026-04-24, 3, 2026-05-04", // 10/3 on Sunday moved to Monday 27/4; 30/4, 1/5
    "2026-08-28, 5, 2026-09-08", // over 2/9
    "2026-12-30, 3, 2027-01-05", // over the turn of the year: 31/12, 4/1, 5/1
    "2021-12-30, 2, 2022-01-04", // 1/1/2022 on Saturday moved to Monday 3/1
    "2024-02-07, 3, 2024-02-19" // 8/2, then 16/2, 19/2
  })
  void workingDaysAreCountedFromTheDayAfter(LocalDate from, int count, LocalDate end) {
    DueDate due = CALENDAR.plusWorkingDays(from, count);
    assertThat(due.date()).isEqualTo(end);
    assertThat(due.unmoved()).isEqualTo(end);
    assertThat(due.moved()).isFalse();
    assertThat(due.from()).isEqualTo(from);
    assertThat(due.days()).isEqualTo(count);
    assertThat(due.counting()).isEqualTo(DueDate.Counting.WORKING_DAYS);
    assertThat(due.counted()).hasSize(count).last().isEqualTo(end);
    assertThat(due.counted()).allMatch(CALENDAR::isWorkingDay);
    assertThat(CALENDAR.workingDaysBetween(from, end)).isEqualTo(count);
    assertThat(CALENDAR.workingDaysBetween(end, from)).isEqualTo(-count);
  }

  @Test
  void acrossTetEachSkippedDayHasItsReason() {
    DueDate due = CALENDAR.plusWorkingDays(day("2026-02-12"), 2);
    assertThat(due.skipped().stream().map(d -> d.date() + " " + d.reasons().get(0).kind().code()))
        .containsExactly(
            "2026-02-14 weekly-rest",
            "2026-02-15 weekly-rest",
            "2026-02-16 holiday",
            "2026-02-17 holiday",
            "2026-02-18 holiday",
            "2026-02-19 holiday",
            "2026-02-20 holiday",
            "2026-02-21 weekly-rest",
            "2026-02-22 weekly-rest");
    assertThat(due.counted()).containsExactly(day("2026-02-13"), day("2026-02-23"));
    assertThat(due.citation().toString())
        .isEqualTo("Điều 147 khoản 2 Bộ luật Dân sự số 91/2015/QH13");
    assertThat(due.note().orElseThrow().en())
        .contains("the day after it is day 1")
        .contains("reading");
    assertThat(due.years()).extracting(YearMark::year).containsExactly(2026);
  }

  @Test
  void everyYearLookedAtIsMarked() {
    assertThat(CALENDAR.plusWorkingDays(day("2026-12-30"), 3).years())
        .extracting(YearMark::year)
        .containsExactly(2026, 2027);
    assertThat(CALENDAR.plusWorkingDays(day("2026-12-31"), 1).years())
        .extracting(YearMark::year)
        .containsExactly(2027);
    assertThat(CALENDAR.lastDayBefore(day("2027-01-05"), 1).years())
        .extracting(YearMark::year)
        .containsExactly(2027);
    assertThat(CALENDAR.lastDayBefore(day("2027-01-03"), 2).years())
        .extracting(YearMark::year)
        .containsExactly(2026, 2027);
  }

  @Test
  void noDaysIsTheDayItselfOrTheNextWorkingDay() {
    DueDate same = CALENDAR.plusWorkingDays(day("2026-03-02"), 0);
    assertThat(same.date()).isEqualTo(day("2026-03-02"));
    assertThat(same.skipped()).isEmpty();
    assertThat(same.counted()).isEmpty();
    DueDate moved = CALENDAR.plusWorkingDays(day("2026-02-21"), 0);
    assertThat(moved.date()).isEqualTo(day("2026-02-23"));
    assertThat(moved.unmoved()).isEqualTo(day("2026-02-21"));
    assertThat(moved.moved()).isTrue();
    assertThat(moved.skipped())
        .extracting(DayStatus::date)
        .containsExactly(day("2026-02-21"), day("2026-02-22"));
    assertThat(moved.counted()).isEmpty();
    assertThat(moved.counting()).isEqualTo(DueDate.Counting.WORKING_DAYS);
  }

  @ParameterizedTest
  @CsvSource({
    "2026-02-02, 10, 2026-02-12, 2026-02-12",
    "2026-02-02, 14, 2026-02-16, 2026-02-23", // an end in Tết moves behind it
    "2026-12-25, 7, 2027-01-01, 2027-01-04",
    "2026-03-02, 0, 2026-03-02, 2026-03-02"
  })
  void calendarDaysEndOnAWorkingDay(LocalDate from, int count, LocalDate unmoved, LocalDate end) {
    DueDate due = CALENDAR.plusDays(from, count);
    assertThat(due.unmoved()).isEqualTo(unmoved);
    assertThat(due.date()).isEqualTo(end);
    assertThat(due.moved()).isEqualTo(!unmoved.equals(end));
    assertThat(due.counting()).isEqualTo(DueDate.Counting.DAYS);
    assertThat(due.counted()).isEmpty();
    assertThat(due.citation().clause()).isEqualTo("Điều 147 khoản 2, Điều 148 khoản 5");
  }

  @ParameterizedTest
  @CsvSource({
    "2026-05-15, 60, 2026-03-16, 2026-03-16", // a Monday stays
    "2026-05-14, 60, 2026-03-15, 2026-03-13", // Sunday: Friday
    "2026-04-21, 60, 2026-02-20, 2026-02-13", // the fourth day of Tết: Friday before
    "2026-04-23, 60, 2026-02-22, 2026-02-13",
    "2027-03-02, 60, 2027-01-01, 2026-12-31", // into the year before
    "2051-02-01, 60, 2050-12-03, 2050-12-02" // the end may stand after the last year
  })
  void aBackwardLimitMovesToTheWorkingDayBefore(
      LocalDate end, int count, LocalDate unmoved, LocalDate last) {
    DueDate due = CALENDAR.lastDayBefore(end, count);
    assertThat(due.unmoved()).isEqualTo(unmoved);
    assertThat(due.date()).isEqualTo(last);
    assertThat(due.counting()).isEqualTo(DueDate.Counting.DAYS_BACK);
    assertThat(due.skipped()).hasSize((int) last.datesUntil(unmoved).count());
    assertThat(due.note().orElseThrow().en()).contains("working day before");
  }

  @Test
  void anObligationIsCountedInItsUnit() {
    LocalDate event = day("2026-02-12");
    assertThat(CALENDAR.due(event, new Due(5, "working-days", "revoked", Optional.empty())).date())
        .isEqualTo(day("2026-02-26"));
    assertThat(CALENDAR.due(event, new Due(5, "days", "revoked", Optional.empty())).date())
        .isEqualTo(day("2026-02-23"));
  }

  @ParameterizedTest
  @ValueSource(ints = {-1, 10_001, Integer.MIN_VALUE, Integer.MAX_VALUE})
  void aNumberOutOfBoundsIsRefused(int count) {
    LocalDate from = day("1995-01-02");
    for (Runnable ask :
        List.<Runnable>of(
            () -> CALENDAR.plusWorkingDays(from, count),
            () -> CALENDAR.plusDays(from, count),
            () -> CALENDAR.lastDayBefore(from, count))) {
      assertThatThrownBy(ask::run)
          .isInstanceOf(CalendarException.BadCount.class)
          .hasMessage(count + " days cannot be counted: give a number from 0 to 10000.");
    }
  }

  @Test
  void theLargestNumberIsCounted() {
    DueDate due = CALENDAR.plusWorkingDays(day("1995-01-02"), 10_000);
    assertThat(due.counted()).hasSize(10_000);
    assertThat(CALENDAR.workingDaysBetween(day("1995-01-02"), due.date())).isEqualTo(10_000);
  }

  @Test
  void whatLeavesTheYearsKnownIsAnError() {
    assertThatThrownBy(() -> CALENDAR.plusWorkingDays(day("2050-12-30"), 1))
        .isInstanceOf(CalendarException.OutOfRange.class)
        .hasMessageContaining("not 2051");
    assertThatThrownBy(() -> CALENDAR.plusWorkingDays(LocalDate.MAX, 1))
        .isInstanceOf(CalendarException.OutOfRange.class);
    assertThatThrownBy(() -> CALENDAR.plusDays(LocalDate.MAX, 1))
        .isInstanceOf(CalendarException.OutOfRange.class);
    assertThatThrownBy(() -> CALENDAR.lastDayBefore(LocalDate.MIN, 1))
        .isInstanceOf(CalendarException.OutOfRange.class);
    assertThatThrownBy(() -> CALENDAR.lastDayBefore(day("1990-01-02"), 1))
        .isInstanceOf(CalendarException.OutOfRange.class)
        .hasMessageContaining("not 1989");
    assertThatThrownBy(() -> CALENDAR.lastDayBefore(LocalDate.MAX, 1))
        .isInstanceOf(CalendarException.OutOfRange.class);
    assertThatThrownBy(() -> CALENDAR.workingDaysBetween(day("1989-12-31"), day("1990-01-02")))
        .isInstanceOf(CalendarException.OutOfRange.class);
    assertThatThrownBy(() -> CALENDAR.workingDaysBetween(day("2050-12-30"), day("2051-01-02")))
        .isInstanceOf(CalendarException.OutOfRange.class);
  }

  @Test
  void betweenCountsTheLastDayAndNotTheFirst() {
    assertThat(CALENDAR.workingDaysBetween(day("2026-03-02"), day("2026-03-02"))).isZero();
    assertThat(CALENDAR.workingDaysBetween(day("2026-03-02"), day("2026-03-03"))).isEqualTo(1);
    assertThat(CALENDAR.workingDaysBetween(day("2026-02-13"), day("2026-02-22"))).isZero();
    assertThat(CALENDAR.workingDaysBetween(day("2026-01-01"), day("2026-12-31"))).isEqualTo(250);
  }

  /** Adding and counting agree, whatever the day and the number. */
  @Test
  void betweenUndoesPlus() {
    Random random = new Random(20260217L);
    for (int i = 0; i < 500; i++) {
      LocalDate from = day("1990-01-02").plusDays(random.nextInt(20_000));
      int count = 1 + random.nextInt(300);
      DueDate due = CALENDAR.plusWorkingDays(from, count);
      assertThat(CALENDAR.workingDaysBetween(from, due.date())).isEqualTo(count);
      assertThat(CALENDAR.isWorkingDay(due.date())).isTrue();
      assertThat(due.counted()).hasSize(count);
      assertThat(due.skipped().size() + count)
          .isEqualTo(java.time.temporal.ChronoUnit.DAYS.between(from, due.date()));
    }
  }
}
