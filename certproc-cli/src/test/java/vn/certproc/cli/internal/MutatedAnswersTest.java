package vn.certproc.cli.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import vn.certproc.core.AssessmentOptions;
import vn.certproc.core.Assessor;
import vn.certproc.core.profile.ProfileSet;
import vn.certproc.testkit.Answer;
import vn.certproc.testkit.Answer.CheckAnswer;
import vn.certproc.testkit.Answer.DueAnswer;
import vn.certproc.testkit.Answer.ObligationAnswer;
import vn.certproc.testkit.Answer.StepAnswer;
import vn.certproc.testkit.Comparison;
import vn.certproc.testkit.ConformanceCase;
import vn.certproc.testkit.ConformanceCases;

/**
 * The bundled cases find a system out that decides wrongly in one respect: our own answers, each
 * changed in the same way, are told from the right ones under every profile that it concerns.
 */
class MutatedAnswersTest {

  private static final DueAnswer THREE = new DueAnswer(3, "working-days", "received");
  private static final DueAnswer FIVE = new DueAnswer(5, "working-days", "revoked");
  private static final Set<String> ALL = Set.of("long-an-2020", "nd-68-2024", "dong-thap-2025");
  private static final Set<String> LETTER = Set.of("long-an-2020");
  private static final Set<String> DECREE = Set.of("nd-68-2024", "dong-thap-2025");

  private static final Map<ConformanceCase, Answer> OWN = own();

  private static Map<ConformanceCase, Answer> own() {
    Assessor assessor = new Assessor(ProfileSet.builtIn());
    Map<ConformanceCase, Answer> all = new LinkedHashMap<>();
    for (ConformanceCase each : ConformanceCases.bundled()) {
      AssessmentOptions options =
          new AssessmentOptions(
              each.on(), each.knownFacts(), Optional.of(each.profile()), each.province());
      all.put(each, Answer.of(assessor.assess(each.payload(), options)));
    }
    return all;
  }

  @Test
  void ourOwnAnswersAgree() {
    OWN.forEach(
        (one, answer) ->
            assertThat(Comparison.of(one.expected(), answer).differences()).as(one.id()).isEmpty());
  }

  static Stream<Arguments> mutations() {
    return Stream.of(
        mutation("a lost token is forgotten", LETTER, owing(MutatedAnswersTest::forgetLoss)),
        mutation("a lost token is to be returned", LETTER, owing(MutatedAnswersTest::returnLost)),
        mutation("a lost token is returned too", DECREE, MutatedAnswersTest::returnAlways),
        mutation("form 14 for a lost token", LETTER, form("confirm-loss", "14")),
        mutation("the deadline of 2019 for renewals", DECREE, due("authority-renews", THREE)),
        mutation("the deadline of 2019 for changes", DECREE, due("authority-changes", THREE)),
        mutation("the deadline of 2019 for tokens", DECREE, due("return-token", FIVE)),
        mutation("a deadline for revocations", DECREE, due("authority-revokes", THREE)),
        mutation("a deadline for recoveries", DECREE, due("authority-unlocks", THREE)),
        mutation("a deadline for changes", LETTER, due("authority-changes", THREE)),
        mutation("a deadline for the minutes of a loss", LETTER, due("confirm-loss", FIVE)),
        mutation("a deadline for handing over", ALL, due("hand-over-token", FIVE)),
        mutation("no deadline", ALL, owing(o -> owed(o, o.form(), Optional.empty()))),
        mutation("form 14 under the Decree", DECREE, form("return-token", "14")),
        mutation("no form", ALL, owing(o -> owed(o, Optional.empty(), o.due()))),
        mutation("nothing follows", ALL, a -> following(a, List.of())),
        mutation("more follows", ALL, MutatedAnswersTest::more),
        mutation("nothing but paper", ALL, ways(w -> List.of("paper"))),
        mutation("no portal", ALL, ways(w -> without(w, "portal"))),
        mutation("no axis", DECREE, ways(w -> without(w, "axis"))),
        mutation("no paper", ALL, ways(w -> without(w, "paper"))),
        mutation("by e-mail too", ALL, ways(w -> with(w, "email"))),
        mutation("no way is told", ALL, ways(w -> List.of())));
  }

  private static Arguments mutation(
      String name, Set<String> profiles, UnaryOperator<Answer> change) {
    return Arguments.of(name, profiles, change);
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("mutations")
  void isFoundOut(String name, Set<String> profiles, UnaryOperator<Answer> change) {
    assertThat(caught(change)).as(name).containsAll(profiles);
  }

  /** Every filed or open cell finds it, not one lucky case. */
  @Test
  void aDeadlineOf2019IsFoundInEachCellThatItWouldTouch() {
    for (String code : List.of("authority-renews", "authority-changes", "return-token")) {
      UnaryOperator<Answer> change = due(code, code.equals("return-token") ? FIVE : THREE);
      OWN.forEach(
          (one, answer) -> {
            boolean cell = one.id().contains("/cell-") || one.id().contains("/reason-");
            boolean touched = !change.apply(answer).equals(answer);
            if (cell && touched && !one.expected().verdict().equals("ineligible")) {
              assertThat(Comparison.of(one.expected(), change.apply(answer)).agrees())
                  .as(one.id())
                  .isFalse();
            }
          });
    }
  }

  /** Each check's answer, and a passed check for every failed, open or warned one. */
  @Test
  void aCheckThatAlwaysPassesIsFoundOut() {
    Map<String, Set<String>> other = new TreeMap<>();
    OWN.forEach(
        (one, answer) ->
            answer.checks().stream()
                .filter(c -> !Set.of("passed", "not-applicable").contains(c.outcome()))
                .forEach(
                    c -> other.computeIfAbsent(c.code(), k -> new TreeSet<>()).add(one.profile())));
    assertThat(other).hasSize(28);
    other.forEach(
        (code, profiles) ->
            assertThat(caught(passing(code))).as(code + " always passes").containsAll(profiles));
  }

  private static Set<String> caught(UnaryOperator<Answer> change) {
    Set<String> caught = new TreeSet<>();
    OWN.forEach(
        (one, answer) -> {
          if (!Comparison.of(one.expected(), change.apply(answer)).agrees()) {
            caught.add(one.profile());
          }
        });
    return caught;
  }

  private static UnaryOperator<Answer> passing(String code) {
    return a ->
        new Answer(
            a.verdict(),
            a.checks().stream()
                .map(
                    c ->
                        c.code().equals(code)
                            ? new CheckAnswer(code, "passed", Optional.empty())
                            : c)
                .toList(),
            a.route(),
            a.obligations());
  }

  private static Answer following(Answer a, List<ObligationAnswer> owed) {
    return new Answer(a.verdict(), a.checks(), a.route(), owed);
  }

  /** Each obligation as it comes out; one without a code goes. */
  private static UnaryOperator<Answer> owing(UnaryOperator<ObligationAnswer> change) {
    return a ->
        following(
            a, a.obligations().stream().map(change).filter(o -> !o.code().isEmpty()).toList());
  }

  private static ObligationAnswer owed(
      ObligationAnswer o, Optional<String> form, Optional<DueAnswer> due) {
    return new ObligationAnswer(o.code(), form, due);
  }

  private static ObligationAnswer forgetLoss(ObligationAnswer o) {
    return o.code().equals("confirm-loss")
        ? new ObligationAnswer("", Optional.empty(), Optional.empty())
        : o;
  }

  private static ObligationAnswer returnLost(ObligationAnswer o) {
    return o.code().equals("confirm-loss")
        ? new ObligationAnswer("return-token", Optional.of("14"), Optional.of(FIVE))
        : o;
  }

  private static Answer returnAlways(Answer a) {
    boolean lost =
        a.obligations().stream()
            .map(ObligationAnswer::code)
            .toList()
            .equals(List.of("authority-revokes"));
    return lost ? more(a) : a;
  }

  private static Answer more(Answer a) {
    List<ObligationAnswer> owed = new ArrayList<>(a.obligations());
    owed.add(new ObligationAnswer("return-token", Optional.empty(), Optional.empty()));
    return following(a, owed);
  }

  private static UnaryOperator<Answer> due(String code, DueAnswer due) {
    return owing(o -> o.code().equals(code) ? owed(o, o.form(), Optional.of(due)) : o);
  }

  private static UnaryOperator<Answer> form(String code, String form) {
    return owing(o -> o.code().equals(code) ? owed(o, Optional.of(form), o.due()) : o);
  }

  private static UnaryOperator<Answer> ways(UnaryOperator<List<String>> change) {
    return a ->
        new Answer(
            a.verdict(),
            a.checks(),
            a.route().stream()
                .map(s -> new StepAnswer(s.formSet(), s.form(), s.to(), change.apply(s.channels())))
                .toList(),
            a.obligations());
  }

  private static List<String> without(List<String> ways, String one) {
    return ways.stream().filter(w -> !w.equals(one)).toList();
  }

  private static List<String> with(List<String> ways, String one) {
    List<String> more = new ArrayList<>(ways);
    more.add(one);
    return more;
  }
}
