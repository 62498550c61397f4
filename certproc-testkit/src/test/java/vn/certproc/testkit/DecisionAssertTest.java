package vn.certproc.testkit;

import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static vn.certproc.testkit.CertprocAssertions.assertThat;

import java.util.List;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import vn.certproc.api.decision.Decision;
import vn.certproc.api.decision.ListDecision;
import vn.certproc.api.decision.Outcome;
import vn.certproc.api.decision.Verdict;

/** Each assertion holds where it should, and says what is the matter where it does not. */
class DecisionAssertTest {

  private static final Decision ELIGIBLE =
      Made.decision(Verdict.ELIGIBLE, Made.check("applicant", Outcome.PASSED));
  private static final Decision INELIGIBLE =
      Made.decision(
          Verdict.INELIGIBLE,
          Made.check("applicant", Outcome.PASSED),
          Made.check("remaining-validity", Outcome.FAILED));
  private static final Decision UNDECIDED =
      Made.decision(Verdict.UNDECIDED, Made.check("duplicate", Outcome.NOT_CHECKED));

  @Test
  void whatIsSoPasses() {
    assertThat(ELIGIBLE)
        .isEligible()
        .isRoutedTo("07", "direct-managing-agency")
        .isRoutedTo("08", "authority")
        .hasCheck("applicant", Outcome.PASSED)
        .isFollowedBy("install");
    assertThat(INELIGIBLE).isIneligible().isIneligibleBy("remaining-validity");
    assertThat(UNDECIDED).isUndecided().hasCheck("duplicate", Outcome.NOT_CHECKED);
  }

  /** The line that README.md shows. */
  @Test
  void asTheReadMeSays() {
    Decision decision = ELIGIBLE;
    assertThat(decision).isEligible().isRoutedTo("08", "authority");
  }

  @Test
  void aVerdictSaysWhatStandsInTheWay() {
    fails(
        () -> assertThat(INELIGIBLE).isEligible(),
        "Expected eligible but it is ineligible:"
            + " [remaining-validity – sentence of remaining-validity]");
    fails(
        () -> assertThat(UNDECIDED).isEligible(),
        "Expected eligible but it is undecided: [duplicate – sentence of duplicate]");
    fails(() -> assertThat(ELIGIBLE).isIneligible(), "Expected ineligible but it is eligible: []");
    fails(() -> assertThat(ELIGIBLE).isUndecided(), "Expected undecided but it is eligible: []");
  }

  @Test
  void anotherCheckInTheWayIsNamed() {
    fails(
        () -> assertThat(INELIGIBLE).isIneligibleBy("applicant"),
        "Expected applicant to stand in the way, but it is:"
            + " [remaining-validity – sentence of remaining-validity]");
  }

  @Test
  void anotherOutcomeIsNamed() {
    fails(
        () -> assertThat(ELIGIBLE).hasCheck("applicant", Outcome.FAILED),
        "Expected applicant to be failed but it was [passed]");
    fails(
        () -> assertThat(ELIGIBLE).hasCheck("duplicate", Outcome.PASSED),
        "Expected duplicate to be passed but it was []");
  }

  @Test
  void anotherRouteIsShown() {
    fails(
        () -> assertThat(ELIGIBLE).isRoutedTo("07", "authority"),
        "Expected a step on form 07 to authority but the route is"
            + " [tt185-07 -> direct-managing-agency by dms paper,"
            + " tt185-08 -> authority by dms paper]");
  }

  @Test
  void whatElseFollowsIsShown() {
    fails(
        () -> assertThat(ELIGIBLE).isFollowedBy("token-return"),
        "Expected token-return to follow, but what follows is [install]");
  }

  @Test
  void aListIsItsOwnChecksAndThoseOfItsRows() {
    ListDecision list =
        new ListDecision(
            Verdict.INELIGIBLE,
            List.of(Made.check("same-route", Outcome.FAILED)),
            ELIGIBLE.route(),
            List.of(ELIGIBLE, ELIGIBLE));
    assertThat(list)
        .isIneligibleBy("same-route")
        .hasCheck("applicant", Outcome.PASSED)
        .isFollowedBy("install");
  }

  private static void fails(ThrowingCallable assertion, String message) {
    assertThatThrownBy(assertion).isInstanceOf(AssertionError.class).hasMessage(message);
  }
}
