package vn.certproc.testkit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.certproc.api.decision.Decision;
import vn.certproc.api.decision.DecisionWriter;
import vn.certproc.api.decision.ListDecision;
import vn.certproc.api.decision.Outcome;
import vn.certproc.api.decision.Verdict;

/** Decisions of other systems, in JSON and in XML. */
class AnswerReaderTest {

  private static final Decision DECISION =
      Made.decision(
          Verdict.UNDECIDED,
          Made.check("applicant", Outcome.PASSED),
          Made.check("duplicate", Outcome.NOT_CHECKED));

  private static final Answer WANTED =
      new Answer(
          "undecided",
          List.of(
              new Answer.CheckAnswer("applicant", "passed", Optional.empty()),
              new Answer.CheckAnswer("duplicate", "not-checked", Optional.of("fact-missing"))),
          List.of(
              new Answer.StepAnswer(
                  "tt185", "07", "direct-managing-agency", List.of("dms", "paper")),
              new Answer.StepAnswer("tt185", "08", "authority", List.of("dms", "paper"))),
          List.of(
              new Answer.ObligationAnswer(
                  "install",
                  Optional.of("14"),
                  Optional.of(new Answer.DueAnswer(5, "working-days", "revoked")))));

  @Test
  void anOwnDecisionAsItIs() {
    assertThat(Answer.of(DECISION)).isEqualTo(WANTED);
  }

  @Test
  void jsonOfTheContractWithKeysThatItDoesNotKnow() {
    String json =
        """
        {"profile":"long-an-2020","more":{"a":[1,true,null]},"verdict":"undecided",
         "checks":[{"code":"applicant","outcome":"passed","cause":null,"values":{"n":60}},
                   {"code":"duplicate","outcome":"not-checked","cause":"fact-missing"}],
         "route":[{"step":1,"formSet":"tt185","form":"07","to":{"role":"direct-managing-agency"},
                   "channels":[{"id":"dms"},{"id":"paper"}]},
                  {"step":2,"formSet":"tt185","form":"08","to":{"role":"authority","name":"C"},
                   "channels":[{"id":"dms","paperOriginal":false},{"id":"paper"}]}],
         "obligations":[{"code":"install","form":"14",
                         "due":{"days":5,"unit":"working-days","after":"revoked","date":null}}]}
        """;
    assertThat(read(json)).isEqualTo(WANTED);
    assertThat(read("\uFEFF \n" + "<decision verdict=\"eligible\"/>").verdict())
        .isEqualTo("eligible");
  }

  @Test
  void jsonOfAList() {
    Answer answer =
        read(
            """
            {"verdict":"ineligible","checks":[{"code":"same-route","outcome":"failed"}],"route":[],
             "decisions":[{"checks":[{"code":"applicant","outcome":"passed"}]},
                          {"checks":[{"code":"applicant","outcome":"failed"}]}]}
            """);
    assertThat(answer.verdict()).isEqualTo("ineligible");
    assertThat(answer.checks().toString())
        .isEqualTo("[same-route failed, applicant passed, applicant failed]");
    assertThat(answer.route()).isEmpty();
  }

  @Test
  void theXmlThatCertprocWrites() throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    DecisionWriter.write(DECISION, out);
    assertThat(AnswerReader.read(out.toByteArray(), "decision.xml")).isEqualTo(WANTED);
  }

  @Test
  void theXmlOfAListThatCertprocWrites() throws IOException {
    ListDecision list =
        new ListDecision(
            Verdict.UNDECIDED,
            List.of(Made.check("same-route", Outcome.PASSED)),
            DECISION.route(),
            List.of(DECISION));
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    DecisionWriter.write(list, out);
    Answer answer = AnswerReader.read(out.toByteArray(), "list.xml");
    assertThat(answer).isEqualTo(Answer.of(list));
    assertThat(answer.checks()).hasSize(3);
  }

  @Test
  void aDeadlineThatCannotBeReadIsNotTakenForNone() {
    for (String due : List.of("{\"days\":\"5\"}", "{\"days\":5.5}", "{}", "\"5 days\"", "5")) {
      String json =
          "{\"verdict\":\"eligible\",\"obligations\":[{\"code\":\"a\",\"due\":" + due + "}]}";
      assertThat(refused(json)).as(due).contains("no whole number of days");
    }
    String none = "{\"verdict\":\"eligible\",\"obligations\":[{\"code\":\"a\",\"due\":null}]}";
    assertThat(read(none).obligations().get(0).due()).isEmpty();
  }

  @Test
  void partsThatTheContractDoesNotKnowArePassedOver() {
    Answer answer =
        read(
            """
            {"verdict":"eligible","checks":[1,["x",{"code":"no"}],{"code":"applicant",
             "outcome":"passed"}],"route":null,"a":{"b":{"c":[[]]}}}
            """);
    assertThat(answer.checks().toString()).isEqualTo("[applicant passed]");
    assertThat(answer.route()).isEmpty();
    assertThat(read("<d verdict='eligible'>" + "<x>".repeat(50) + "</x>".repeat(50) + "</d>"))
        .isEqualTo(new Answer("eligible", List.of(), List.of(), List.of()));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "''|it is empty|nội dung trống",
        "' '|it is empty|nội dung trống",
        "no decision|cannot be read at line 1, column|không đọc được ở dòng 1, cột",
        "[]|begins neither with|không bắt đầu bằng",
        "null|begins neither with|không bắt đầu bằng",
        "{\"verdict\":1}|the verdict is missing|thiếu kết luận verdict",
        "{\"checks\":[]}|the verdict is missing|thiếu kết luận verdict",
        "{\"verdict\":\"eligible\"|the JSON breaks off|JSON bị cắt ngang",
        "{\"verdict\":\"eligible\"} junk|the JSON breaks off|JSON bị cắt ngang",
        "{\"verdict\":\"eligible\"} {}|line 1, column 24 something stands after|còn nội dung sau",
        "{\"verdict\":\"a\",\"verdict\":\"b\"}|the key \"verdict\" stands twice|khóa “verdict”",
        "{\"verdict\":\"a\",\"x\":[{\"y\":1,\"y\":2}]}|the key \"y\" stands twice|khóa “y”",
        "<decision/>|the verdict is missing|thiếu kết luận verdict",
        "<decision verdict=\"eligible\">|the XML breaks off|XML bị cắt ngang",
        "<decision verdict=\"eligible\"/>junk|the XML breaks off|XML bị cắt ngang",
        "<d verdict=\"a\" verdict=\"b\"/>|the XML breaks off|XML bị cắt ngang",
        "<!DOCTYPE d [<!ENTITY e SYSTEM \"file:///etc/passwd\">]><d/>|document type|DOCTYPE"
      })
  void whatIsNoDecisionIsRefusedByItsName(String text, String en, String vi) {
    ConformanceException.NotADecision refused =
        catchThrowableOfType(ConformanceException.NotADecision.class, () -> read(text));
    assertThat(refused.faults()).hasSize(1);
    assertThat(refused.faults().get(0).code()).isEqualTo("conformance-not-a-decision");
    assertThat(refused.faults().get(0).where().source()).contains("theirs");
    assertThat(refused.faults().get(0).text().en()).contains("This is no decision", en);
    assertThat(refused.faults().get(0).text().vi())
        .contains("Đây không phải quyết định", vi)
        .doesNotContain("Unexpected", "Unrecognized", "must");
  }

  @Test
  void bytesThatAreNotUtf8AndTooMany() {
    for (java.nio.charset.Charset other :
        List.of(StandardCharsets.ISO_8859_1, StandardCharsets.UTF_16)) {
      byte[] bytes = "{\"verdict\":\"é\"}".getBytes(other);
      assertThat(refused(bytes)).as(other.name()).contains("its bytes are not UTF-8");
    }
    byte[] many = new byte[AnswerReader.MAX_BYTES + 1];
    assertThat(refused(many)).contains("it is longer than 16 MB");
  }

  private static String refused(String text) {
    return refused(text.getBytes(StandardCharsets.UTF_8));
  }

  private static String refused(byte[] bytes) {
    return catchThrowableOfType(
            ConformanceException.NotADecision.class, () -> AnswerReader.read(bytes, "theirs"))
        .faults()
        .get(0)
        .text()
        .en();
  }

  private static Answer read(String text) {
    return AnswerReader.read(text.getBytes(StandardCharsets.UTF_8), "theirs");
  }
}
