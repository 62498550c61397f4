package vn.certproc.core;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.certproc.api.decision.Check;
import vn.certproc.api.decision.Decision;
import vn.certproc.api.decision.Outcome;
import vn.certproc.api.decision.Verdict;
import vn.certproc.api.model.Procedure;
import vn.certproc.api.model.SubscriberKind;
import vn.certproc.core.profile.ProfileSet;

/** Day 60 passes, day 59 fails; only where the letter asks for it. */
class BoundaryDayTest {

  private static final Assessor ASSESSOR = new Assessor(ProfileSet.builtIn());

  private static Decision on(Procedure procedure, LocalDate day) {
    return (Decision)
        ASSESSOR.assess(
            Sample.request(procedure, SubscriberKind.STAFF),
            AssessmentOptions.on(day).under("long-an-2020"));
  }

  @ParameterizedTest
  @CsvSource({
    "RENEW,61,PASSED,ELIGIBLE",
    "RENEW,60,PASSED,ELIGIBLE",
    "RENEW,59,FAILED,INELIGIBLE",
    "RENEW,0,FAILED,INELIGIBLE",
    "RENEW,-1,FAILED,INELIGIBLE",
    "CHANGE,60,PASSED,ELIGIBLE",
    "CHANGE,59,FAILED,INELIGIBLE",
    "REVOKE,1,NOT_APPLICABLE,ELIGIBLE",
    "RECOVER,1,NOT_APPLICABLE,ELIGIBLE",
    "ISSUE,1,NOT_APPLICABLE,ELIGIBLE"
  })
  void remainingValidity(Procedure procedure, int daysLeft, Outcome outcome, Verdict verdict) {
    Decision decision = on(procedure, Sample.END.minusDays(daysLeft));
    Check check = decision.check("remaining-validity").orElseThrow();
    assertThat(check.outcome()).isEqualTo(outcome);
    assertThat(decision.verdict()).isEqualTo(verdict);
    if (outcome != Outcome.NOT_APPLICABLE) {
      assertThat(check.values()).containsEntry("daysLeft", daysLeft).containsEntry("required", 60);
      assertThat(check.citation().clause()).startsWith(procedure == Procedure.RENEW ? "§6" : "§7");
    }
  }

  @Test
  void theLastSafeDateIsNamedAndWarnsWhenNear() {
    LocalDate last = Sample.END.minusDays(60);
    Check far = on(Procedure.RENEW, last.minusDays(11)).check("last-safe-date").orElseThrow();
    Check near = on(Procedure.RENEW, last.minusDays(10)).check("last-safe-date").orElseThrow();
    assertThat(far.outcome()).isEqualTo(Outcome.PASSED);
    assertThat(near.outcome()).isEqualTo(Outcome.WARNING);
    assertThat(near.values()).containsEntry("lastSafeDate", last);
    assertThat(near.text().vi()).contains("Sắp quá hạn");
  }

  @Test
  void renewalIsEarlyAboveTheThreshold() {
    Decision early = on(Procedure.RENEW, Sample.END.minusDays(181));
    assertThat(early.check("renewal-early").orElseThrow().outcome()).isEqualTo(Outcome.WARNING);
    assertThat(early.verdict()).isEqualTo(Verdict.ELIGIBLE);
    Decision due = on(Procedure.RENEW, Sample.END.minusDays(180));
    assertThat(due.check("renewal-early").orElseThrow().outcome()).isEqualTo(Outcome.PASSED);
  }
}
