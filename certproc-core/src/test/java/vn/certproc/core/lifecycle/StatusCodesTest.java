package vn.certproc.core.lifecycle;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.certproc.api.model.Procedure;

/** Status codes: which are reported of which letter, and what an event may be recorded with. */
class StatusCodesTest {

  private static final String FILED =
      "request:applicant approve:applicant-approver file:applicant ";
  private static final String SENT =
      FILED
          + "consolidate:managing-agency-clerk endorse:managing-agency-approver"
          + " send:managing-agency-clerk ";

  private static CaseFile after(Procedure procedure, String words) {
    return Cases.walk(Cases.open(procedure, 2, false), words.trim().split(" +"));
  }

  private static String reported(CaseFile file) {
    return file.reports(LetterStep.STEP_1).orElse("-")
        + " "
        + file.reports(LetterStep.STEP_2).orElse("-");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "edit:applicant|- -",
        "withdraw:applicant|- -",
        "withdraw:applicant close:applicant|- -",
        "FILED|01 -",
        "FILED return:managing-agency-clerk|02 -",
        "FILED return:managing-agency-clerk edit:applicant|02 -",
        "FILED refuse:managing-agency-approver|02 -",
        "FILED refuse:managing-agency-approver close:applicant|02 -",
        "FILED withdraw:applicant|15 -",
        "FILED consolidate:managing-agency-clerk|05 -",
        "FILED consolidate:managing-agency-clerk decline:managing-agency-approver|05 -",
        "FILED consolidate:managing-agency-clerk decline:managing-agency-approver"
            + " note-status:host-system|05 -",
        "SENT|06 01",
        "SENT receive:authority|06 03",
        "SENT receive:authority ask-recall:managing-agency-clerk|06 13",
        "SENT receive:authority ask-recall:managing-agency-clerk agree-recall:authority|06 15",
        "SENT receive:authority ask-recall:managing-agency-clerk refuse-recall:authority|06 03",
        "SENT receive:authority return:authority|05 02",
        "SENT receive:authority return:authority return:managing-agency-clerk|02 02",
        "SENT receive:authority return:authority withdraw:applicant|15 02",
        "SENT receive:authority accept:authority|06 05",
        "SENT receive:authority accept:authority refuse:authority|06 02",
        "SENT receive:authority accept:authority refuse:authority close:applicant|06 02",
        "SENT receive:authority accept:authority receive-certificate:applicant install:applicant"
            + " close:host-system|06 06"
      })
  void whatIsReportedFollowsFromWhatHappened(String way, String codes) {
    String words = way.replace("FILED", FILED).replace("SENT", SENT);
    assertThat(reported(after(Procedure.RENEW, words))).isEqualTo(codes);
  }

  @Test
  void inOneStepThereIsNoLetterOfStepOne() {
    CaseFile sent =
        Cases.walk(
            Cases.open(Procedure.ISSUE, 1, false),
            "request:managing-agency-clerk",
            "approve:managing-agency-approver",
            "send:managing-agency-clerk");
    assertThat(reported(sent)).isEqualTo("- 01");
  }

  /** A case in a state, with the codes reported there. */
  private record Seen(String state, boolean lost, String codes) {}

  @Test
  void whateverIsReportedMeansSomethingWhereItIsReported() {
    int looked = 0;
    for (Procedure procedure : Procedure.values()) {
      for (int steps : List.of(1, 2)) {
        Deque<CaseFile> open = new ArrayDeque<>(List.of(Cases.open(procedure, steps, false)));
        Set<Seen> seen = new HashSet<>();
        while (!open.isEmpty()) {
          CaseFile file = open.remove();
          if (seen.add(new Seen(file.state().code(), file.tokenLost(), reported(file)))) {
            looked += assertMeaning(file);
            for (NextStep next : file.next()) {
              String role = next.transition().actors().get(0);
              String id = "id-" + file.history().size();
              String event = next.transition().event();
              open.add(Cases.applied(file, Cases.full(event, role, id, file.history().size())));
            }
          }
        }
      }
    }
    assertThat(looked).isGreaterThan(300);
  }

  private static int assertMeaning(CaseFile file) {
    int looked = 0;
    for (LetterStep letter : LetterStep.values()) {
      if (file.reports(letter).isPresent() && !file.state().closing()) {
        looked++;
        String code = file.reports(letter).get();
        assertThat(file.statusMessage(code, letter))
            .as(file + " " + letter + " " + code)
            .isInstanceOf(StatusMeaning.Means.class);
      }
    }
    return looked;
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "FILED|refuse|host-system|02|",
        "FILED|withdraw|host-system|13|",
        "FILED|return|managing-agency-clerk|02|",
        "FILED|note-status|host-system|03|",
        "FILED|note-status|host-system|02|lifecycle-status-differs",
        "FILED|note-status|host-system|16|lifecycle-status-here",
        "SENT|ask-recall|host-system|13|",
        "SENT|receive|host-system|03|",
        "SENT|receive|host-system|02|lifecycle-status-differs",
        "SENT|return|authority|02|",
        "SENT receive:authority|note-status|host-system|01|",
        "SENT receive:authority|accept|host-system|99|lifecycle-status-unknown",
        "SENT receive:authority ask-recall:managing-agency-clerk|refuse-recall|host-system|16|",
        "SENT receive:authority accept:authority|receive-certificate|host-system|06|",
        "SENT receive:authority accept:authority|receive-certificate|host-system|05"
            + "|lifecycle-status-differs",
      })
  void anEventGoesWithTheCodesThatMeanIt(
      String way, String event, String role, String code, String fault) {
    CaseFile file = after(Procedure.RENEW, way.replace("FILED", FILED).replace("SENT", SENT));
    CaseEvent told = Cases.status(Cases.full(event, role, "q", 99), code);
    if (fault == null) {
      assertThat(Cases.applied(file, told).history()).hasSize(file.history().size() + 1);
    } else {
      assertThat(Cases.refused(file, told).code()).isEqualTo(fault);
    }
  }

  @Test
  void aCodeThatContradictsItsEventNamesWhatItMeans() {
    CaseFile sent = after(Procedure.RENEW, SENT);
    CaseEvent wrong = Cases.status(Cases.full("receive", "host-system", "q", 99), "02");
    assertThat(Cases.refused(sent, wrong).text().vi())
        .isEqualTo(
            "Mã trạng thái văn bản 02 khi hồ sơ ở trạng thái “Đã gửi nơi giải quyết (bước 2)” không"
                + " phải là “Tiếp nhận”, mà là: Từ chối. Hãy sửa sự kiện hoặc mã.");
    CaseEvent unknown = Cases.status(Cases.full("receive", "host-system", "q", 99), "99");
    assertThat(Cases.refused(sent, unknown).text().en())
        .contains("99 is not known", "there are: 01, 02, 03, 04, 05, 06, 13, 15, 16.");
    CaseEvent bare =
        CaseEvent.of("note-status", Cases.START.plusDays(1), new Actor("host-system", "q"));
    assertThat(Cases.refused(sent, bare).code()).isEqualTo("lifecycle-status-missing");
    assertThat(Cases.refused(sent, bare).text().en()).contains("note a status message");
  }

  @Test
  void thatARefusalIsReadOutOfACodeIsSaid() {
    CaseFile sent = after(Procedure.RENEW, SENT);
    StatusMeaning.Means means = (StatusMeaning.Means) sent.statusMessage("02", LetterStep.STEP_2);
    assertThat(means.note().orElseThrow().vi()).contains("Mã 02 được hiểu là từ chối", "cách hiểu");
    CaseFile refused =
        Cases.applied(sent, Cases.status(Cases.full("refuse", "authority", "cuc", 99), "02"));
    assertThat(refused.history().get(refused.history().size() - 1).reading())
        .isEqualTo(means.note());
    CaseFile returned =
        Cases.applied(sent, Cases.status(Cases.full("return", "authority", "cuc", 99), "02"));
    assertThat(returned.history().get(returned.history().size() - 1).reading()).isEmpty();
  }

  @Test
  void aRecallIsRefusedByABareMessage() {
    CaseFile asked = after(Procedure.RENEW, SENT + "ask-recall:managing-agency-clerk");
    CaseEvent bare = Cases.status(Cases.event("refuse-recall", "host-system", "q", 99), "16");
    assertThat(Cases.applied(asked, bare).state().code()).isEqualTo("sent");
  }
}
