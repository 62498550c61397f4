package vn.certproc.core;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static vn.certproc.api.model.SubscriberKind.AGENCY;
import static vn.certproc.api.model.SubscriberKind.HEAD;
import static vn.certproc.api.model.SubscriberKind.STAFF;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CancellationException;
import org.junit.jupiter.api.Test;
import vn.certproc.api.decision.Check;
import vn.certproc.api.decision.Decision;
import vn.certproc.api.decision.ListDecision;
import vn.certproc.api.decision.Outcome;
import vn.certproc.api.decision.Verdict;
import vn.certproc.api.model.ChangeItem;
import vn.certproc.api.model.Payload;
import vn.certproc.api.model.Procedure;
import vn.certproc.api.model.Request;
import vn.certproc.api.model.RequestList;
import vn.certproc.api.model.Token;
import vn.certproc.api.model.TokenCondition;
import vn.certproc.core.profile.ProfileSet;

/** Renewal and change in one request, and rows in one list. */
class TogetherTest {

  private static final Assessor ASSESSOR = new Assessor(ProfileSet.builtIn());
  private static final AssessmentOptions OPTIONS =
      AssessmentOptions.on(Sample.DAY).under("long-an-2020");

  private static Request both(int renewals, ChangeItem... items) {
    return Make.begin(
            Request.renewAndChange(Sample.certificate(Sample.END), renewals, items), STAFF)
        .token(Token.of(Make.TOKEN, TokenCondition.AT_HAND))
        .build();
  }

  private static Decision decide(Request request) {
    return (Decision) ASSESSOR.assess(request, OPTIONS);
  }

  private static ListDecision decideList(Request... rows) {
    Payload list = RequestList.of(List.of(rows));
    return (ListDecision) ASSESSOR.assess(list, OPTIONS);
  }

  @Test
  void renewalAndChangeAreJudgedEachByItself() {
    Decision renewedTwice = decide(both(1, Make.replace("email")));
    assertThat(renewedTwice.verdicts())
        .isEqualTo(Map.of(Procedure.RENEW, Verdict.INELIGIBLE, Procedure.CHANGE, Verdict.ELIGIBLE));
    assertThat(renewedTwice.verdict()).isEqualTo(Verdict.INELIGIBLE);
    Decision silent = decide(both(0, Make.replace("workplace")));
    assertThat(silent.verdicts())
        .isEqualTo(Map.of(Procedure.RENEW, Verdict.ELIGIBLE, Procedure.CHANGE, Verdict.UNDECIDED));
    assertThat(silent.verdict()).isEqualTo(Verdict.UNDECIDED);
  }

  @Test
  void whatIsTheSameForBothStandsOnceWithBothClauses() {
    Decision decision = decide(both(0, Make.replace("email")));
    List<Check> validity =
        decision.checks().stream().filter(c -> c.code().equals("remaining-validity")).toList();
    assertThat(validity).hasSize(1);
    assertThat(validity.get(0).procedures()).containsExactly(Procedure.RENEW, Procedure.CHANGE);
    assertThat(validity.get(0).citation().clause()).isEqualTo("§6 (Lưu ý), §7 (Lưu ý)");
    assertThat(decision.check("renewed-once").orElseThrow().procedures())
        .containsExactly(Procedure.RENEW);
    assertThat(decision.route()).extracting(s -> s.form()).containsExactly("07", "08");
    assertThat(decision.obligations())
        .extracting(o -> o.procedure().code() + " " + o.code())
        .containsExactly(
            "renew authority-renews",
            "renew install-certificate",
            "change authority-changes",
            "change install-certificate");
  }

  @Test
  void severalChangesAreAllNamedWithTheirReadings() {
    Check check =
        decide(
                Make.change(
                    STAFF,
                    Make.replace("email"),
                    Make.replace("organization-name"),
                    Make.replace("full-name")))
            .check("change-case")
            .orElseThrow();
    assertThat(check.text().vi()).contains("Địa chỉ thư điện tử, Tên cơ quan, Họ và tên");
    assertThat(check.note().orElseThrow().en()).contains("renamed").contains("corrected name");
  }

  @Test
  void rowsOfDifferentKindsShareARoute() {
    Request head = Make.headOf(Procedure.RENEW, Sample.UNIT);
    Request agency = Make.agency(Procedure.CHANGE, Sample.UNIT);
    Request staff = Make.staffAt(Procedure.RENEW, Sample.DEPARTMENT);
    ListDecision decision = decideList(head, agency, staff);
    assertThat(decision.verdict()).isEqualTo(Verdict.ELIGIBLE);
    assertThat(decision.route()).extracting(s -> s.form()).containsExactly("08");
    assertThat(decision.route().get(0).from().orElseThrow()).isEqualTo(Sample.DEPARTMENT);
    assertThat(decision.decisions())
        .extracting(d -> d.subscriber())
        .containsExactly(HEAD, AGENCY, STAFF);
  }

  @Test
  void groupsAreNamedWhereRowsGoApart() {
    ListDecision decision =
        decideList(
            Make.staffAt(Procedure.RENEW, Sample.UNIT),
            Make.staffAt(Procedure.REVOKE, Sample.UNIT),
            Make.staffAt(Procedure.CHANGE, Sample.UNIT));
    Check check = decision.checks().get(0);
    assertThat(check.outcome()).isEqualTo(Outcome.FAILED);
    assertThat(check.values())
        .containsEntry(
            "groups",
            List.of("tt185-08 / Trung tâm Kiểm định [1, 3]", "tt185-10 / Trung tâm Kiểm định [2]"));
    assertThat(check.text().vi()).contains("[1, 3]");
    assertThat(decision.route()).isEmpty();
    assertThat(decision.verdict()).isEqualTo(Verdict.INELIGIBLE);
  }

  @Test
  void rowsThatAskTheSameTwiceAreNamedByNumber() {
    Request renewal = Make.staffAt(Procedure.RENEW, Sample.UNIT);
    Request change = Make.staffAt(Procedure.CHANGE, Sample.UNIT);
    ListDecision decision = decideList(renewal, change, renewal, change, renewal);
    Check check = decision.checks().get(1);
    assertThat(check.code()).isEqualTo("duplicate");
    assertThat(check.outcome()).isEqualTo(Outcome.WARNING);
    assertThat(check.procedures()).containsExactly(Procedure.RENEW, Procedure.CHANGE);
    assertThat(check.values()).containsEntry("rows", List.of("[1, 3, 5]", "[2, 4]"));
    assertThat(check.text().vi()).contains("[1, 3, 5], [2, 4]");
    assertThat(decision.verdict()).isEqualTo(Verdict.ELIGIBLE);
  }

  @Test
  void aPersonIsNotIssuedTwiceInOneListAndIsNamedByRowAlone() {
    Request staff = Make.issue(STAFF);
    Check check = decideList(staff, staff).checks().get(1);
    assertThat(check.outcome()).isEqualTo(Outcome.WARNING);
    assertThat(check.toString())
        .doesNotContain(
            staff.subscriber().person().orElseThrow().identity().orElseThrow().number().value());
    Request agency = Make.issue(AGENCY);
    assertThat(decideList(agency, agency).checks().get(1).outcome())
        .as("the manager's identity is not the agency's")
        .isEqualTo(Outcome.PASSED);
  }

  @Test
  void ofManyRepeatedRowsTheFirstTenAreShown() {
    List<Request> rows = new ArrayList<>();
    for (int i = 0; i < 24; i++) {
      rows.add(
          Make.begin(
                  Request.revoke(
                      Sample.certificate(Sample.END, "54A00000000000" + (10 + i % 12)), "retired"),
                  STAFF)
              .build());
    }
    Check check = decideList(rows.toArray(Request[]::new)).checks().get(1);
    assertThat((List<?>) check.values().get("rows")).hasSize(10);
    assertThat(check.text().en()).contains("[10, 22], …").doesNotContain("[11, 23]");
  }

  @Test
  void aListIsAsGoodAsItsWorstRow() {
    Request good = Sample.request(Procedure.RENEW, STAFF);
    assertThat(decideList(good, Make.renewalsNotTold()).verdict()).isEqualTo(Verdict.UNDECIDED);
    ListDecision bad = decideList(good, Make.renewalsNotTold(), Make.renewed(1));
    assertThat(bad.verdict()).isEqualTo(Verdict.INELIGIBLE);
    assertThat(bad.decisions())
        .extracting(Decision::verdict)
        .containsExactly(Verdict.ELIGIBLE, Verdict.UNDECIDED, Verdict.INELIGIBLE);
  }

  @Test
  void aLongListTellsHowFarItIsAndCanBeCancelled() {
    RequestList list =
        RequestList.of(Collections.nCopies(25, Sample.request(Procedure.RENEW, STAFF)));
    List<Integer> told = new ArrayList<>();
    ASSESSOR.assess(list, OPTIONS, told::add);
    assertThat(told).hasSize(25).startsWith(1).endsWith(25);
    assertThatThrownBy(
            () ->
                ASSESSOR.assess(
                    list,
                    OPTIONS,
                    done -> {
                      throw new CancellationException("enough");
                    }))
        .isInstanceOf(CancellationException.class);
  }
}
