package vn.certproc.core.lifecycle;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import vn.certproc.api.model.Procedure;
import vn.certproc.api.text.Text;

/** Each refusal, word by word in both languages. */
class RefusalTest {

  private static final CaseFile DRAFT = Cases.open(Procedure.RENEW, 1, false);
  private static final CaseFile REQUESTED = Cases.walk(DRAFT, "request:managing-agency-clerk");

  private static void says(CaseFile file, CaseEvent event, String code, String vi, String en) {
    Refusal refusal = Cases.refused(file, event);
    assertThat(refusal.code()).isEqualTo(code);
    assertThat(refusal.text()).isEqualTo(new Text(vi, en));
    assertThat(refusal.legal()).isEqualTo(file.next());
  }

  @Test
  void anEventThatIsNotPossibleNamesThoseThatAre() {
    says(
        REQUESTED,
        Cases.full("send", "managing-agency-clerk", "cv", 9),
        "lifecycle-illegal-event",
        "Không thể “Gửi nơi giải quyết” khi hồ sơ ở trạng thái “Đã trình, chờ duyệt”. Hiện có thể:"
            + " Sửa nội dung [edit] (Chuyên viên cơ quan quản lý trực tiếp), Không duyệt [decline]"
            + " (Người duyệt, ký của cơ quan quản lý trực tiếp), Duyệt [approve] (Người duyệt, ký"
            + " của cơ quan quản lý trực tiếp), Rút đề nghị [withdraw] (Chuyên viên cơ quan quản lý"
            + " trực tiếp, Người duyệt, ký của cơ quan quản lý trực tiếp).",
        "\"send to the body that decides\" is not possible while the case is \"submitted for"
            + " approval\". Possible now: edit [edit] (clerk of the managing agency), decline"
            + " [decline] (approver and signer of the managing agency), approve [approve] (approver"
            + " and signer of the managing agency), withdraw [withdraw] (clerk of the managing"
            + " agency, approver and signer of the managing agency).");
  }

  @Test
  void theDocumentsOfAStepAreNamedBesideIt() {
    assertThat(DRAFT.next())
        .extracting(n -> n.sentence().en())
        .containsExactly(
            "edit [edit] (clerk of the managing agency)",
            "submit for approval [request] (clerk of the managing agency; the request's data (XML))",
            "withdraw [withdraw] (clerk of the managing agency, approver and signer of the managing"
                + " agency)");
  }

  @Test
  void aWrongActorNamesTheRightOnes() {
    Refusal refusal = Cases.refused(REQUESTED, Cases.full("approve", "applicant", "nv", 9));
    assertThat(refusal.code()).isEqualTo("lifecycle-wrong-actor");
    assertThat(refusal.text().vi())
        .startsWith(
            "“Duyệt” không thuộc thẩm quyền của Người đề nghị, mà của: Người duyệt, ký của cơ quan"
                + " quản lý trực tiếp. Hiện có thể: Sửa nội dung [edit]");
    assertThat(refusal.text().en())
        .startsWith(
            "\"approve\" is not for applicant, but for: approver and signer of the managing agency."
                + " Possible now: edit [edit]");
    assertThat(Cases.refused(REQUESTED, Cases.full("approve", "stranger", "nv", 9)).text().en())
        .startsWith("\"approve\" is not for stranger,");
  }

  @Test
  void whoRequestedMayNotApprove() {
    says(
        REQUESTED,
        Cases.full("approve", "managing-agency-approver", "managing-agency-clerk", 9),
        "lifecycle-same-person",
        "“Duyệt” không được do managing-agency-clerk thực hiện, vì người này đã thực hiện “Trình"
            + " duyệt” trong hồ sơ: phải do người khác. Hiện có thể: Sửa nội dung [edit] (Chuyên viên"
            + " cơ quan quản lý trực tiếp), Không duyệt [decline] (Người duyệt, ký của cơ quan quản lý"
            + " trực tiếp), Duyệt [approve] (Người duyệt, ký của cơ quan quản lý trực tiếp), Rút đề"
            + " nghị [withdraw] (Chuyên viên cơ quan quản lý trực tiếp, Người duyệt, ký của cơ quan"
            + " quản lý trực tiếp).",
        "\"approve\" is not possible for managing-agency-clerk, who did \"submit for approval\" in"
            + " this case: somebody else has to do it. Possible now: edit [edit] (clerk of the"
            + " managing agency), decline [decline] (approver and signer of the managing agency),"
            + " approve [approve] (approver and signer of the managing agency), withdraw [withdraw]"
            + " (clerk of the managing agency, approver and signer of the managing agency).");
  }

  @Test
  void letterCaseMakesNobodySomebodyElse() {
    CaseFile file =
        Cases.applied(DRAFT, Cases.full("request", "managing-agency-clerk", "nv-012", 1));
    CaseEvent own = Cases.full("approve", "managing-agency-approver", "NV-012", 2);
    assertThat(Cases.refused(file, own).code()).isEqualTo("lifecycle-same-person");
  }

  @Test
  void whoReportedALossMayNotApproveAndAnApprovalIsTakenBack() {
    CaseFile approved =
        Cases.walk(
            Cases.open(Procedure.REVOKE, 2, false),
            "request:applicant",
            "approve:applicant-approver");
    Outcome.Applied lost =
        (Outcome.Applied) approved.apply(Cases.event("report-loss", "applicant", "x", 5));
    assertThat(lost.file().state().code()).isEqualTo("draft");
    assertThat(lost.takenBack()).isPresent();
    CaseFile again = Cases.applied(lost.file(), Cases.full("request", "applicant", "y", 6));
    assertThat(
            Cases.refused(again, Cases.full("approve", "applicant-approver", "x", 7)).text().en())
        .contains("who did \"report the token lost\"");
    CaseFile endorsed = Cases.at(Procedure.REVOKE, 2, false, "endorsed");
    Outcome.Applied back =
        (Outcome.Applied) endorsed.apply(Cases.event("report-loss", "applicant", "x", 5));
    assertThat(back.file().state().code()).isEqualTo("consolidated");
    assertThat(back.takenBack()).isPresent();
  }

  @Test
  void whoEditedBeforeAReturnMayNotApproveEither() {
    CaseFile file = Cases.applied(DRAFT, Cases.event("edit", "managing-agency-clerk", "x", 0));
    file = Cases.applied(file, Cases.full("request", "managing-agency-clerk", "y", 1));
    file = Cases.applied(file, Cases.full("decline", "managing-agency-approver", "x", 2));
    file = Cases.applied(file, Cases.full("request", "managing-agency-clerk", "y", 3));
    Refusal refusal =
        Cases.refused(file, Cases.full("approve", "managing-agency-approver", "x", 4));
    assertThat(refusal.text().en()).contains("who did \"edit\"");
    assertThat(
            Cases.applied(file, Cases.full("approve", "managing-agency-approver", "z", 4))
                .state()
                .code())
        .isEqualTo("approved");
  }

  @Test
  void whoConsolidatedMayNotEndorse() {
    CaseFile file =
        Cases.walk(
            Cases.open(Procedure.RENEW, 2, false),
            "request:applicant",
            "approve:applicant-approver",
            "file:applicant",
            "consolidate:managing-agency-clerk");
    CaseEvent own = Cases.full("endorse", "managing-agency-approver", "managing-agency-clerk", 9);
    assertThat(Cases.refused(file, own).text().en()).contains("who did \"consolidate\"");
  }

  @Test
  void aMissingDocumentIsNamed() {
    says(
        DRAFT,
        Cases.event("request", "managing-agency-clerk", "x", 0),
        "lifecycle-document-missing",
        "“Trình duyệt” còn thiếu tài liệu: Nội dung đề nghị (tệp XML). Hãy bổ sung tham chiếu và mã"
            + " băm SHA-256.",
        "\"submit for approval\" needs a document that is not there: the request's data (XML). Add"
            + " its reference and SHA-256.");
    CaseEvent other =
        Cases.event("request", "managing-agency-clerk", "x", 0)
            .with(Cases.document("recall-notice"));
    assertThat(Cases.refused(DRAFT, other).code()).isEqualTo("lifecycle-document-missing");
  }

  @Test
  void reasonsAreAskedFor() {
    says(
        REQUESTED,
        Cases.event("decline", "managing-agency-approver", "z", 9),
        "lifecycle-reasons-missing",
        "“Không duyệt” phải nêu lý do: hãy ghi ít nhất một lý do.",
        "\"decline\" needs reasons: state at least one.");
  }

  @Test
  void timeDoesNotRunBackwardsAndMayStand() {
    CaseEvent first = Cases.event("edit", "managing-agency-clerk", "x", 5);
    CaseFile file = Cases.applied(DRAFT, first);
    says(
        file,
        Cases.event("edit", "managing-agency-clerk", "x", 4),
        "lifecycle-time-backwards",
        "Sự kiện ghi lúc 2021-03-15T08:04+07:00, trước sự kiện đứng ngay trên"
            + " (2021-03-15T08:05+07:00): hãy xếp các sự kiện theo thứ tự thời gian.",
        "The event is of 2021-03-15T08:04+07:00, before the one that stands above it"
            + " (2021-03-15T08:05+07:00): put the events in the order of time.");
    assertThat(Cases.applied(file, first).history()).hasSize(2);
  }

  @Test
  void afterTheEndNothingComes() {
    CaseFile closed =
        Cases.walk(DRAFT, "withdraw:managing-agency-clerk", "close:managing-agency-clerk");
    says(
        closed,
        Cases.event("edit", "managing-agency-clerk", "x", 99),
        "lifecycle-closed",
        "Hồ sơ đã kết thúc, không thể “Sửa nội dung”: hãy lập đề nghị mới.",
        "The case is closed, \"edit\" cannot follow: open a new request.");
    assertThat(closed.next()).isEqualTo(List.of());
  }

  @Test
  void anUnknownEventIsSaid() {
    says(
        DRAFT,
        Cases.event("teleport", "managing-agency-clerk", "x", 0),
        "lifecycle-unknown-event",
        "Vòng đời hồ sơ không có sự kiện “teleport”: hãy sửa mã, hoặc dùng bản certproc có sự kiện"
            + " này.",
        "There is no event \"teleport\" in the life cycle: correct the code, or use a version of"
            + " certproc that knows it.");
  }

  @Test
  void theFirstIllegalEventOfALogIsNamed() {
    CaseEvent edit = Cases.event("edit", "managing-agency-clerk", "x", 0);
    CaseEvent wrong = Cases.event("send", "managing-agency-clerk", "x", 1);
    EventLog log = new EventLog(DRAFT.header(), List.of(edit, wrong, edit));
    Tracked tracked = Tracked.of(Cases.LIFECYCLE, log);
    assertThat(tracked.illegal().orElseThrow().index()).isEqualTo(1);
    assertThat(tracked.illegal().orElseThrow().event()).isEqualTo(wrong);
    assertThat(tracked.illegal().orElseThrow().refusal().code())
        .isEqualTo("lifecycle-illegal-event");
    assertThat(tracked.file().history()).hasSize(1);
    assertThat(tracked.file()).hasToString("renew draft after 1 events");
  }
}
