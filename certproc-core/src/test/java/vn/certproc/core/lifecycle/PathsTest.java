package vn.certproc.core.lifecycle;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.certproc.api.model.Procedure;

/** Whole ways from draft to closed, and what holds on every way. */
class PathsTest {

  private static final String[] TWO = {
    "edit:applicant",
    "request:applicant",
    "approve:applicant-approver",
    "file:applicant",
    "consolidate:managing-agency-clerk",
    "endorse:managing-agency-approver",
    "send:managing-agency-clerk"
  };
  private static final String[] ONE = {
    "edit:managing-agency-clerk", "request:managing-agency-clerk",
    "approve:managing-agency-approver", "send:managing-agency-clerk"
  };

  private static final Set<String> ASIDE =
      Set.of("withdraw", "refuse", "decline", "return", "ask-recall", "edit", "note-status");

  private static CaseFile sent(Procedure procedure, int steps, boolean lost) {
    CaseFile file = Cases.walk(Cases.open(procedure, steps, lost), steps == 2 ? TWO : ONE);
    assertThat(file.state().code()).isEqualTo("sent");
    return file;
  }

  @ParameterizedTest
  @CsvSource({
    "ISSUE,false,receive:authority accept:authority receive-token:managing-agency-clerk"
        + " hand-over:managing-agency-clerk request-effective-time:managing-agency-approver"
        + " take-effect:authority close:managing-agency-clerk",
    "RENEW,false,receive:host-system accept:authority receive-certificate:applicant"
        + " install:applicant close:host-system",
    "CHANGE,false,receive:host-system accept:authority receive-certificate:host-system"
        + " install:managing-agency-clerk close:managing-agency-clerk",
    "REVOKE,false,receive:authority accept:authority revoke:authority announce-recall:authority"
        + " collect-token:managing-agency-clerk sign-minutes:managing-agency-approver"
        + " return-token:managing-agency-clerk close:managing-agency-clerk",
    "REVOKE,true,receive:authority accept:authority revoke:authority announce-recall:authority"
        + " confirm-loss:managing-agency-clerk close:managing-agency-clerk",
    "RECOVER,false,receive:department-technician accept:department-technician"
        + " contact:department-technician unlock:coordinator close:managing-agency-clerk"
  })
  void eachProcedureComesToItsEndInOneStepAndInTwo(Procedure procedure, boolean lost, String way) {
    for (int steps : List.of(1, 2)) {
      String own = steps == 2 ? way : way.replaceAll("request-effective-time:[a-z-]+ ", "");
      CaseFile end = Cases.walk(sent(procedure, steps, lost), own.split(" "));
      assertThat(end.state().code()).isEqualTo("closed");
      assertThat(end.state().closing()).isTrue();
      assertThat(end.next()).isEmpty();
      assertThat(end.history()).hasSize((steps == 2 ? TWO : ONE).length + own.split(" ").length);
    }
  }

  @Test
  void anEditAfterApprovalTakesItBack() {
    CaseFile approved =
        Cases.walk(
            Cases.open(Procedure.CHANGE, 2, false),
            "request:applicant",
            "approve:applicant-approver");
    Outcome.Applied edited =
        (Outcome.Applied) approved.apply(Cases.event("edit", "applicant", "applicant", 5));
    assertThat(edited.file().state().code()).isEqualTo("draft");
    assertThat(edited.takenBack().orElseThrow().vi())
        .isEqualTo(
            "Việc duyệt không còn giá trị sau khi sửa: hồ sơ về trạng thái “Đang soạn” và phải được"
                + " duyệt lại.");
    assertThat(edited.takenBack().orElseThrow().en()).contains("\"draft\"", "approved again");
    assertThat(Cases.refused(edited.file(), Cases.full("file", "applicant", "applicant", 6)).code())
        .isEqualTo("lifecycle-illegal-event");
    assertThat(approved.state().code()).isEqualTo("approved");
    Outcome.Applied before =
        (Outcome.Applied)
            Cases.open(Procedure.CHANGE, 2, false).apply(Cases.event("edit", "applicant", "x", 0));
    assertThat(before.takenBack()).isEmpty();
  }

  @Test
  void aTokenLostOnTheWayChangesWhatIsOwed() {
    CaseFile file =
        Cases.walk(
            sent(Procedure.REVOKE, 2, false),
            "receive:authority",
            "accept:authority",
            "report-loss:managing-agency-clerk");
    assertThat(file.tokenLost()).isTrue();
    assertThat(file.state().code()).isEqualTo("accepted");
    file = Cases.walk(file, "revoke:authority", "announce-recall:authority");
    assertThat(file.next())
        .extracting(n -> n.transition().event())
        .containsExactly("confirm-loss", "note-status");
  }

  @Test
  void aReturnedRequestGoesTheWholeWayAgain() {
    CaseFile file =
        Cases.walk(
            Cases.open(Procedure.RENEW, 2, false),
            "request:applicant",
            "approve:applicant-approver",
            "file:applicant",
            "return:managing-agency-clerk");
    assertThat(file.state().code()).isEqualTo("returned");
    file = Cases.walk(file, "edit:applicant", "request:applicant", "approve:applicant-approver");
    assertThat(file.state().code()).isEqualTo("approved");
  }

  @Test
  void onEveryWayTheCaseRebuiltIsTheCaseAsItWent() {
    Random random = new Random(20210315);
    Set<String> seen = new HashSet<>();
    for (int run = 0; run < 300; run++) {
      Procedure procedure = Procedure.values()[run % 5];
      boolean lost = run / 10 % 2 == 0 && procedure != Procedure.ISSUE;
      CaseHeader header = Cases.header(procedure, 1 + run / 5 % 2, lost);
      CaseFile file = Cases.LIFECYCLE.open(header);
      List<CaseEvent> events = new ArrayList<>();
      while (!file.state().closing() && events.size() < 60) {
        seen.add(file.state().code());
        List<NextStep> next = file.next();
        assertThat(next).as(file.toString()).isNotEmpty();
        Transition step = next.get(random.nextInt(next.size())).transition();
        if (ASIDE.contains(step.event()) && random.nextInt(12) > 0) {
          continue; // so that most ways go far
        }
        String role = step.actors().get(random.nextInt(step.actors().size()));
        CaseEvent event = Cases.full(step.event(), role, role, events.size());
        if (file.apply(event) instanceof Outcome.Applied applied) {
          events.add(event);
          file = applied.file();
        } else {
          assertThat(Cases.refused(file, event).code()).isEqualTo("lifecycle-same-person");
          break;
        }
      }
      seen.add(file.state().code());
      EventLog log = new EventLog(header, events);
      Tracked rebuilt = Tracked.of(Cases.LIFECYCLE, log);
      assertThat(rebuilt.illegal()).isEmpty();
      assertThat(rebuilt.file().state()).isEqualTo(file.state());
      assertThat(rebuilt.file().tokenLost()).isEqualTo(file.tokenLost());
      assertThat(rebuilt.file().history()).isEqualTo(file.history());
      assertThat(rebuilt.takenBack()).hasSize(events.size());
      byte[] xml = EventLogWriter.toBytes(log);
      assertThat(EventLogReader.of(Cases.LIFECYCLE).read(xml, "log.xml").log()).isEqualTo(log);
      assertThat(EventLogWriter.toBytes(log)).isEqualTo(xml);
    }
    assertThat(seen)
        .hasSizeGreaterThan(24)
        .contains("closed", "recall-asked", "returned-by-receiver", "loss-confirmed");
  }
}
