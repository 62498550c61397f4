package vn.certproc.core.lifecycle;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.certproc.api.model.Code;
import vn.certproc.api.model.Procedure;
import vn.certproc.api.model.SubscriberKind;
import vn.certproc.core.profile.ProfileSet;

/** One step, by Decree 68/2024: nothing is carried over from the letter of 2020. */
class OneStepTest {

  private static List<String> legal(CaseFile file) {
    return file.next().stream().map(n -> n.transition().event()).toList();
  }

  private static CaseFile opened(String profile, Procedure procedure, String tokenKind) {
    CaseHeader header =
        new CaseHeader("HS-1", procedure, SubscriberKind.STAFF, profile, 1, Optional.empty(), false)
            .withTokenKind(Code.of(tokenKind));
    return Cases.walk(
        Cases.LIFECYCLE.open(header, ProfileSet.builtIn().get(profile)),
        "request:managing-agency-clerk",
        "approve:managing-agency-approver",
        "send:managing-agency-clerk",
        "receive:host-system");
  }

  @Test
  void eachStepCitesARegulationOfItsOwnNumberOfSteps() {
    assertThat(Cases.LIFECYCLE.transitions())
        .allSatisfy(
            t ->
                assertThat(t.citation().document().equals("Nghị định số 68/2024/NĐ-CP"))
                    .as(t.toString())
                    .isEqualTo(t.steps() == 1));
  }

  @ParameterizedTest
  @CsvSource({
    "pki-token,receive-token",
    "rssp,receive-account receive-token",
    "soft,receive-account receive-token"
  })
  void aCertificateWithoutATokenIsEffectiveOnceReceived(String kind, String ways) {
    CaseFile accepted = Cases.walk(opened("nd-68-2024", Procedure.ISSUE, kind), "accept:authority");
    assertThat(legal(accepted)).contains(ways.split(" "));
    assertThat(legal(accepted).contains("receive-account")).isEqualTo(ways.contains("account"));
    if (ways.contains("account")) {
      CaseFile file = Cases.walk(accepted, "receive-account:managing-agency-clerk");
      assertThat(file.state().code()).isEqualTo("effective");
      assertThat(file.history().get(file.history().size() - 1).transition().citation().clause())
          .isEqualTo("Điều 11");
    }
  }

  @Test
  void afterTheHandoverNoEffectiveTimeIsAskedFor() {
    CaseFile handed = Cases.at(Procedure.ISSUE, 1, false, "handed-over");
    assertThat(legal(handed)).containsExactly("take-effect", "close", "note-status");
    assertThat(Cases.walk(handed, "close:managing-agency-clerk").state().closing()).isTrue();
    CaseFile received = Cases.at(Procedure.ISSUE, 1, false, "token-received");
    NextStep over = received.next().get(0);
    assertThat(over.transition().citation().toString())
        .isEqualTo("Điều 11 Nghị định số 68/2024/NĐ-CP");
    assertThat(over.transition().note().orElseThrow().vi()).contains("Mẫu 07", "[second]");
    assertThat(over.documents()).isEmpty();
  }

  @Test
  void whatWasNotReadIsNotDemanded() {
    for (Transition each : Cases.LIFECYCLE.transitions()) {
      if (each.steps() == 1) {
        assertThat(each.documents())
            .as(each.toString())
            .isSubsetOf("payload", "signed-step-2", "refusal-notice");
      }
    }
    CaseFile lost = Cases.at(Procedure.REVOKE, 1, true, "revoked");
    assertThat(legal(lost)).contains("confirm-loss", "close");
  }

  @ParameterizedTest
  @CsvSource({
    "nd-68-2024,pki-token,authority,department-technician",
    "dong-thap-2025,pki-token,department-technician,authority",
    "dong-thap-2025,sim-pki,authority,department-technician"
  })
  void whoeverTheRequestIsWrittenToDecides(
      String profile, String kind, String right, String wrong) {
    CaseFile received = opened(profile, Procedure.RECOVER, kind);
    Refusal refusal = Cases.refused(received, Cases.full("accept", wrong, "w", 9));
    assertThat(refusal.code()).isEqualTo("lifecycle-wrong-actor");
    assertThat(Cases.refused(received, Cases.full("refuse", wrong, "w", 9)).code())
        .isEqualTo("lifecycle-wrong-actor");
    CaseFile accepted = Cases.applied(received, Cases.full("accept", right, "r", 9));
    assertThat(Cases.refused(accepted, Cases.full("unlock", wrong, "w", 9)).code())
        .isEqualTo("lifecycle-wrong-actor");
    CaseFile unlocked = Cases.applied(accepted, Cases.full("unlock", right, "r", 9));
    assertThat(unlocked.state().code()).isEqualTo("unlocked");
  }

  @Test
  void aTokenLostAfterItWasCollectedIsConfirmedLost() {
    for (int steps : List.of(1, 2)) {
      for (String state : List.of("token-collected", "minutes-signed")) {
        CaseFile file =
            Cases.walk(
                Cases.at(Procedure.REVOKE, steps, false, state),
                "report-loss:managing-agency-clerk",
                "confirm-loss:managing-agency-clerk",
                "close:managing-agency-clerk");
        assertThat(file.state().closing()).isTrue();
      }
    }
  }

  @Test
  void theManagingAgencyMaySayNo() {
    CaseFile consolidated = Cases.at(Procedure.RENEW, 2, false, "consolidated");
    assertThat(Cases.walk(consolidated, "decline:managing-agency-approver").state().code())
        .isEqualTo("filed");
    CaseEvent bare = Cases.event("decline", "managing-agency-approver", "ld", 1);
    assertThat(Cases.refused(consolidated, bare).code()).isEqualTo("lifecycle-reasons-missing");
    for (String state : List.of("filed", "consolidated", "endorsed")) {
      CaseFile refused =
          Cases.walk(Cases.at(Procedure.RENEW, 2, false, state), "refuse:managing-agency-approver");
      assertThat(refused.state().code()).isEqualTo("refused");
    }
  }
}
