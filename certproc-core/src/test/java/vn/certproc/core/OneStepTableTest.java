package vn.certproc.core;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;
import org.junit.jupiter.params.provider.EnumSource;
import vn.certproc.api.decision.Decision;
import vn.certproc.api.decision.RouteStep;
import vn.certproc.api.decision.Verdict;
import vn.certproc.api.model.ApplicantRole;
import vn.certproc.api.model.Coded;
import vn.certproc.api.model.Procedure;
import vn.certproc.api.model.Request;
import vn.certproc.api.model.SubscriberKind;
import vn.certproc.core.profile.Profile;
import vn.certproc.core.profile.ProfileSet;

/** The tables of Decree 68 and of Đồng Tháp against the ones written out by hand. */
class OneStepTableTest {

  @ParameterizedTest
  @CsvFileSource(resources = "who-files-what-one-step.csv", useHeadersInDisplayName = true)
  void everyCellAnswersAsTheTableSays(
      String profile,
      String procedure,
      String kind,
      String tokenKind,
      String form,
      String to,
      String clause) {
    Procedure p = Coded.find(Procedure.class, procedure).orElseThrow();
    SubscriberKind k = Coded.find(SubscriberKind.class, kind).orElseThrow();
    Request request =
        tokenKind.equals("-") ? Deltas.request(p, k) : Deltas.request(p, k, tokenKind);
    Decision decision = Deltas.decide(request, profile);
    assertThat(decision.route()).hasSize(1);
    RouteStep step = decision.route().get(0);
    assertThat(step.formId()).isEqualTo("nd68-" + form);
    assertThat(step.step()).isEqualTo(1);
    assertThat(step.to().role().code()).isEqualTo(to);
    assertThat(step.to().name())
        .contains(
            to.equals("department")
                ? "Sở Khoa học và Công nghệ"
                : "Cục Chứng thực số và Bảo mật thông tin");
    assertThat(step.citation().clause()).isEqualTo(clause);
    assertThat(step.citation().document())
        .isEqualTo(
            clause.startsWith("Điều")
                ? "Nghị định số 68/2024/NĐ-CP"
                : "Quyết định số 144/2025/QĐ-CTUBND của tỉnh Đồng Tháp");
    assertThat(step.applicant()).isEqualTo(ApplicantRole.MANAGING_AGENCY);
    assertThat(step.applicantsAllowed()).containsExactly(ApplicantRole.MANAGING_AGENCY);
    assertThat(step.from().orElseThrow()).isEqualTo(Deltas.CENTRE);
    assertThat(decision.checks()).noneMatch(c -> c.forbids());
    boolean open = p == Procedure.RENEW || p == Procedure.CHANGE;
    assertThat(decision.verdict()).isEqualTo(open ? Verdict.UNDECIDED : Verdict.ELIGIBLE);
  }

  /** Nobody else writes under the Decree, whatever is asked. */
  @ParameterizedTest
  @EnumSource(
      value = ApplicantRole.class,
      mode = EnumSource.Mode.EXCLUDE,
      names = "MANAGING_AGENCY")
  void anotherApplicantIsToldWhatToSet(ApplicantRole role) {
    for (Procedure procedure : Procedure.values()) {
      Request request =
          Deltas.stage(procedure, Deltas.subscriber(SubscriberKind.STAFF, Deltas.CENTRE), role)
              .token(Deltas.token("pki-token"))
              .build();
      Decision decision = Deltas.decide(request, "dong-thap-2025");
      assertThat(decision.verdict()).isEqualTo(Verdict.INELIGIBLE);
      assertThat(Deltas.check(decision, "applicant").text().vi()).contains("“managing-agency”");
      assertThat(Deltas.check(decision, "applicant").values())
          .containsEntry("allowed", List.of("managing-agency"));
      assertThat(decision.route().get(0).applicant()).isEqualTo(ApplicantRole.MANAGING_AGENCY);
    }
  }

  @Test
  void theTablesHaveAsManyEntriesAsTheTextsHaveCases() {
    Profile national = ProfileSet.builtIn().get("nd-68-2024");
    Profile province = ProfileSet.builtIn().get("dong-thap-2025");
    assertThat(national.cases()).hasSize(4 * 4 + 2 * 4);
    assertThat(province.cases()).hasSize(4 * 4 + 2 * 4);
    assertThat(province.cases().stream().filter(c -> province.owns(c.origin())))
        .hasSize(4)
        .allSatisfy(c -> assertThat(c.procedure()).isEqualTo(Procedure.RECOVER));
    assertThat(national.silences()).isEmpty();
  }
}
