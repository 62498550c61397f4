package vn.certproc.core.internal.calendar;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.IntStream;
import net.time4j.PlainDate;
import net.time4j.calendar.ChineseCalendar;
import net.time4j.calendar.EastAsianMonth;
import net.time4j.calendar.EastAsianYear;
import net.time4j.calendar.VietnameseCalendar;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** The shipped table of lunar days, judged by an independent library. */
class LunarTableTest {

  private static final LunarTable TABLE = BuiltInRules.lunarDays();

  static IntStream years() {
    return IntStream.rangeClosed(1990, 2050);
  }

  private static LocalDate solar(VietnameseCalendar date) {
    return date.transform(PlainDate.axis()).toTemporalAccessor();
  }

  private static LocalDate vietnamese(int year, int month, int day) {
    return solar(
        VietnameseCalendar.of(
            EastAsianYear.forGregorian(year), EastAsianMonth.valueOf(month), day));
  }

  private static LocalDate chineseNewYear(int year) {
    return ChineseCalendar.ofNewYear(year).transform(PlainDate.axis()).toTemporalAccessor();
  }

  @Test
  void itHoldsEveryYearAndBothDays() {
    assertThat(TABLE.first()).isEqualTo(1990);
    assertThat(TABLE.last()).isEqualTo(2050);
    assertThat(TABLE.years().keySet()).containsExactlyElementsOf(years().boxed().toList());
    assertThat(TABLE.columns()).isEqualTo(List.of("1/1", "10/3"));
  }

  @ParameterizedTest
  @MethodSource("years")
  void time4jAgrees(int year) {
    assertThat(TABLE.day(year, "1/1")).isEqualTo(vietnamese(year, 1, 1));
    assertThat(TABLE.day(year, "10/3")).isEqualTo(vietnamese(year, 3, 10));
  }

  /** In these years the new moon falls on another day in Ha Noi than in Beijing. */
  @ParameterizedTest
  @CsvSource({"2007, 2007-02-17, 2007-02-18", "2030, 2030-02-02, 2030-02-03"})
  void tetIsNotTheChineseNewYear(int year, LocalDate tet, LocalDate chinese) {
    assertThat(TABLE.day(year, "1/1")).isEqualTo(tet);
    assertThat(chineseNewYear(year)).isEqualTo(chinese);
  }

  @Test
  void inTheOtherYearsOfThisSpanBothNewYearsAreOneDay() {
    assertThat(years().filter(y -> !TABLE.day(y, "1/1").equals(chineseNewYear(y))))
        .containsExactly(2007, 2030);
  }
}
