package vn.certproc.testkit;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.BiPredicate;
import java.util.stream.IntStream;
import vn.certproc.api.error.Messages;
import vn.certproc.api.text.Text;

/**
 * How an answer differs from the expected one. Immutable and thread-safe.
 *
 * @param differences each in a sentence; none where the answer agrees
 */
public record Comparison(List<Text> differences) {

  /** Copies the list. */
  public Comparison {
    differences = List.copyOf(differences);
  }

  /** Whether the answer agrees. */
  public boolean agrees() {
    return differences.isEmpty();
  }

  /**
   * Compares. More checks than expected may stand in the answer; a check that stands more than once
   * — for two procedures, or for rows — agrees where one of them does. Route and obligations are
   * compared where the case states some, and then must be all of them in order; of each, channels,
   * form and due where they are stated. A part that the case states in full is compared whole: what
   * is not stated must not be there.
   */
  public static Comparison of(Expectation expected, Answer actual) {
    List<Text> found = new ArrayList<>();
    if (!expected.verdict().equals(actual.verdict())) {
      found.add(differs("conformance-verdict", expected.verdict(), actual.verdict()));
    }
    expected.checks().forEach(check -> compare(check, actual, found));
    if (!routeAgrees(expected, actual)) {
      found.add(differs("conformance-route", expected.route(), actual.route()));
    }
    if (!obligationsAgree(expected, actual)) {
      found.add(differs("conformance-obligations", expected.obligations(), actual.obligations()));
    }
    return new Comparison(found);
  }

  private static boolean routeAgrees(Expectation expected, Answer actual) {
    return expected.isExact(Expectation.Part.STEPS)
        ? expected.route().equals(actual.route())
        : agree(expected.route(), actual.route(), Comparison::agrees);
  }

  private static boolean obligationsAgree(Expectation expected, Answer actual) {
    return expected.isExact(Expectation.Part.OBLIGATIONS)
        ? expected.obligations().equals(actual.obligations())
        : agree(expected.obligations(), actual.obligations(), Comparison::agrees);
  }

  private static void compare(Answer.CheckAnswer expected, Answer actual, List<Text> found) {
    List<Answer.CheckAnswer> same =
        actual.checks().stream().filter(c -> c.code().equals(expected.code())).toList();
    if (same.stream().noneMatch(c -> agrees(expected, c))) {
      found.add(differs("conformance-check", expected, same.isEmpty() ? "–" : same));
    }
  }

  private static boolean agrees(Answer.CheckAnswer expected, Answer.CheckAnswer actual) {
    return expected.outcome().equals(actual.outcome())
        && (expected.cause().isEmpty() || expected.cause().equals(actual.cause()));
  }

  private static boolean agrees(Answer.StepAnswer expected, Answer.StepAnswer actual) {
    return expected.formSet().equals(actual.formSet())
        && expected.form().equals(actual.form())
        && expected.to().equals(actual.to())
        && (expected.channels().isEmpty() || expected.channels().equals(actual.channels()));
  }

  private static boolean agrees(Answer.ObligationAnswer expected, Answer.ObligationAnswer actual) {
    return expected.code().equals(actual.code())
        && (expected.form().isEmpty() || expected.form().equals(actual.form()))
        && (expected.due().isEmpty() || expected.due().equals(actual.due()));
  }

  /** One by one; an empty list expects nothing. */
  private static <T> boolean agree(List<T> expected, List<T> actual, BiPredicate<T, T> one) {
    return expected.isEmpty()
        || (expected.size() == actual.size()
            && IntStream.range(0, expected.size())
                .allMatch(i -> one.test(expected.get(i), actual.get(i))));
  }

  private static Text differs(String code, Object expected, Object actual) {
    return Messages.text(
        code, Map.of("expected", expected.toString(), "actual", actual.toString()));
  }
}
