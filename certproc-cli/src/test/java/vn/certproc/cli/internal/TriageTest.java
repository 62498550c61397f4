package vn.certproc.cli.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.util.List;
import java.util.Map;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.w3c.dom.Document;

/** The verb triage, in each format and with each exit code. */
class TriageTest {

  private static Run triage(String line) {
    return Run.of(("triage --profile long-an-2020 " + line).split(" "));
  }

  @ParameterizedTest
  @CsvSource({
    "retired --subscriber staff,0",
    "promoted --subscriber staff,0",
    "transferred --subscriber staff,5",
    "token-lost --subscriber device,5",
    "retired promoted --subscriber staff,1",
    "retyred --subscriber staff,2",
    "retired --subscriber agency,2",
    "transferred:sector=x --subscriber staff,2",
    "transferred: --subscriber staff,2",
    "retired:foo=bar --subscriber device,2",
    "renewal-wanted:renewals-used=-1 --subscriber staff,2",
    "died token-lost --subscriber staff,0",
    "retired,2",
    "--subscriber staff,2",
    "retired --subscriber staff --profile none,2",
  })
  void theExitCodeSaysHowItEnds(String line, int code) {
    assertThat(triage(line).code()).isEqualTo(code);
  }

  @ParameterizedTest
  @CsvSource({"Dong Thap,dong-thap-2025,false", "Nowhere,nd-68-2024,true"})
  void aProvinceWithoutRulesOfItsOwnIsSaid(String province, String profile, boolean said) {
    Run run =
        Run.of(
            "triage",
            "retired",
            "--subscriber",
            "staff",
            "--on",
            "2026-03-02",
            "--lang",
            "en",
            "--province",
            province);
    assertThat(run.out()).contains("Rules: " + profile);
    assertThat(run.code()).isZero();
    assertThat(run.err().contains("there is no profile of \"" + province)).isEqualTo(said);
  }

  @Test
  void rulesThatAreOutOfForceAreWarnedOf() {
    Run run = triage("retired --subscriber staff --on 2026-03-01 --lang en");
    assertThat(run.out())
        .contains("TO MIND")
        .contains("2026-03-01 is outside the profile's period (from 2020-02-24 to 2024-08-14)");
  }

  @Test
  void theProceduresStandInOrderWithReasonAndClause() {
    Run run = triage("transferred:sector=state token-lost:still-needed=yes --subscriber staff");
    assertThat(run.out().lines().toList())
        .startsWith("PHẢI LẬP các thủ tục sau, theo thứ tự.")
        .contains(
            "  Ngày xét: 15/03/2021",
            "  1. Thu hồi chứng thư số – chứng thư số của chính thuê bao",
            "    Lý do: Thiết bị lưu khóa bí mật bị thất lạc [token-lost]",
            "  2. Cấp mới chứng thư số – chứng thư số của chính thuê bao",
            "  • Đề nghị cấp mới lập tại cơ quan mới.");
    assertThat(run.out())
        .contains("§8 (3) Công văn năm 2020", "Cách hiểu: ", "KHÔNG CÒN CẦN", "LƯU Ý")
        .contains("Chuyển công tác [transferred]");
    assertThat(run.err()).isEmpty();
  }

  @Test
  void englishIsEnglish() {
    Run run = triage("died --subscriber head --lang en");
    assertThat(run.out())
        .contains(
            "TO FILE:",
            "2021-03-15",
            "1. Revocation – the subscriber's own certificate",
            "Reason: Died [died]",
            "Applicant: officer representing the agency",
            "TO MIND",
            "The agency's own certificate is not revoked");
  }

  @Test
  void anOpenAnswerNamesTheQuestionAndHowToGiveIt() {
    Run sector = triage("transferred --subscriber staff --lang en");
    assertThat(sector.out())
        .contains("UNDECIDED", "TO BE ANSWERED", "? Which sector", "Give: transferred:sector=state")
        .contains("sector=party (Party body)")
        .doesNotContain("PROCEDURES", "SO FAR");
    Run lost = triage("token-lost --subscriber staff --lang en");
    assertThat(lost.out()).contains("SO FAR", "1. Revocation").doesNotContain("2. ");
    Run days = triage("renewal-wanted --subscriber staff --lang en");
    assertThat(days.out()).contains("Give: renewal-wanted:days-left=…, valid-to=…");
  }

  /** A recovery that one of the answers would drop is not listed as owed whatever it is. */
  @Test
  void whatOneAnswerWouldDropIsNotListedAnyway() {
    Run run = triage("transferred too-many-wrong-passwords --subscriber staff --lang en");
    assertThat(run.out()).contains("UNDECIDED", "? Which sector").doesNotContain("SO FAR");
    Run below = triage("renewal-wanted:renewals-used=-1 --subscriber staff");
    assertThat(below.err()).contains("-1 cannot be, the least is 0", "nhỏ nhất là 0");
  }

  @Test
  void nothingAndSilenceAndContradictionHaveTheirHeadings() {
    assertThat(triage("promoted --subscriber staff --lang en").out())
        .startsWith("NOTHING TO FILE.")
        .contains("NOTHING TO FILE FOR", "Promoted in place [promoted] – §7");
    assertThat(triage("token-lost --subscriber device --lang en").out())
        .contains("LEFT OPEN BY THE RULES", "§10", "forms 05 and 06");
    assertThat(triage("retired resigned --subscriber staff --lang en").out())
        .startsWith("CONTRADICTORY")
        .contains("Retired [retired]; Resigned [resigned] – §8 (1)");
  }

  @Test
  void aSlipIsAnsweredWithTheNearestWordAndTheList() {
    Run event = triage("tokn-lost --subscriber staff");
    assertThat(event.err()).contains("“token-lost”?", "Did you mean \"token-lost\"?", "died");
    Run key = triage("token-lost:stil-needed=yes --subscriber staff");
    assertThat(key.err()).contains("It asks: still-needed. Did you mean \"still-needed\"?");
    Run value = triage("transferred:sector=partty --subscriber staff");
    assertThat(value.err()).contains("state, party, mass-organisation, vertical-line");
    assertThat(value.err()).contains("Did you mean \"party\"?");
    assertThat(triage("qqqqqqqq --subscriber staff").err()).doesNotContain("Did you mean");
    assertThat(event.out() + key.out() + value.out()).isEmpty();
  }

  @Test
  void jsonHoldsProceduresReasonsGroundsAndQuestions() throws Exception {
    Map<String, Object> json =
        Json.object(
            Json.read(
                triage("token-lost password-exposed --subscriber head --format json").bytes()));
    assertThat(json)
        .containsEntry("profile", "long-an-2020")
        .containsEntry("on", "2021-03-15")
        .containsEntry("subscriber", "head")
        .containsEntry("verdict", "undecided");
    assertThat(Json.objects(json.get("events")))
        .extracting(e -> e.get("code"))
        .isEqualTo(List.of("token-lost", "password-exposed"));
    Map<String, Object> filing = Json.objects(json.get("procedures")).get(0);
    assertThat(filing)
        .containsEntry("procedure", "revoke")
        .containsEntry("concern", "own")
        .containsEntry("applicant", null);
    assertThat(Json.objects(filing.get("reasons")))
        .extracting(r -> r.get("code"))
        .isEqualTo(List.of("token-lost", "password-exposed"));
    assertThat(Json.object(Json.objects(filing.get("grounds")).get(1).get("citation")))
        .containsEntry("clause", "§8 (4)");
    assertThat(Json.objects(json.get("questions")).get(0))
        .containsEntry("event", "token-lost")
        .containsEntry("fact", "still-needed")
        .containsEntry("values", List.of("yes", "no"));
  }

  @Test
  void xmlCarriesTheSame() throws Exception {
    Run run = triage("died:x=y --subscriber staff --format xml");
    assertThat(run.code()).isEqualTo(2);
    Document xml =
        DocumentBuilderFactory.newInstance()
            .newDocumentBuilder()
            .parse(
                new ByteArrayInputStream(
                    triage("died promoted --subscriber staff --format xml").bytes()));
    assertThat(xml.getDocumentElement().getNodeName()).isEqualTo("triage");
    assertThat(xml.getElementsByTagName("kind").item(0).getTextContent())
        .isEqualTo("contradiction");
    assertThat(xml.getElementsByTagName("clause").item(0).getTextContent()).isEqualTo("§8 (1)");
  }

  @Test
  void theHelpSaysHowAnEventIsWritten() {
    assertThat(Run.of("triage", "--help").out())
        .contains("EVENT:key=value", "--subscriber", "--province");
  }
}
