package vn.certproc.testkit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import vn.certproc.api.text.Text;

/** What differs is said in a sentence of both languages; what the case does not state is passed. */
class ComparisonTest {

  private static final Answer.StepAnswer FIRST =
      new Answer.StepAnswer("tt185", "07", "direct-managing-agency");
  private static final Answer.StepAnswer SECOND = new Answer.StepAnswer("tt185", "08", "authority");

  private static final Answer EXPECTED =
      new Answer("eligible", List.of(check("applicant", "passed")), List.of(FIRST, SECOND));

  private static Answer.CheckAnswer check(String code, String outcome) {
    return new Answer.CheckAnswer(code, outcome, Optional.empty());
  }

  private static List<Text> differences(Answer actual) {
    return Comparison.of(EXPECTED, actual).differences();
  }

  @Test
  void moreChecksThanExpectedAgree() {
    Answer actual =
        new Answer(
            "eligible",
            List.of(check("period", "warning"), check("applicant", "passed")),
            EXPECTED.route());
    assertThat(Comparison.of(EXPECTED, actual).agrees()).isTrue();
  }

  @Test
  void oneOfSeveralAnswersOfACheckIsEnough() {
    Answer actual =
        new Answer(
            "eligible",
            List.of(check("applicant", "failed"), check("applicant", "passed")),
            EXPECTED.route());
    assertThat(differences(actual)).isEmpty();
  }

  @Test
  void anotherVerdict() {
    assertThat(differences(new Answer("undecided", EXPECTED.checks(), EXPECTED.route())))
        .containsExactly(
            new Text(
                "Kết luận: phải là eligible, nhận được undecided.",
                "Verdict: expected eligible, came undecided."));
  }

  @Test
  void anotherOutcomeAndAMissingCheck() {
    assertThat(
            differences(
                new Answer("eligible", List.of(check("applicant", "failed")), EXPECTED.route())))
        .extracting(Text::en)
        .containsExactly("Check: expected applicant passed, came [applicant failed].");
    assertThat(differences(new Answer("eligible", List.of(), EXPECTED.route())))
        .extracting(Text::vi)
        .containsExactly("Kiểm tra: phải là applicant passed, nhận được –.");
  }

  @Test
  void aCauseCountsWhereTheCaseStatesOne() {
    Answer wanted =
        new Answer(
            "undecided",
            List.of(
                new Answer.CheckAnswer("duplicate", "not-checked", Optional.of("fact-missing"))),
            List.of());
    Answer came =
        new Answer(
            "undecided",
            List.of(
                new Answer.CheckAnswer("duplicate", "not-checked", Optional.of("rule-unknown"))),
            List.of(FIRST));
    assertThat(Comparison.of(wanted, came).differences())
        .extracting(Text::en)
        .containsExactly(
            "Check: expected duplicate not-checked (fact-missing),"
                + " came [duplicate not-checked (rule-unknown)].");
    assertThat(Comparison.of(came, came).agrees()).isTrue();
  }

  @Test
  void anotherFormAnotherAddresseeAndAnotherOrder() {
    assertThat(differences(new Answer("eligible", EXPECTED.checks(), List.of(SECOND, FIRST))))
        .extracting(Text::en)
        .containsExactly(
            "Route: expected [tt185-07 -> direct-managing-agency, tt185-08 -> authority],"
                + " came [tt185-08 -> authority, tt185-07 -> direct-managing-agency].");
    assertThat(differences(new Answer("eligible", EXPECTED.checks(), List.of(FIRST)))).hasSize(1);
  }

  @Test
  void theAssertionNamesTheCaseAndEachDifference() {
    ConformanceCase first = ConformanceCases.bundled().get(0);
    CertprocAssertions.assertThat(first.expected()).agreesWith(first);
    Answer none = new Answer("other", List.of(), List.of());
    assertThatThrownBy(() -> CertprocAssertions.assertThat(none).agreesWith(first))
        .isInstanceOf(AssertionError.class)
        .hasMessageContainingAll(first.id(), first.about(), "Verdict: expected", "came other");
  }
}
