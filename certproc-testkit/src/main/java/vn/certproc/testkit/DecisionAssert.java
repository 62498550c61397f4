package vn.certproc.testkit;

import java.util.List;
import java.util.stream.Collectors;
import org.assertj.core.api.AbstractAssert;
import vn.certproc.api.decision.Assessment;
import vn.certproc.api.decision.Check;
import vn.certproc.api.decision.Decision;
import vn.certproc.api.decision.ListDecision;
import vn.certproc.api.decision.Obligation;
import vn.certproc.api.decision.Outcome;
import vn.certproc.api.decision.Verdict;

/**
 * Assertions on the answer to a request or a list. A failure says what stands in the way, by code
 * and sentence. Not thread-safe.
 */
@SuppressWarnings("exports") // a suite that uses it reads the library itself
public final class DecisionAssert extends AbstractAssert<DecisionAssert, Assessment> {

  DecisionAssert(Assessment actual) {
    super(actual, DecisionAssert.class);
  }

  /** No blocking check failed and none is open. */
  public DecisionAssert isEligible() {
    return hasVerdict(Verdict.ELIGIBLE);
  }

  /** A blocking check failed. */
  public DecisionAssert isIneligible() {
    return hasVerdict(Verdict.INELIGIBLE);
  }

  /** No blocking check failed and at least one is open. */
  public DecisionAssert isUndecided() {
    return hasVerdict(Verdict.UNDECIDED);
  }

  /** Fails at least by this check, which is blocking. */
  public DecisionAssert isIneligibleBy(String code) {
    isIneligible();
    if (checks().stream().noneMatch(c -> c.code().equals(code) && c.forbids())) {
      failWithMessage("Expected %s to stand in the way, but it is: %s", code, inTheWay());
    }
    return this;
  }

  /** A check of this code came to this, for one of the procedures or rows. */
  public DecisionAssert hasCheck(String code, Outcome outcome) {
    isNotNull();
    List<String> found =
        checks().stream().filter(c -> c.code().equals(code)).map(c -> c.outcome().code()).toList();
    if (!found.contains(outcome.code())) {
      failWithMessage("Expected %s to be %s but it was %s", code, outcome.code(), found);
    }
    return this;
  }

  /** A step goes on this form to this addressee's role, such as {@code "07", "authority"}. */
  public DecisionAssert isRoutedTo(String form, String role) {
    isNotNull();
    List<Answer.StepAnswer> route = Answer.of(actual).route();
    if (route.stream().noneMatch(s -> s.form().equals(form) && s.to().equals(role))) {
      failWithMessage("Expected a step on form %s to %s but the route is %s", form, role, route);
    }
    return this;
  }

  /** Something of this code follows. */
  public DecisionAssert isFollowedBy(String obligation) {
    isNotNull();
    List<String> codes =
        actual.decisions().stream()
            .map(Decision::obligations)
            .flatMap(List::stream)
            .map(Obligation::code)
            .toList();
    if (!codes.contains(obligation)) {
      failWithMessage("Expected %s to follow, but what follows is %s", obligation, codes);
    }
    return this;
  }

  private DecisionAssert hasVerdict(Verdict wanted) {
    isNotNull();
    if (actual.verdict() != wanted) {
      failWithMessage(
          "Expected %s but it is %s: %s", wanted.code(), actual.verdict().code(), inTheWay());
    }
    return this;
  }

  private String inTheWay() {
    return checks().stream()
        .filter(c -> c.forbids() || c.leavesOpen())
        .map(c -> c.code() + " – " + c.text().en())
        .collect(Collectors.joining("; ", "[", "]"));
  }

  private List<Check> checks() {
    List<Check> all =
        new java.util.ArrayList<>(actual instanceof ListDecision list ? list.checks() : List.of());
    actual.decisions().forEach(d -> all.addAll(d.checks()));
    return all;
  }
}
