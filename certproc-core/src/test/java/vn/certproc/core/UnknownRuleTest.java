package vn.certproc.core;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import vn.certproc.api.decision.Cause;
import vn.certproc.api.decision.Check;
import vn.certproc.api.decision.Decision;
import vn.certproc.api.decision.Level;
import vn.certproc.api.decision.Outcome;
import vn.certproc.api.error.Messages;
import vn.certproc.api.model.Procedure;
import vn.certproc.api.model.SubscriberKind;
import vn.certproc.core.internal.rule.Rules;
import vn.certproc.core.profile.CheckSpec;
import vn.certproc.core.profile.Profile;
import vn.certproc.core.profile.ProfileSet;

/** What was not seen in a text is said so, and no other regulation's number stands in for it. */
class UnknownRuleTest {

  private static final String NATIONAL = "nd-68-2024";

  /** Of these another row may speak: they bind some harder than others. */
  private static final Set<String> TWO_ROWS = Set.of("agency-standing", "official-mail");

  @ParameterizedTest
  @CsvFileSource(resources = "check-bindings-nd68.csv", useHeadersInDisplayName = true)
  void aCheckDoesWhatTheTableSays(
      String code, String level, String asked, String unknown, String subscribers) {
    for (Procedure procedure : Procedure.values()) {
      for (SubscriberKind kind : SubscriberKind.values()) {
        Check check = Deltas.check(Deltas.decide(Deltas.request(procedure, kind), NATIONAL), code);
        boolean speaks = has(subscribers, kind.code());
        if (speaks && has(unknown, procedure.code())) {
          assertUnknown(check, level);
        } else if (speaks && has(asked, procedure.code())) {
          assertThat(check.outcome()).isNotEqualTo(Outcome.NOT_APPLICABLE);
          assertThat(check.cause()).isNotEqualTo(java.util.Optional.of(Cause.RULE_UNKNOWN));
          assertThat(check.level().code()).isIn(level, "advice");
        } else if (!TWO_ROWS.contains(code)) {
          assertThat(check.outcome())
              .as(code + " " + procedure + " " + kind)
              .isEqualTo(Outcome.NOT_APPLICABLE);
        }
      }
    }
  }

  private static boolean has(String words, String word) {
    return List.of(words.split(" ")).contains(word);
  }

  private static void assertUnknown(Check check, String level) {
    assertThat(check.outcome()).isEqualTo(Outcome.NOT_CHECKED);
    assertThat(check.cause()).contains(Cause.RULE_UNKNOWN);
    assertThat(check.level().code()).isEqualTo(level);
    assertThat(check.leavesOpen()).isEqualTo(check.level() == Level.BLOCKING);
    assertThat(check.values()).isEmpty();
    assertThat(check.text().vi())
        .startsWith("Chưa đọc được nội dung quy định về ")
        .contains(check.citation().toString())
        .contains(Messages.text("rule." + check.code()).vi())
        .endsWith("hãy hỏi Cục Chứng thực số và Bảo mật thông tin trước khi gửi.");
    assertThat(check.text().en())
        .startsWith("The text on ")
        .contains(Messages.text("rule." + check.code()).en())
        .endsWith("ask the Authority before sending.");
  }

  /** duplicate is left out: its binding is the same for each kind, and needs a certificate. */
  @Test
  void theTableHasEveryRuleOfTheProfile() {
    Profile profile = ProfileSet.builtIn().get(NATIONAL);
    assertThat(new HashSet<>(profile.checks().stream().map(CheckSpec::code).toList()))
        .isEqualTo(Rules.codes());
    for (CheckSpec spec : profile.checks()) {
      assertThat(Messages.has("rule." + spec.code())).as(spec.code()).isTrue();
      boolean unknown = spec.bindings().stream().allMatch(CheckSpec.Binding::unknown);
      assertThat(spec.asksAnything()).isEqualTo(!unknown);
      if (unknown) {
        assertThat(spec.parameters()).isEmpty();
      }
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"nd-68-2024", "dong-thap-2025"})
  void noNumberOf2019StandsInForOneThatWasNotSeen(String id) {
    Set<String> named = new HashSet<>();
    ProfileSet.builtIn()
        .get(id)
        .checks()
        .forEach(c -> c.parameters().keySet().forEach(p -> named.add(c.code() + " " + p)));
    assertThat(named)
        .containsExactlyInAnyOrder(
            "agency-standing demands", "official-mail domains", "official-mail forbidden");
  }

  /** The same renewal, two and a half months before its end, under three regulations. */
  @ParameterizedTest
  @CsvSource({
    "long-an-2020,ELIGIBLE,tt185-07 tt185-08,passed passed",
    "nd-68-2024,UNDECIDED,nd68-04,not-checked not-checked",
    "dong-thap-2025,UNDECIDED,nd68-04,not-checked not-checked"
  })
  void oneRenewalUnderThreeProfiles(String id, String verdict, String forms, String outcomes) {
    boolean old = id.equals("long-an-2020");
    Decision decision =
        (Decision)
            new Assessor(ProfileSet.builtIn())
                .assess(
                    old
                        ? Sample.request(Procedure.RENEW, SubscriberKind.STAFF)
                        : Deltas.request(Procedure.RENEW, SubscriberKind.STAFF),
                    AssessmentOptions.on(Sample.DAY).under(id));
    assertThat(decision.verdict().name()).isEqualTo(verdict);
    assertThat(decision.route()).extracting(s -> s.formId()).containsExactly(forms.split(" "));
    assertThat(
            Deltas.check(decision, "remaining-validity").outcome().code()
                + " "
                + Deltas.check(decision, "renewed-once").outcome().code())
        .isEqualTo(outcomes);
    assertThat(Deltas.check(decision, "period").outcome())
        .isEqualTo(old ? Outcome.PASSED : Outcome.WARNING);
  }
}
