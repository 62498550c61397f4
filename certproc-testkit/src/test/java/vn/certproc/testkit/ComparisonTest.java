package vn.certproc.testkit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import vn.certproc.api.text.Text;

/** What differs is said in a sentence of both languages; what the case does not state is passed. */
class ComparisonTest {

  private static final Answer.StepAnswer FIRST =
      new Answer.StepAnswer("tt185", "07", "direct-managing-agency", List.of());
  private static final Answer.StepAnswer SECOND =
      new Answer.StepAnswer("tt185", "08", "authority", List.of());

  private static final Answer EXPECTED =
      new Answer(
          "eligible", List.of(check("applicant", "passed")), List.of(FIRST, SECOND), List.of());

  private static Answer.CheckAnswer check(String code, String outcome) {
    return new Answer.CheckAnswer(code, outcome, Optional.empty());
  }

  private static Comparison compare(Answer expected, Answer actual) {
    return Comparison.of(Expectation.stating(expected), actual);
  }

  private static List<Text> differences(Answer actual) {
    return compare(EXPECTED, actual).differences();
  }

  @Test
  void moreChecksThanExpectedAgree() {
    Answer actual =
        new Answer(
            "eligible",
            List.of(check("period", "warning"), check("applicant", "passed")),
            EXPECTED.route(),
            List.of());
    assertThat(compare(EXPECTED, actual).agrees()).isTrue();
  }

  @Test
  void oneOfSeveralAnswersOfACheckIsEnough() {
    Answer actual =
        new Answer(
            "eligible",
            List.of(check("applicant", "failed"), check("applicant", "passed")),
            EXPECTED.route(),
            List.of());
    assertThat(differences(actual)).isEmpty();
  }

  @Test
  void anotherVerdict() {
    assertThat(differences(new Answer("undecided", EXPECTED.checks(), EXPECTED.route(), List.of())))
        .containsExactly(
            new Text(
                "Kết luận: phải là eligible, nhận được undecided.",
                "Verdict: expected eligible, came undecided."));
  }

  @Test
  void anotherOutcomeAndAMissingCheck() {
    assertThat(
            differences(
                new Answer(
                    "eligible",
                    List.of(check("applicant", "failed")),
                    EXPECTED.route(),
                    List.of())))
        .extracting(Text::en)
        .containsExactly("Check: expected applicant passed, came [applicant failed].");
    assertThat(differences(new Answer("eligible", List.of(), EXPECTED.route(), List.of())))
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
            List.of(),
            List.of());
    Answer came =
        new Answer(
            "undecided",
            List.of(
                new Answer.CheckAnswer("duplicate", "not-checked", Optional.of("rule-unknown"))),
            List.of(FIRST),
            List.of());
    assertThat(compare(wanted, came).differences())
        .extracting(Text::en)
        .containsExactly(
            "Check: expected duplicate not-checked (fact-missing),"
                + " came [duplicate not-checked (rule-unknown)].");
    assertThat(compare(came, came).agrees()).isTrue();
  }

  @Test
  void anotherFormAnotherAddresseeAndAnotherOrder() {
    assertThat(
            differences(
                new Answer("eligible", EXPECTED.checks(), List.of(SECOND, FIRST), List.of())))
        .extracting(Text::en)
        .containsExactly(
            "Route: expected [tt185-07 -> direct-managing-agency, tt185-08 -> authority],"
                + " came [tt185-08 -> authority, tt185-07 -> direct-managing-agency].");
    assertThat(differences(new Answer("eligible", EXPECTED.checks(), List.of(FIRST), List.of())))
        .hasSize(1);
  }

  private static Answer.StepAnswer by(String... channels) {
    return new Answer.StepAnswer("tt185", "08", "authority", List.of(channels));
  }

  private static Answer routed(Answer.StepAnswer step) {
    return new Answer("eligible", List.of(), List.of(step), List.of());
  }

  @Test
  void channelsAreComparedWhereTheyAreStated() {
    assertThat(compare(routed(by()), routed(by("dms"))).agrees()).isTrue();
    assertThat(compare(routed(by("dms", "paper")), routed(by("dms", "paper"))).agrees()).isTrue();
    assertThat(compare(routed(by("dms", "paper")), routed(by("dms"))).differences())
        .extracting(Text::en)
        .containsExactly(
            "Route: expected [tt185-08 -> authority by dms paper],"
                + " came [tt185-08 -> authority by dms].");
  }

  private static Answer followed(Answer.ObligationAnswer... all) {
    return new Answer("eligible", List.of(), List.of(), List.of(all));
  }

  private static Answer.ObligationAnswer owed(String code, String form, int days) {
    return new Answer.ObligationAnswer(
        code,
        Optional.of(form).filter(f -> !f.isEmpty()),
        days < 0
            ? Optional.empty()
            : Optional.of(new Answer.DueAnswer(days, "working-days", "revoked")));
  }

  @Test
  void whatFollowsIsComparedAsFarAsItIsStated() {
    Answer came = followed(owed("return-token", "14", 5));
    for (Answer stated :
        List.of(
            followed(),
            followed(owed("return-token", "", -1)),
            followed(owed("return-token", "14", -1)),
            came)) {
      assertThat(compare(stated, came).agrees()).as(stated.toString()).isTrue();
    }
    for (Answer other :
        List.of(
            followed(owed("confirm-loss", "", -1)),
            followed(owed("return-token", "15", 5)),
            followed(owed("return-token", "14", 3)),
            followed(owed("return-token", "14", 5), owed("confirm-loss", "15", -1)))) {
      assertThat(compare(other, came).differences()).as(other.toString()).hasSize(1);
    }
    assertThat(compare(came, followed()).differences())
        .extracting(Text::en)
        .containsExactly(
            "What follows: expected [return-token form 14 5 working-days after revoked], came [].");
  }

  private static Comparison whole(Expectation.Part part, Answer expected, Answer actual) {
    return Comparison.of(new Expectation(expected, Set.of(part)), actual);
  }

  /** Where a part is stated in full, what is left out is none. */
  @Test
  void whatIsStatedInFullLeavesNothingOpen() {
    Expectation.Part owed = Expectation.Part.OBLIGATIONS;
    Answer nothing = followed();
    Answer plain = followed(owed("authority-changes", "", -1));
    Answer dated = followed(owed("authority-changes", "", 3));
    Answer formed = followed(owed("authority-changes", "14", -1));
    for (Answer same : List.of(nothing, plain, dated, formed)) {
      assertThat(whole(owed, same, same).agrees()).as(same.toString()).isTrue();
    }
    assertThat(whole(owed, plain, dated).differences())
        .extracting(Text::en)
        .containsExactly(
            "What follows: expected [authority-changes],"
                + " came [authority-changes 3 working-days after revoked].");
    for (Answer other : List.of(formed, dated, nothing)) {
      assertThat(whole(owed, plain, other).agrees()).as(other.toString()).isFalse();
    }
    assertThat(whole(owed, nothing, plain).differences()).hasSize(1);
    assertThat(whole(owed, plain, routed(by("dms"))).differences()).hasSize(1);
  }

  @Test
  void stepsStatedInFullHaveNoOtherWayAndNoOtherStep() {
    Expectation.Part steps = Expectation.Part.STEPS;
    assertThat(whole(steps, routed(by("dms")), routed(by("dms"))).agrees()).isTrue();
    assertThat(whole(steps, routed(by()), routed(by("dms"))).differences()).hasSize(1);
    Answer none = new Answer("eligible", List.of(), List.of(), List.of());
    assertThat(whole(steps, none, none).agrees()).isTrue();
    assertThat(whole(steps, none, routed(by())).differences()).hasSize(1);
    assertThat(whole(steps, none, followed(owed("install", "", 1))).agrees()).isTrue();
  }

  @Test
  void theAssertionNamesTheCaseAndEachDifference() {
    ConformanceCase first = ConformanceCases.bundled().get(0);
    CertprocAssertions.assertThat(first.expected().answer()).agreesWith(first);
    Answer none = new Answer("other", List.of(), List.of(), List.of());
    assertThatThrownBy(() -> CertprocAssertions.assertThat(none).agreesWith(first))
        .isInstanceOf(AssertionError.class)
        .hasMessageContainingAll(first.id(), first.about().en(), "Verdict: expected", "came other");
  }
}
