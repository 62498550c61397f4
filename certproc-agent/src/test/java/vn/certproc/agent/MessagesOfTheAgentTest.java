package vn.certproc.agent;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.URI;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The messages, letter by letter as applications that use the agent write and read them. */
class MessagesOfTheAgentTest {

  private static final URI DOCUMENT = URI.create("https://dms.example.vn/files/mau-07.pdf?id=1");
  private static final URI HANDLER = URI.create("https://dms.example.vn/upload");

  @Test
  void aPersonSigns() {
    AgentRequest request = AgentRequest.signApproved(DOCUMENT, HANDLER, "s3cr3t");
    assertThat(request.json())
        .isEqualTo(
            "{\"FileUploadHandler\":\"https://dms.example.vn/upload\",\"SessionId\":\"s3cr3t\","
                + "\"FileName\":\"https://dms.example.vn/files/mau-07.pdf?id=1\"}");
    assertThat(request.operation().address())
        .isEqualTo(URI.create("wss://127.0.0.1:8987/SignApproved"));
    assertThat(request.toString()).doesNotContain("s3cr3t", "dms.example");
  }

  @Test
  void anAgencyIssues() {
    AgentRequest request =
        AgentRequest.signIssued(DOCUMENT, HANDLER, "", "12/SNV-VP", LocalDate.of(2026, 11, 5))
            .with(List.of(new AgentMetaData("Trích yếu", "V/v \"gia hạn\"")));
    assertThat(request.json())
        .isEqualTo(
            "{\"FileUploadHandler\":\"https://dms.example.vn/upload\",\"SessionId\":\"\","
                + "\"FileName\":\"https://dms.example.vn/files/mau-07.pdf?id=1\","
                + "\"MetaData\":[{\"Key\":\"Trích yếu\",\"Value\":\"V/v \\\"gia hạn\\\"\"}],"
                + "\"DocNumber\":\"12/SNV-VP\",\"IssuedDate\":\"2026-11-05T00:00:00+07:00\"}");
    assertThat(request.operation().address().getPath()).isEqualTo("/SignIssued");
  }

  @ParameterizedTest
  @ValueSource(strings = {"file:///etc/passwd", "mau-07.pdf", "javascript:alert(1)", "https:///x"})
  void addressesThatTheAgentCannotFetchAreRefused(String address) {
    URI wrong = URI.create(address);
    assertThatThrownBy(() -> AgentRequest.signApproved(wrong, HANDLER, ""))
        .isInstanceOfSatisfying(
            AgentException.Unsuitable.class,
            e -> {
              assertThat(e.code()).isEqualTo("agent-address");
              assertThat(e.where().toString()).contains("FileName");
            });
    assertThatThrownBy(() -> AgentRequest.signApproved(DOCUMENT, wrong, ""))
        .isInstanceOf(AgentException.Unsuitable.class);
  }

  @Test
  void anIssuedDocumentHasItsNumber() {
    assertThatThrownBy(
            () -> AgentRequest.signIssued(DOCUMENT, HANDLER, "", " ", LocalDate.of(2026, 1, 1)))
        .isInstanceOf(AgentException.Unsuitable.class);
  }

  @Test
  void theReplySaysANumber() {
    AgentReply signed =
        AgentReply.read(
            "{\"Status\":0,\"Message\":null,\"FileName\":\"a.pdf\",\"FileServer\":\"/f/a.pdf\","
                + "\"DocumentNumber\":\"12\",\"More\":{\"a\":[1,{\"b\":2}]}}");
    assertThat(signed.signed()).isTrue();
    assertThat(signed.message()).isEmpty();
    assertThat(signed.fileServer()).contains("/f/a.pdf");
    AgentReply turnedAway = AgentReply.read("{\"Status\":-1,\"Message\":\"Hủy\"}");
    assertThat(turnedAway.signed()).isFalse();
    assertThat(turnedAway.message()).isEqualTo("Hủy");
    assertThat(AgentReply.read(signed.json())).isEqualTo(signed);
  }

  @Test
  void theUploadAnswerSaysYesOrNo() {
    UploadAnswer yes = UploadAnswer.accepted("a.pdf", "/f/a.pdf");
    assertThat(yes.json())
        .isEqualTo(
            "{\"Status\":true,\"Message\":\"\",\"FileName\":\"a.pdf\",\"FileServer\":\"/f/a.pdf\"}");
    assertThat(UploadAnswer.read(yes.json())).isEqualTo(yes);
    UploadAnswer no = UploadAnswer.refused("Văn bản đã bị sửa");
    assertThat(UploadAnswer.read(no.json())).isEqualTo(no);
  }

  /** The two kinds of status are not mistaken for each other. */
  @Test
  void aStatusOfTheOtherKindIsRefused() {
    assertThatThrownBy(() -> AgentReply.read("{\"Status\":true}"))
        .isInstanceOfSatisfying(
            AgentException.Unreadable.class,
            e -> assertThat(e.code()).isEqualTo("agent-key-missing"));
    assertThatThrownBy(() -> UploadAnswer.read("{\"Status\":0}"))
        .isInstanceOf(AgentException.Unreadable.class);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "null",
        "[]",
        "{",
        "{\"Status\":0}{}",
        "{\"Status\":0,\"Status\":1}",
        "{\"Status\":99999999999999999999}",
        "<html>s3cr3t</html>",
        "\"s3cr3t\"",
        "{\"SessionId\":s3cr3t}"
      })
  void whatIsNoMessageIsRefusedWithoutItsWords(String json) {
    assertThatThrownBy(() -> AgentReply.read(json))
        .isInstanceOf(AgentException.Unreadable.class)
        .hasMessageNotContaining("s3cr3t")
        .hasNoCause();
  }

  @Test
  void aFloodIsRefused() {
    String flood = "{\"Status\":0,\"Message\":\"" + "x".repeat(70_000) + "\"}";
    assertThatThrownBy(() -> AgentReply.read(flood))
        .isInstanceOfSatisfying(
            AgentException.Unreadable.class, e -> assertThat(e.code()).isEqualTo("agent-too-long"));
  }
}
