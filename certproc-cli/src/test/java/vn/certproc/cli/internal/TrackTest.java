package vn.certproc.cli.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
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
    Run run = Run.of("track", example(name), "--on", "2021-03-15");
    assertThat(run.code()).isEqualTo(code);
    assertThat(run.out())
        .contains("Hồ sơ HS-2021-", "Trạng thái: " + label + " [" + state + "]", "DIỄN BIẾN");
    assertThat(run.err().isEmpty()).isEqualTo(code == 0);
  }

  @Test
  void anEditAfterApprovalIsSaidToTakeItBack() {
    assertThat(Run.of("track", example("change")).out())
        .contains("Ghi chú: Sửa địa chỉ thư điện tử", "Việc duyệt không còn giá trị sau khi sửa");
    assertThat(Run.of("track", example("change"), "--lang", "en").out())
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
        .containsExactly("refuse", "note-status", "receive-certificate");
    assertThat(next.get(2)).containsEntry("reasonsNeeded", false);
    assertThat(next.get(0)).containsEntry("reasonsNeeded", true);
    Map<String, Object> owed = Json.objects(json.get("owed")).get(0);
    assertThat(owed)
        .containsEntry("code", "authority-renews")
        .containsEntry("since", "2021-03-16")
        .containsEntry("due", "2021-03-19")
        .containsEntry("announced", false)
        .containsEntry("overdue", true);
    assertThat(Json.list(json.get("faults"))).isEmpty();
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
