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

/** track, over the examples of the documentation. */
class TrackTest {

  private static String example(String name) {
    return Path.of("..", "docs", "examples", "events-" + name + ".xml").toString();
  }

  @ParameterizedTest
  @CsvSource({
    "issue,closed,Đã kết thúc,0",
    "renew,accepted,Đã chấp nhận giải quyết,0",
    "change,draft,Đang soạn,0",
    "revoke,minutes-signed,'Đã ký biên bản giao, nhận',0",
    "revoke-lost,closed,Đã kết thúc,0",
    "recover,closed,Đã kết thúc,0",
    "illegal,requested,'Đã trình, chờ duyệt',1"
  })
  void eachExampleStandsWhereItShould(String name, String state, String label, int code) {
    Run run = Run.of("track", example(name), "--on", "2021-12-31");
    assertThat(run.code()).isEqualTo(code);
    assertThat(run.out())
        .contains("Hồ sơ HS-2021-", "Trạng thái: " + label + " [" + state + "]", "DIỄN BIẾN");
    assertThat(run.err().isEmpty()).isEqualTo(code == 0);
  }

  @Test
  void anEditAfterApprovalIsSaidToTakeItBack() {
    assertThat(Run.of("track", example("change"), "--on", "2021-04-05").out())
        .contains("Ghi chú: Sửa địa chỉ thư điện tử", "Việc duyệt không còn giá trị sau khi sửa");
    assertThat(Run.of("track", example("change"), "--on", "2021-04-05", "--lang", "en").out())
        .contains(
            "State: draft [draft]",
            "2021-04-05 09:00  approve – approver at the applicant's side (ld-003)",
            "The approval no longer holds after this change",
            "MAY COME NEXT",
            "submit for approval [request] – applicant",
            "Documents needed: the request's data (XML)",
            "Reading: ");
  }

  @Test
  void anIllegalEventIsNamedWithItsLine() {
    Run run = Run.of("track", example("illegal"), "--lang", "en");
    assertThat(run.code()).isEqualTo(1);
    assertThat(run.err())
        .contains("events-illegal.xml:7:", "who did \"submit for approval\"")
        .contains("[lifecycle-same-person]");
  }

  @ParameterizedTest
  @CsvSource({
    "2021-05-13,'Chậm nhất ngày 13/05/2021'",
    "2021-05-14,'ĐÃ QUÁ HẠN, chậm nhất là ngày 13/05/2021'"
  })
  void whatIsOverdueIsSaid(String on, String sentence) {
    Run run = Run.of("track", example("revoke"), "--on", on);
    assertThat(run.code()).isZero();
    assertThat(run.out())
        .contains("VIỆC PHẢI LÀM", "Thời hạn: 5 ngày làm việc", sentence, "chưa có thông báo");
  }

  @Test
  void jsonHoldsHistoryNextStepsAndWhatIsOwed() throws IOException {
    Run run = Run.of("track", example("renew"), "--format", "json", "--on", "2021-03-22");
    Map<String, Object> json = Json.object(Json.read(run.bytes()));
    assertThat(json)
        .containsEntry("id", "HS-2021-0002")
        .containsEntry("procedure", "renew")
        .containsEntry("steps", 2)
        .containsEntry("tokenLost", false)
        .containsEntry("on", "2021-03-22")
        .containsEntry("statusStep1", "06")
        .containsEntry("statusStep2", "05");
    assertThat(Json.object(json.get("state"))).containsEntry("code", "accepted");
    assertThat(Json.list(json.get("history"))).hasSize(10);
    List<Map<String, Object>> next = Json.objects(json.get("next"));
    assertThat(next)
        .extracting(n -> n.get("event"))
        .containsExactly("refuse", "receive-certificate", "note-status");
    assertThat(next.get(1)).containsEntry("reasonsNeeded", false);
    assertThat(next.get(0)).containsEntry("reasonsNeeded", true);
    Map<String, Object> owed = Json.objects(json.get("owed")).get(0);
    assertThat(owed)
        .containsEntry("code", "authority-renews")
        .containsEntry("days", 3)
        .containsEntry("unit", "working-days")
        .containsEntry("after", "received")
        .containsEntry("since", "2021-03-16")
        .containsEntry("due", "2021-03-19")
        .containsEntry("announced", false)
        .containsEntry("overdue", true);
    assertThat(owed.get("dueMissing")).isNull();
    Map<String, Object> requested = Json.objects(json.get("history")).get(1);
    assertThat(Json.objects(requested.get("documents")).get(0))
        .containsEntry("kind", "payload")
        .containsEntry("ref", "HS-2021-0002/request.xml")
        .containsKey("sha256");
    assertThat(Json.list(json.get("faults"))).isEmpty();
    assertThat(Json.list(json.get("warnings"))).isEmpty();
    assertThat(Json.list(json.get("later"))).isEmpty();
  }

  @Test
  void whatIsLaterThanTheDayIsToldApart() throws IOException {
    Run text = Run.of("track", example("renew"), "--on", "2021-03-15");
    assertThat(text.code()).isZero();
    assertThat(text.out())
        .contains("Cảnh báo: Có ", "sự kiện sau ngày 15/03/2021", "SAU NGÀY ĐANG XÉT")
        .contains("Trạng thái: Đã gửi nơi giải quyết (bước 2) [sent]");
    Run run = Run.of("track", example("renew"), "--on", "2021-03-15", "--format", "json");
    Map<String, Object> json = Json.object(Json.read(run.bytes()));
    assertThat(Json.objects(json.get("warnings")).get(0))
        .containsEntry("code", "lifecycle-later-events");
    assertThat(Json.list(json.get("later"))).hasSize(2);
    assertThat(Json.list(json.get("history"))).hasSize(8);
  }

  @Test
  void aDeadlineIsCountedOnTheCalendarThatIsGiven() throws IOException {
    byte[] events =
        Files.readString(Path.of(example("renew")))
            .replace("2021-03-15", "2025-12-30")
            .replace("2021-03-16", "2025-12-31")
            .getBytes(StandardCharsets.UTF_8);
    String calendar = Path.of("..", "docs", "examples", "calendar-made-up.xml").toString();
    assertThat(Run.reading(events, "track", "-", "--on", "2026-01-01").out())
        .contains("Chậm nhất ngày 06/01/2026");
    assertThat(
            Run.reading(events, "track", "-", "--on", "2026-01-01", "--calendar", calendar).out())
        .contains("Chậm nhất ngày 07/01/2026");
    assertThat(Run.of("track", example("renew"), "--calendar", "absent.xml").code()).isEqualTo(3);
  }

  @Test
  void theKindOfTokenSaysWhoUnlocksIt() throws IOException {
    String good =
        Files.readString(Path.of(example("recover")))
            .replaceAll("(?s)<event .*</event>", "")
            .replace("steps=\"2\"", "steps=\"1\"")
            .replace("long-an-2020", "dong-thap-2025");
    says(good, "tùy thuộc loại thiết bị lưu khóa bí mật");
    says(kind(good, "abacus"), "không có loại thiết bị lưu khóa bí mật “abacus”");
    Run run =
        Run.reading(
            kind(good, "pki-token").getBytes(StandardCharsets.UTF_8),
            "track",
            "-",
            "--on",
            "2026-03-03");
    assertThat(run.code()).isZero();
    assertThat(run.out()).contains("Loại thiết bị lưu khóa bí mật: PKI Token (USB) [pki-token]");
  }

  /** What a province owes beside the usual is told while it runs, though no step fulfils it. */
  @Test
  void aProvincesOwnDeadlineIsToldUntilTheCaseCloses(@TempDir Path folder) throws IOException {
    Path own = province(folder, "accepted");
    String events = Files.readString(Path.of(example("renew"))).replace("long-an-2020", "tinh-x");
    String out = tracked(events, own).out();
    assertThat(out).contains("Báo cáo Sở", "Thời hạn: 2 ngày", "Chậm nhất ngày 18/03/2021");
    String withdrawn =
        events.replace(
            "</events>",
            """
              <event code="refuse" at="2021-03-16T10:00:00+07:00" role="authority" by="cuc">
                <document kind="refusal-notice" ref="x" sha256="DIGEST"/>
                <reason>Thiếu</reason>
              </event>
            </events>
            """
                .replace("DIGEST", "0123456789abcdef".repeat(4)));
    assertThat(tracked(withdrawn, own).out()).doesNotContain("Báo cáo Sở");
  }

  @Test
  void aDeadlineThatCountsFromNothingIsAFault(@TempDir Path folder) throws IOException {
    Path own = province(folder, "moon-landed");
    String events = Files.readString(Path.of(example("renew"))).replace("long-an-2020", "tinh-x");
    Run run = tracked(events, own);
    assertThat(run.code()).isEqualTo(1);
    assertThat(run.err())
        .contains(
            "“tinh-x” tính thời hạn của “report” từ “moon-landed”", "[lifecycle-due-unknown]");
  }

  private static Run tracked(String events, Path profiles) {
    byte[] xml = events.getBytes(StandardCharsets.UTF_8);
    return Run.reading(xml, "track", "-", "--on", "2021-03-18", "--profiles", profiles.toString());
  }

  private static Path province(Path folder, String after) throws IOException {
    String profile =
        """
        <profile xmlns="urn:vn:certproc:profile:1" id="tinh-x" extends="long-an-2020">
          <title><vi>Quyết định của tỉnh X</vi><en>Decision of X</en></title>
          <sources>
            <source id="decision-x" default="true"><vi>Quyết định X</vi><en>Decision X</en></source>
          </sources>
          <inForce from="2021-01-01" clause="Điều 1"/>
          <obligations>
            <obligation code="report" procedures="renew" owedBy="managing-agency" clause="Điều 2">
              <due days="2" unit="days" after="AFTER"/>
              <vi>Báo cáo Sở.</vi>
              <en>Report to the Department.</en>
            </obligation>
          </obligations>
        </profile>
        """
            .replace("AFTER", after);
    Files.writeString(folder.resolve("tinh-x.xml"), profile);
    return folder;
  }

  private static String kind(String events, String code) {
    return events.replace("steps=", "tokenKind=\"" + code + "\" steps=");
  }

  @Test
  void xmlAndStandardInput() throws IOException {
    byte[] events = Files.readAllBytes(Path.of(example("illegal")));
    Run run = Run.reading(events, "track", "-", "--format", "xml");
    assertThat(run.code()).isEqualTo(1);
    assertThat(run.out()).contains("<code>lifecycle-same-person</code>", "<line>7</line>");
  }

  @Test
  void whatCannotBeReadIsThreeAndWhatIsWrongIsOne() throws IOException {
    assertThat(Run.of("track", "absent.xml").code()).isEqualTo(3);
    assertThat(Run.reading("<x".getBytes(StandardCharsets.UTF_8), "track", "-").code())
        .isEqualTo(3);
    Run other = Run.of("track", Path.of("..", "docs", "examples", "renewal.xml").toString());
    assertThat(other.code()).isEqualTo(1);
    assertThat(other.err())
        .contains(
            "Tệp bắt đầu bằng “request”, không thuộc không gian tên “urn:vn:certproc:events:1”",
            "[xml-namespace]");
    String good = Files.readString(Path.of(example("renew")));
    says(good.replace("long-an-2020", "mars-2099"), "Không có hồ sơ quy tắc “mars-2099”");
    says(good.replace("steps=\"2\"", "steps=\"1\""), "Tệp ghi 1 bước, hồ sơ quy tắc");
    says(
        good.replace("subscriber=\"agency\"", "subscriber=\"device\""), "không có thủ tục “renew”");
    says(good.replace("code=\"accept\"", "code=\"teleport\""), "[lifecycle-unknown-event]");
  }

  private static void says(String events, String sentence) {
    Run run = Run.reading(events.getBytes(StandardCharsets.UTF_8), "track", "-");
    assertThat(run.code()).isEqualTo(1);
    assertThat(run.err()).contains(sentence, "-:");
    assertThat(run.out()).isEmpty();
  }
}
