package vn.certproc.core.calendar;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Announcements take the place of computed days, holiday by holiday; wrong ones are refused. */
class AnnouncementTest {

  private static final Pattern EXPECTED =
      Pattern.compile("expect (unreadable|invalid) ([^>]*?) *-->");

  private static final String TET =
      """
      <dayOff date="2026-02-17" holiday="tet"/>
      <dayOff date="2026-02-18" holiday="tet"/>
      <dayOff date="2026-02-19" holiday="tet"/>
      <dayOff date="2026-02-20" holiday="tet"/>
      <dayOff date="2026-02-21" holiday="tet"/>
      <dayOff date="2026-02-23" holiday="tet"><vi>Nghỉ bù Tết</vi><en>In lieu of Tet</en></dayOff>
      """;

  private static final String TET_2027 =
      days("tet", "2027-02-05", "2027-02-06", "2027-02-08", "2027-02-09", "2027-02-10")
          + days("tet", "2027-02-11");

  private static byte[] file(int year, String number, String entries) {
    return """
        <calendar xmlns="urn:vn:certproc:calendar:1" year="%d">
        <source number="%s" issuedOn="2025-12-01" issuer="Cơ quan ví dụ"/>
        %s</calendar>
        """
        .formatted(year, number, entries)
        .getBytes(StandardCharsets.UTF_8);
  }

  private static WorkingCalendar with(String entries) {
    return WorkingCalendar.vietnam().with(file(2026, "01/TB", entries), "01.xml");
  }

  private static LocalDate day(String iso) {
    return LocalDate.parse(iso);
  }

  private static Path folder() throws URISyntaxException {
    return Path.of(
        Objects.requireNonNull(AnnouncementTest.class.getResource("wrong-announcements")).toURI());
  }

  static List<String> wrong() throws IOException, URISyntaxException {
    try (Stream<Path> files = Files.list(folder())) {
      return files.map(f -> f.getFileName().toString()).sorted().toList();
    }
  }

  @Test
  void theFolderIsNotEmpty() throws IOException, URISyntaxException {
    assertThat(wrong()).hasSizeGreaterThan(30);
  }

  /** A regression is a file dropped into the folder; its first comment says what is wrong where. */
  @ParameterizedTest
  @MethodSource("wrong")
  void aWrongFileIsRefusedWithAllItsFaultsAndLines(String name)
      throws IOException, URISyntaxException {
    Path file = folder().resolve(name);
    Matcher expected = EXPECTED.matcher(Files.readString(file));
    assertThat(expected.find()).isTrue();
    CalendarException refused =
        catchThrowableOfType(CalendarException.class, () -> WorkingCalendar.vietnam().with(file));
    assertThat(refused)
        .isInstanceOf(
            expected.group(1).equals("invalid")
                ? CalendarException.Invalid.class
                : CalendarException.Unreadable.class);
    assertThat(refused.faults().stream().map(f -> f.code() + "@" + f.where().line().getAsInt()))
        .containsExactlyElementsOf(Arrays.asList(expected.group(2).split(" ")));
    assertThat(refused.faults())
        .allSatisfy(
            f -> {
              assertThat(f.where().source()).contains(file.toString());
              assertThat(f.text().vi()).doesNotContainPattern("\\{[a-zA-Z]+}");
            });
  }

  @Test
  void aFileOfAnotherVersionIsToldTheNamespace() {
    CalendarException refused =
        catchThrowableOfType(
            CalendarException.class,
            () -> WorkingCalendar.vietnam().with(folder().resolve("19-other-version.xml")));
    assertThat(refused.faults().get(0).text().en())
        .isEqualTo(
            "The file begins with \"calendar\", which is not in the namespace"
                + " \"urn:vn:certproc:calendar:1\": choose the right file, or declare xmlns so.");
    CalendarException root =
        catchThrowableOfType(
            CalendarException.class,
            () -> WorkingCalendar.vietnam().with(folder().resolve("20-other-root.xml")));
    assertThat(root.faults().get(0).text().vi())
        .isEqualTo(
            "Tệp bắt đầu bằng “holidays”; tệp thuộc không gian tên này phải bắt đầu bằng: calendar."
                + " Hãy chọn đúng tệp, hoặc sửa tên phần tử.");
  }

  @Test
  void anAnnouncedHolidayTakesThePlaceOfTheComputedDays() {
    WorkingCalendar calendar = with(TET);
    assertThat(calendar.isWorkingDay(day("2026-02-16"))).isTrue(); // the eve, by rule a day off
    assertThat(calendar.isWorkingDay(day("2026-02-23"))).isFalse();
    DayReason stated = calendar.day(day("2026-02-17")).reasons().get(0);
    assertThat(stated.kind()).isEqualTo(DayReason.Kind.HOLIDAY);
    assertThat(stated.text().en()).isEqualTo("Lunar New Year");
    assertThat(stated.citation().toString()).isEqualTo("01/TB Cơ quan ví dụ");
    assertThat(stated.note()).isEmpty();
    assertThat(calendar.day(day("2026-02-23")).reasons().get(0).text().en())
        .isEqualTo("In lieu of Tet");
    assertThat(calendar.day(day("2026-02-21")).reasons())
        .extracting(DayReason::kind)
        .containsExactly(DayReason.Kind.HOLIDAY, DayReason.Kind.WEEKLY_REST);
  }

  @Test
  void whatItDoesNotNameStaysComputed() {
    WorkingCalendar calendar = with(TET);
    assertThat(calendar.isWorkingDay(day("2026-04-27"))).isFalse();
    assertThat(calendar.isWorkingDay(day("2026-09-01"))).isFalse();
    assertThat(calendar.specialDays(2027)).isEqualTo(WorkingCalendar.vietnam().specialDays(2027));
    assertThat(calendar.plusWorkingDays(day("2026-02-12"), 3).date()).isEqualTo(day("2026-02-24"));
  }

  @Test
  void theOriginalIsNotTouched() {
    with(TET);
    assertThat(WorkingCalendar.vietnam().isWorkingDay(day("2026-02-16"))).isFalse();
    assertThat(WorkingCalendar.vietnam().year(2026).basis()).isEqualTo(YearMark.Basis.COMPUTED);
  }

  @Test
  void theYearIsMarkedPartlyAnnouncedUntilEveryYearlyHolidayIsStated() {
    WorkingCalendar part = with(TET);
    assertThat(part.year(2026).basis()).isEqualTo(YearMark.Basis.PARTLY_ANNOUNCED);
    assertThat(part.year(2026).text().en())
        .isEqualTo(
            "Holidays of 2026: partly announced (01/TB, 2025-12-01, Cơ quan ví dụ); computed by"
                + " rule, not announced: National Day (2 September).");
    assertThat(part.year(2025).basis()).isEqualTo(YearMark.Basis.COMPUTED);
    WorkingCalendar whole =
        part.with(
            file(
                2026,
                "02/TB",
                """
                <dayOff date="2026-09-02" holiday="national-day"/>
                <dayOff date="2026-09-03" holiday="national-day"/>
                """),
            "02.xml");
    YearMark mark = whole.year(2026);
    assertThat(mark.basis()).isEqualTo(YearMark.Basis.ANNOUNCED);
    assertThat(mark.sources())
        .extracting(AnnouncementSource::number)
        .containsExactly("01/TB", "02/TB");
    assertThat(mark.text().vi())
        .isEqualTo(
            "Ngày nghỉ lễ, tết năm 2026: theo thông báo (01/TB, 01/12/2025, Cơ quan ví dụ;"
                + " 02/TB, 01/12/2025, Cơ quan ví dụ).");
    assertThat(whole.isWorkingDay(day("2026-09-01"))).isTrue();
    assertThat(whole.isWorkingDay(day("2026-09-03"))).isFalse();
  }

  @Test
  void aSwapMakesAWorkingDayOffAndARestDayWorked() {
    WorkingCalendar calendar = with("<swap off='2026-01-02' work='2026-01-10'/>");
    DayStatus off = calendar.day(day("2026-01-02"));
    DayStatus worked = calendar.day(day("2026-01-10"));
    assertThat(off.working()).isFalse();
    assertThat(off.reasons())
        .extracting(DayReason::kind)
        .containsExactly(DayReason.Kind.SWAPPED_OFF);
    assertThat(off.reasons().get(0).text().vi()).isEqualTo("Nghỉ hoán đổi, làm bù ngày 10/01/2026");
    assertThat(worked.working()).isTrue();
    assertThat(worked.reasons())
        .extracting(DayReason::kind)
        .containsExactly(DayReason.Kind.SWAPPED_WORK);
    assertThat(worked.reasons().get(0).text().en()).isEqualTo("Worked by a swap for 2026-01-02");
    assertThat(worked.reasons().get(0).citation().document()).isEqualTo("Cơ quan ví dụ");
    assertThat(calendar.plusWorkingDays(day("2025-12-31"), 6).date()).isEqualTo(day("2026-01-10"));
    assertThat(calendar.lastDayBefore(day("2026-01-11"), 0).date()).isEqualTo(day("2026-01-10"));
    assertThat(calendar.year(2026).basis()).isEqualTo(YearMark.Basis.PARTLY_ANNOUNCED);
  }

  @Test
  void aRestDayWorkedIsNamedWhereItIsCountedAndWhereItIsTheLastDay() {
    WorkingCalendar calendar = with("<swap off='2026-01-02' work='2026-01-10'/>");
    List<DayStatus> saturday = List.of(calendar.day(day("2026-01-10")));
    assertThat(calendar.plusWorkingDays(day("2026-01-09"), 1).worked()).isEqualTo(saturday);
    assertThat(calendar.plusWorkingDays(day("2026-01-08"), 3).worked()).isEqualTo(saturday);
    assertThat(calendar.plusWorkingDays(day("2026-01-10"), 0).worked()).isEqualTo(saturday);
    assertThat(calendar.lastDayBefore(day("2026-01-12"), 1).worked()).isEqualTo(saturday);
    assertThat(calendar.plusDays(day("2026-01-09"), 1).worked()).isEqualTo(saturday);
    assertThat(calendar.plusDays(day("2026-01-09"), 3).worked()).isEmpty(); // none is counted
    assertThat(calendar.plusWorkingDays(day("2026-01-10"), 1).worked()).isEmpty();
    assertThat(WorkingCalendar.vietnam().plusWorkingDays(day("2026-01-08"), 3).worked()).isEmpty();
  }

  @Test
  void aSwapMayReachIntoTheYearBeside() {
    WorkingCalendar calendar = with("<swap off='2026-12-31' work='2027-01-09'/>");
    assertThat(calendar.isWorkingDay(day("2026-12-31"))).isFalse();
    assertThat(calendar.isWorkingDay(day("2027-01-09"))).isTrue();
    DueDate due = calendar.plusWorkingDays(day("2027-01-08"), 1);
    assertThat(due.date()).isEqualTo(day("2027-01-09"));
    assertThat(due.years()).hasSize(1);
    assertThat(due.years().get(0).basis()).isEqualTo(YearMark.Basis.PARTLY_ANNOUNCED);
    assertThat(due.years().get(0).text().en())
        .isEqualTo(
            "Holidays of 2027: partly announced (01/TB, 2025-12-01, Cơ quan ví dụ); computed by"
                + " rule, not announced: Lunar New Year, National Day (2 September).");
    assertThat(calendar.year(2028).basis()).isEqualTo(YearMark.Basis.COMPUTED);
    WorkingCalendar back = with("<swap off='2026-01-02' work='2025-12-27'/>");
    assertThat(back.isWorkingDay(day("2025-12-27"))).isTrue();
  }

  @Test
  void aDayOffOfItsOwnHasItsReason() {
    WorkingCalendar calendar = with("<dayOff date='2026-03-03'><vi>Quốc tang</vi></dayOff>");
    DayReason reason = calendar.day(day("2026-03-03")).reasons().get(0);
    assertThat(reason.kind()).isEqualTo(DayReason.Kind.DAY_OFF);
    assertThat(reason.text().vi()).isEqualTo("Quốc tang");
    assertThat(reason.text().en()).isEqualTo("Quốc tang");
    assertThat(calendar.specialDays(2026)).extracting(DayStatus::date).contains(day("2026-03-03"));
  }

  /** 2023: 10/3 on Saturday 29/4, 30/4 on Sunday: the computed day in lieu makes way. */
  @Test
  void noDayInLieuFallsOnAnAnnouncedDayOff() {
    String named = days("hung-kings", "2023-04-29", "2023-05-02");
    WorkingCalendar calendar = WorkingCalendar.vietnam().with(file(2023, "01/TB", named), "1.xml");
    assertThat(calendar.day(day("2023-05-02")).reasons())
        .extracting(DayReason::kind)
        .containsExactly(DayReason.Kind.HOLIDAY);
    assertThat(calendar.day(day("2023-05-03")).is(DayReason.Kind.SUBSTITUTE)).isTrue();
    assertThat(calendar.isWorkingDay(day("2023-05-04"))).isTrue();
  }

  /** What stands on an eve that the same file makes a working day is no day by rule. */
  @Test
  void aDayThatItsOwnHolidayNoLongerTakesIsFree() {
    String words = "<dayOff date='2026-02-16'><vi>Nghỉ khác</vi></dayOff>";
    assertThat(with(TET + words).day(day("2026-02-16")).is(DayReason.Kind.DAY_OFF)).isTrue();
    String swap = "<swap off='2026-02-16' work='2026-02-28'/>";
    assertThat(with(TET + swap).day(day("2026-02-16")).is(DayReason.Kind.SWAPPED_OFF)).isTrue();
  }

  private static String days(String holiday, String... days) {
    return Stream.of(days)
        .map(d -> "<dayOff date='" + d + "' holiday='" + holiday + "'/>\n")
        .collect(Collectors.joining());
  }

  /** Weekly rest days inside and days in lieu are stated or left out, as the announcer likes. */
  @ParameterizedTest
  @CsvSource({
    "tet, 2026, 2026-02-14, 2026-02-22", // five weekdays between two week-ends
    "tet, 2026, 2026-02-16, 2026-02-20",
    "tet, 2026, 2026-02-13, 2026-02-19",
    "tet, 2024, 2024-02-08, 2024-02-14", // two days in lieu
    "tet, 2023, 2023-01-20, 2023-01-26",
    "national-day, 2022, 2022-09-01, 2022-09-04",
    "national-day, 2023, 2023-09-01, 2023-09-04", // on Saturday
    "national-day, 2025, 2025-08-30, 2025-09-02",
    "hung-kings, 2026, 2026-04-26, 2026-04-27",
    "labour-day, 2027, 2027-05-01, 2027-05-03",
    "new-year, 2026, 2026-01-01, 2026-01-01",
    "victory-day, 2026, 2026-04-30, 2026-04-30",
    "national-day, 2019, 2019-09-02, 2019-09-02" // one day before the law in force
  })
  void theDaysThatTheLawGivesAreTaken(String holiday, int year, LocalDate first, LocalDate last) {
    String[] all =
        first.datesUntil(last.plusDays(1)).map(LocalDate::toString).toArray(String[]::new);
    WorkingCalendar calendar =
        WorkingCalendar.vietnam().with(file(year, "01/TB", days(holiday, all)), "1.xml");
    assertThat(first.datesUntil(last.plusDays(1))).noneMatch(calendar::isWorkingDay);
    assertThat(calendar.year(year).sources()).hasSize(1);
  }

  @Test
  void whatContradictsTheLawIsToldWithItsNumberAndClause() {
    assertThatThrownBy(() -> with(days("national-day", "2026-09-02")))
        .hasMessageContaining(
            "Days off beside the weekly rest that Điều 112 Bộ luật Lao động số 45/2019/QH14 gives"
                + " \"national-day\": 2; stated: 1. A day");
    assertThatThrownBy(() -> with(days("tet", "2026-03-03")))
        .hasMessageContaining("The day of \"tet\" itself, 2026-02-17, is not stated");
    assertThatThrownBy(() -> with("<dayOff date='2026-04-27'><vi>Nghỉ bù</vi></dayOff>"))
        .hasMessageContaining("2026-04-27 is off by rule already (\"hung-kings\"")
        .hasMessageContaining("name the holiday it stands in lieu of");
  }

  /** A day in lieu is stated with its holiday; said so, the deadline stays where it is. */
  @Test
  void aDayInLieuNamesItsHoliday() {
    String labourDay = days("labour-day", "2027-05-01", "2027-05-03");
    WorkingCalendar calendar =
        WorkingCalendar.vietnam().with(file(2027, "01/TB", labourDay), "1.xml");
    assertThat(calendar.plusWorkingDays(day("2027-04-29"), 1).date()).isEqualTo(day("2027-05-04"));
  }

  @ParameterizedTest
  @ValueSource(ints = {1989, 2051})
  void anAnnouncementOfAYearUnknownIsAskedForItsYear(int year) {
    byte[] xml = file(year, "01/TB", "<dayOff date='" + year + "-03-03'><vi>Nghỉ</vi></dayOff>");
    assertThatThrownBy(() -> WorkingCalendar.vietnam().with(xml, "1.xml"))
        .hasMessageContaining(
            "The announcement is of "
                + year
                + ", and the working calendar knows the years 1990 to 2050: correct the year");
  }

  @Test
  void twoAnnouncementsMayNotStateTheSame() {
    WorkingCalendar first = with(TET + "<swap off='2026-01-02' work='2026-01-10'/>");
    CalendarException.Invalid refused =
        catchThrowableOfType(
            CalendarException.Invalid.class,
            () ->
                first.with(
                    file(
                        2026,
                        "02/TB",
                        """
                        <dayOff date="2026-02-16" holiday="tet"/>
                        <dayOff date="2026-01-10"><vi>Nghỉ</vi></dayOff>
                        <swap off="2026-01-02" work="2026-01-17"/>
                        """),
                    "02.xml"));
    assertThat(refused.faults())
        .extracting(
            f -> f.code() + " " + f.arguments().get("what") + " @" + f.where().line().getAsInt())
        .containsExactly(
            "calendar-announced-twice tet 2026 @3",
            "calendar-announced-twice 2026-01-10 @4",
            "calendar-announced-twice 2026-01-02 @5");
    assertThat(refused.faults().get(0).text().en()).startsWith("01/TB already states this");
    assertThat(first.with(file(2027, "03/TB", TET_2027), "3.xml").year(2027).basis())
        .isEqualTo(YearMark.Basis.PARTLY_ANNOUNCED);
  }

  @Test
  void streamsAndFilesAreReadAlike(@TempDir Path temp) throws IOException {
    byte[] xml = file(2026, "01/TB", TET);
    Path path = temp.resolve("a.xml");
    Files.write(path, xml);
    List<DayStatus> expected = with(TET).specialDays(2026);
    assertThat(WorkingCalendar.vietnam().with(path).specialDays(2026)).isEqualTo(expected);
    assertThat(
            WorkingCalendar.vietnam()
                .with(new ByteArrayInputStream(xml), "a.xml")
                .specialDays(2026))
        .isEqualTo(expected);
    assertThatThrownBy(() -> WorkingCalendar.vietnam().with(temp.resolve("none.xml")))
        .isInstanceOf(CalendarException.Unreadable.class)
        .hasMessageContaining("none.xml: The calendar file cannot be read");
  }

  @Test
  void aFileWithoutAnEndIsNotReadOn() throws IOException {
    byte[] large = new byte[(1 << 22) + 2];
    ByteArrayInputStream in = new ByteArrayInputStream(large);
    assertThatThrownBy(() -> WorkingCalendar.vietnam().with(in, "large.xml"))
        .isInstanceOf(CalendarException.Unreadable.class)
        .extracting(e -> ((CalendarException) e).code())
        .isEqualTo("xml-too-large");
    assertThatThrownBy(() -> WorkingCalendar.vietnam().with(large, "large.xml"))
        .hasMessageContaining(
            "larger than 4194304 bytes, more than is read of a file of this kind");
    assertThat(in.available()).isEqualTo(1);
  }
}
