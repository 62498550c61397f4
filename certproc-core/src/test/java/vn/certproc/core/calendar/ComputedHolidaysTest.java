package vn.certproc.core.calendar;

import static java.util.stream.Collectors.groupingBy;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The days off by rule, against tables written by hand. */
class ComputedHolidaysTest {

  private static final WorkingCalendar CALENDAR = WorkingCalendar.vietnam();

  private static Map<Integer, List<String>> expected() throws IOException {
    try (InputStream in =
        Objects.requireNonNull(
            ComputedHolidaysTest.class.getResourceAsStream("holidays-2024-2027.csv"))) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8)
          .lines()
          .filter(l -> !l.startsWith("#"))
          .collect(
              groupingBy(
                  l -> Integer.valueOf(l.substring(0, 4)),
                  TreeMap::new,
                  java.util.stream.Collectors.toList()));
    }
  }

  private static String line(DayStatus day) {
    DayReason first = day.reasons().get(0);
    return String.join(
        ",",
        day.date().toString(),
        day.date().getDayOfWeek().name(),
        first.kind().code(),
        first.text().en());
  }

  @ParameterizedTest
  @ValueSource(ints = {2024, 2025, 2026, 2027})
  void everyHolidayOfTheYearIsThereAndNoOther(int year) throws IOException {
    List<DayStatus> special = CALENDAR.specialDays(year);
    assertThat(special.stream().map(ComputedHolidaysTest::line))
        .containsExactlyElementsOf(expected().get(year));
    assertThat(special).noneMatch(DayStatus::working);
  }

  @ParameterizedTest
  @ValueSource(ints = {2024, 2025, 2026, 2027})
  void everyOtherWeekdayIsWorkedAndEveryOtherWeekendIsNot(int year) {
    List<LocalDate> special = CALENDAR.specialDays(year).stream().map(DayStatus::date).toList();
    LocalDate.of(year, 1, 1)
        .datesUntil(LocalDate.of(year + 1, 1, 1))
        .filter(d -> !special.contains(d))
        .forEach(
            d -> {
              DayStatus status = CALENDAR.day(d);
              boolean weekend = d.getDayOfWeek().getValue() >= 6;
              assertThat(status.working()).as(d.toString()).isEqualTo(!weekend);
              assertThat(status.reasons().stream().map(DayReason::kind))
                  .as(d.toString())
                  .containsExactlyElementsOf(
                      weekend ? List.of(DayReason.Kind.WEEKLY_REST) : List.of());
            });
  }

  /** The second day of National Day by the day of the week that 2 September falls on. */
  @ParameterizedTest
  @CsvSource({
    "2024, 2024-08-31, 2024-09-03", // Monday: Sunday 1/9, moved to Tuesday
    "2025, 2025-08-30, 2025-09-02", // Tuesday: Monday 1/9
    "2026, 2026-09-01, 2026-09-02", // Wednesday: nothing is gained, 1/9
    "2027, 2027-09-02, 2027-09-05", // Thursday: Friday 3/9
    "2022, 2022-09-01, 2022-09-04", // Friday: both reach four days, 1/9
    "2028, 2028-09-01, 2028-09-04", // Saturday: Friday 1/9, Saturday moved to Monday
    "2029, 2029-09-01, 2029-09-04" // Sunday: both days moved
  })
  void nationalDayIsTwoDaysThatMakeTheLongerRest(int year, LocalDate first, LocalDate last) {
    assertThat(CALENDAR.isWorkingDay(first.minusDays(1))).isTrue();
    assertThat(first.datesUntil(last.plusDays(1))).as("%d", year).noneMatch(CALENDAR::isWorkingDay);
    assertThat(CALENDAR.isWorkingDay(last.plusDays(1))).isTrue();
  }

  /** 10/3 on Saturday 29/4, 30/4 on Sunday, 1/5 on Monday: two days in lieu, one after another. */
  @Test
  void holidaysInARowMoveOneAfterAnother() {
    assertThat(
            CALENDAR.specialDays(2023).stream()
                .filter(d -> d.date().getMonthValue() == 4 || d.date().getMonthValue() == 5)
                .map(d -> d.date() + " " + d.reasons().get(0).kind().code()))
        .containsExactly(
            "2023-04-29 holiday",
            "2023-04-30 holiday",
            "2023-05-01 holiday",
            "2023-05-02 substitute",
            "2023-05-03 substitute");
    assertThat(CALENDAR.isWorkingDay(LocalDate.of(2023, 5, 4))).isTrue();
    assertThat(CALENDAR.day(LocalDate.of(2023, 5, 3)).reasons().get(0).text().vi())
        .isEqualTo("Nghỉ bù Ngày Chiến thắng (30/4) ngày 30/04/2023");
  }

  @Test
  void aHolidayOnARestDayHasBothReasonsWithTheirClauses() {
    DayStatus day = CALENDAR.day(LocalDate.of(2026, 4, 26));
    assertThat(day.working()).isFalse();
    assertThat(day.is(DayReason.Kind.HOLIDAY)).isTrue();
    assertThat(day.is(DayReason.Kind.SWAPPED_OFF)).isFalse();
    assertThat(day.reasons().stream().map(r -> r.citation().toString()))
        .containsExactly(
            "Điều 112 Bộ luật Lao động số 45/2019/QH14",
            "Điều 111 Bộ luật Lao động số 45/2019/QH14");
    assertThat(day.reasons().get(1).note().orElseThrow().en()).contains("general knowledge");
    DayReason moved = CALENDAR.day(LocalDate.of(2026, 4, 27)).reasons().get(0);
    assertThat(moved.citation().clause()).isEqualTo("Điều 111 khoản 3");
    assertThat(moved.note()).isPresent();
  }

  @Test
  void whatIsChosenIsMarkedAsAReading() {
    DayReason tet = CALENDAR.day(LocalDate.of(2026, 2, 16)).reasons().get(0);
    assertThat(tet.note().orElseThrow().en()).contains("a reading");
    assertThat(tet.note().orElseThrow().vi()).contains("cách hiểu");
    DayReason second = CALENDAR.day(LocalDate.of(2026, 9, 1)).reasons().get(0);
    assertThat(second.note().orElseThrow().en()).contains("longer rest").contains("a reading");
    assertThat(CALENDAR.day(LocalDate.of(2026, 1, 1)).reasons().get(0).note()).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "2026, COMPUTED",
    "2021, COMPUTED",
    "2020, BEFORE_THE_RULES",
    "1990, BEFORE_THE_RULES"
  })
  void aYearWithoutAnAnnouncementIsMarked(int year, YearMark.Basis basis) {
    YearMark mark = CALENDAR.year(year);
    assertThat(mark.year()).isEqualTo(year);
    assertThat(mark.basis()).isEqualTo(basis);
    assertThat(mark.sources()).isEmpty();
    assertThat(mark.text().en())
        .isEqualTo(
            basis == YearMark.Basis.COMPUTED
                ? "Holidays of " + year + ": computed by rule, not announced."
                : "Holidays of "
                    + year
                    + ": computed by rules in force only from 2021-01-01;"
                    + " the law of that year was not at hand.");
    assertThat(mark.text().vi())
        .contains(basis == YearMark.Basis.COMPUTED ? "chưa có thông báo" : "01/01/2021");
  }

  @Test
  void yearsOutsideTheTableAreAnErrorThatNamesThem() {
    assertThat(CALENDAR.firstYear()).isEqualTo(1990);
    assertThat(CALENDAR.lastYear()).isEqualTo(2050);
    assertThat(CALENDAR.covers(LocalDate.of(1989, 12, 31))).isFalse();
    assertThat(CALENDAR.covers(LocalDate.of(1990, 1, 1))).isTrue();
    assertThat(CALENDAR.covers(LocalDate.of(2050, 12, 31))).isTrue();
    assertThat(CALENDAR.covers(LocalDate.of(2051, 1, 1))).isFalse();
    assertThat(CALENDAR.day(LocalDate.of(1990, 1, 1)).working()).isFalse();
    assertThat(CALENDAR.day(LocalDate.of(2050, 12, 30)).working()).isTrue();
    assertThatThrownBy(() -> CALENDAR.day(LocalDate.of(2051, 1, 1)))
        .isInstanceOf(CalendarException.OutOfRange.class)
        .hasMessage(
            "The working calendar knows the years 1990 to 2050, not 2051: ask for a day in one of"
                + " these.");
    assertThatThrownBy(() -> CALENDAR.isWorkingDay(LocalDate.of(1989, 12, 31)))
        .isInstanceOf(CalendarException.OutOfRange.class)
        .hasMessageContaining("not 1989");
    assertThatThrownBy(() -> CALENDAR.year(2051)).isInstanceOf(CalendarException.OutOfRange.class);
    assertThatThrownBy(() -> CALENDAR.specialDays(1989))
        .isInstanceOf(CalendarException.OutOfRange.class);
  }
}
