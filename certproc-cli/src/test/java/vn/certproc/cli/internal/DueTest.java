package vn.certproc.cli.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** due: the day, the days passed over with their reasons, what the years rest on. */
class DueTest {

  private static final String MADE_UP =
      Path.of("..", "docs", "examples", "calendar-made-up.xml").toString();

  @TempDir Path folder;

  @Test
  void aDeadlineAcrossTet() {
    Run run = Run.of("due", "--days", "5", "--from", "2026-02-12");
    assertThat(run.code()).isZero();
    assertThat(run.err()).isEmpty();
    assertThat(run.out().lines().toList())
        .startsWith(
            "Hạn cuối: thứ Năm, 26/02/2026",
            "5 ngày làm việc, tính từ thứ Năm, 12/02/2026; ngày kế tiếp là ngày thứ nhất",
            "Căn cứ: Điều 147 khoản 2 Bộ luật Dân sự số 91/2015/QH13")
        .contains(
            "  thứ Bảy, 14/02/2026: Nghỉ hằng tuần (Điều 111 Bộ luật Lao động số 45/2019/QH14)",
            "  thứ Ba, 17/02/2026: Tết Âm lịch (Điều 112 Bộ luật Lao động số 45/2019/QH14)",
            "  Ngày nghỉ lễ, tết năm 2026: tính theo quy tắc, chưa có thông báo.");
    assertThat(run.out().lines().filter(l -> l.startsWith("  Cách hiểu: "))).hasSize(2);
    assertThat(run.out()).doesNotContain("Có dời ngày");
  }

  @Test
  void inEnglish() {
    Run run = Run.of("due", "--days", "3", "--from", "2026-03-02", "--lang", "en");
    assertThat(run.out().lines().toList())
        .startsWith(
            "Due: Thursday 2026-03-05",
            "3 working day(s), counted from Monday 2026-03-02; the day after it is day 1")
        .endsWith(
            "", "THE HOLIDAYS REST ON", "  Holidays of 2026: computed by rule, not announced.")
        .doesNotContain("DAYS OFF PASSED OVER");
  }

  @Test
  void backwardsMovesToTheWorkingDayBefore() throws IOException {
    String[] ask = {"due", "--days", "60", "--from", "2026-04-20", "--backwards"};
    assertThat(Run.of(with(ask, "--lang", "en")).out().lines().toList())
        .startsWith(
            "Last safe day: Friday 2026-02-13",
            "60 calendar day(s) before Monday 2026-04-20",
            "Moved: Thursday 2026-02-19 is a rest day");
    Map<String, Object> json =
        Json.object(Json.read(Run.of(with(ask, "--format", "json")).bytes()));
    assertThat(json)
        .containsEntry("date", "2026-02-13")
        .containsEntry("unmovedDate", "2026-02-19")
        .containsEntry("unit", "days-back")
        .containsEntry("moved", true);
  }

  private static String[] with(String[] arguments, String... more) {
    return java.util.stream.Stream.concat(
            java.util.Arrays.stream(arguments), java.util.Arrays.stream(more))
        .toArray(String[]::new);
  }

  @Test
  void jsonHasEverySkippedDayWithItsReasonsAndMarks() throws IOException {
    Run run = Run.of("due", "--days", "2", "--from", "2026-02-12", "--format", "json");
    Map<String, Object> json = Json.object(Json.read(run.bytes()));
    assertThat(json)
        .containsEntry("date", "2026-02-23")
        .containsEntry("from", "2026-02-12")
        .containsEntry("days", 2)
        .containsEntry("unit", "working-days")
        .containsEntry("moved", false);
    List<Map<String, Object>> skipped = Json.objects(json.get("skipped"));
    assertThat(skipped).hasSize(9);
    assertThat(skipped.get(2)).containsEntry("date", "2026-02-16");
    Map<String, Object> reason = Json.objects(skipped.get(2).get("reasons")).get(0);
    assertThat(reason).containsEntry("kind", "holiday").containsEntry("en", "Lunar New Year");
    assertThat(Json.object(reason.get("citation"))).containsEntry("clause", "Điều 112");
    assertThat(Json.objects(json.get("years")).get(0))
        .containsEntry("year", 2026)
        .containsEntry("basis", "computed")
        .containsEntry("sources", List.of());
  }

  @Test
  void xmlCarriesTheSame() {
    Run run = Run.of("due", "--days", "2", "--from", "2026-02-12", "--format", "xml");
    assertThat(run.out())
        .contains(
            "<due>", "<date>2026-02-23</date>", "<kind>holiday</kind>", "<basis>computed</basis>");
  }

  @Test
  void anAnnouncementDecidesAndIsNamed() throws IOException {
    Run run =
        Run.of(
            "due",
            "--days",
            "1",
            "--from",
            "2025-12-31",
            "--calendar",
            MADE_UP,
            "--format",
            "json");
    Map<String, Object> json = Json.object(Json.read(run.bytes()));
    assertThat(json).containsEntry("date", "2026-01-05"); // 2 January is swapped off
    Map<String, Object> year = Json.objects(json.get("years")).get(0);
    assertThat(year).containsEntry("basis", "announced");
    assertThat(Json.objects(year.get("sources")).get(0))
        .containsEntry("number", "00/VD-MINHHOA")
        .containsEntry("issuedOn", "2025-12-01");
    Run input =
        Run.reading(
            Files.readAllBytes(Path.of(MADE_UP)),
            "due",
            "--days",
            "6",
            "--from",
            "2025-12-31",
            "--calendar",
            "-");
    assertThat(input.out()).startsWith("Hạn cuối: thứ Bảy, 10/01/2026"); // worked by the swap
  }

  @Test
  void aWorkedSaturdayIsNamedWithItsSource() throws IOException {
    String[] ask = {"due", "--days", "2", "--from", "2026-01-08", "--calendar", MADE_UP};
    assertThat(Run.of(with(ask, "--lang", "en")).out().lines().toList())
        .startsWith("Due: Saturday 2026-01-10")
        .containsSequence(
            "WEEKLY REST DAYS WORKED",
            "  Saturday 2026-01-10: Worked by a swap for 2026-01-02 (00/VD-MINHHOA Cơ quan minh họa"
                + " (không có thật))");
    assertThat(Run.of(ask).out())
        .contains(
            "NGÀY NGHỈ HẰNG TUẦN LÀM BÙ",
            "  thứ Bảy, 10/01/2026: Làm bù cho ngày nghỉ hoán đổi 02/01/2026 (00/VD-MINHHOA");
    Map<String, Object> json =
        Json.object(Json.read(Run.of(with(ask, "--format", "json")).bytes()));
    Map<String, Object> worked = Json.objects(json.get("worked")).get(0);
    assertThat(worked).containsEntry("date", "2026-01-10");
    Map<String, Object> reason = Json.objects(worked.get("reasons")).get(0);
    assertThat(reason).containsEntry("kind", "swapped-work");
    assertThat(Json.object(reason.get("citation"))).containsEntry("clause", "00/VD-MINHHOA");
    assertThat(Run.of(with(ask, "--format", "xml")).out())
        .contains("<worked>", "<kind>swapped-work</kind>");
    assertThat(Run.of("due", "--days", "2", "--from", "2026-01-08").out())
        .doesNotContain("NGÀY NGHỈ HẰNG TUẦN LÀM BÙ");
  }

  @Test
  void inEnglishEveryDayIsAnIsoDate() {
    Run run = Run.of("due", "--days=3", "--from=2026-02-12", "--calendar", MADE_UP, "--lang", "en");
    assertThat(run.out()).contains("Monday 2026-02-16: Lunar New Year (00/VD-MINHHOA Cơ quan");
    assertThat(run.out()).contains("announced (00/VD-MINHHOA, 2025-12-01, Cơ quan minh họa");
    assertThat(run.out()).doesNotContainPattern("[0-9]{2}/[0-9]{2}/[0-9]{4}");
  }

  @Test
  void theAssessmentTakesAnnouncementsToo() throws IOException {
    String request =
        Run.example(folder, "r.xml", "renew", "--subscriber", "staff", "--on", "2021-03-15");
    Path calendar = folder.resolve("2021.xml");
    Files.writeString(
        calendar,
        """
        <calendar xmlns="urn:vn:certproc:calendar:1" year="2021">
        <source number="00/VD-2021" issuedOn="2020-12-01" issuer="Cơ quan minh họa"/>
        <dayOff date="2021-02-10" holiday="tet"/>
        <dayOff date="2021-02-11" holiday="tet"/>
        <dayOff date="2021-02-12" holiday="tet"/>
        <dayOff date="2021-02-15" holiday="tet"/>
        <dayOff date="2021-02-16" holiday="tet"/>
        <dayOff date="2021-09-02" holiday="national-day"/>
        <dayOff date="2021-09-03" holiday="national-day"/>
        </calendar>
        """);
    Run run =
        Run.of(
            "assess",
            request,
            "--profile",
            "long-an-2020",
            "--on",
            "2021-03-15",
            "--calendar",
            calendar.toString());
    assertThat(run.out()).contains("Ngày nghỉ lễ, tết năm 2021: theo thông báo (00/VD-2021");
    assertThat(Run.of("assess", request, "--profile", "long-an-2020", "--on", "2021-03-15").out())
        .contains("Ngày nghỉ lễ, tết năm 2021: tính theo quy tắc, chưa có thông báo.");
    Run filed =
        Run.of(
            "file",
            request,
            "--profile",
            "long-an-2020",
            "--on",
            "2021-03-15",
            "--calendar",
            calendar.toString(),
            "--out",
            folder.resolve("out").toString());
    assertThat(filed.code()).isZero();
    assertThat(Files.readString(folder.resolve("out/decision.xml"))).contains("00/VD-2021");
  }

  @Test
  void standardInputIsReadOnce() throws IOException {
    byte[] calendar = Files.readAllBytes(Path.of(MADE_UP));
    String[] ask = {"due", "--days", "1", "--from", "2026-01-05", "--calendar", "-"};
    assertThat(Run.reading(calendar, ask).code()).isZero();
    Run twice = Run.reading(calendar, with(ask, "--calendar", "-", "--lang", "en"));
    assertThat(twice.code()).isEqualTo(2);
    assertThat(twice.out()).isEmpty();
    assertThat(twice.err()).contains("Standard input (\"-\") can be read once");
    Run request =
        Run.reading(
            calendar,
            "assess",
            "-",
            "--profile",
            "long-an-2020",
            "--on",
            "2021-03-15",
            "--calendar",
            "-");
    assertThat(request.code()).isEqualTo(2);
    assertThat(request.err()).contains("Đầu vào chuẩn (“-”) chỉ đọc được một lần");
    assertThat(request.err()).doesNotContain("XML");
  }

  @ParameterizedTest
  @CsvSource({
    "-1, 2026-02-12",
    "10001, 2026-02-12",
    "x, 2026-02-12",
    "1, 12/02/2026",
    "1, 2051-01-01"
  })
  void aWrongCallIsExitCodeTwo(String days, String from) {
    Run run = Run.of("due", "--days", days, "--from", from);
    assertThat(run.code()).isEqualTo(2);
    assertThat(run.out()).isEmpty();
    assertThat(run.err()).contains("certproc due --help");
  }

  @ParameterizedTest
  @CsvSource({"--days, 5", "--from, 2026-02-12"})
  void bothPartsAreWanted(String option, String value) {
    assertThat(Run.of("due", option, value).code()).isEqualTo(2);
  }

  @Test
  void aWrongAnnouncementIsSaidWithItsLine() throws IOException {
    Path wrong = folder.resolve("wrong.xml");
    Files.writeString(
        wrong,
        Files.readString(Path.of(MADE_UP))
            .replace("holiday=\"national-day\"", "holiday=\"nothing\""),
        StandardCharsets.UTF_8);
    Run no = Run.of("due", "--days", "1", "--from", "2026-01-05", "--calendar", wrong.toString());
    assertThat(no.code()).isEqualTo(1);
    assertThat(no.err()).contains("wrong.xml:16:", "[calendar-unknown-holiday]");
    Files.writeString(wrong, "<calendar", StandardCharsets.UTF_8);
    Run broken =
        Run.of("due", "--days", "1", "--from", "2026-01-05", "--calendar", wrong.toString());
    assertThat(broken.code()).isEqualTo(3);
    String none = folder.resolve("none.xml").toString();
    assertThat(Run.of("due", "--days", "1", "--from", "2026-01-05", "--calendar", none).code())
        .isEqualTo(3);
  }
}
