package vn.certproc.core;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.Optional;
import vn.certproc.api.decision.Cause;
import vn.certproc.api.decision.Outcome;
import vn.certproc.api.decision.Verdict;
import vn.certproc.api.facts.Facts;
import vn.certproc.api.model.Payload;

/**
 * One case and what one check must answer to it.
 *
 * @param key the sentence's key, {@code check.CODE.OUTCOME[.VARIANT]}
 * @param clause the clause that the check must cite
 * @param verdict on the whole request
 * @param payload the case
 * @param options day, facts, profile
 * @param cause why it was not checked
 * @param name what tells it from others of the same key
 */
record Scenario(
    String key,
    String clause,
    Verdict verdict,
    Payload payload,
    AssessmentOptions options,
    Optional<Cause> cause,
    String name) {

  static Scenario of(String key, String clause, Verdict verdict, Payload payload) {
    AssessmentOptions options = AssessmentOptions.on(Sample.DAY).under("long-an-2020");
    return new Scenario("check." + key, clause, verdict, payload, options, Optional.empty(), "");
  }

  Scenario on(LocalDate day) {
    AssessmentOptions moved =
        new AssessmentOptions(day, options.facts(), options.profile(), options.province());
    return new Scenario(key, clause, verdict, payload, moved, cause, name);
  }

  Scenario under(String profile) {
    return new Scenario(key, clause, verdict, payload, options.under(profile), cause, name);
  }

  Scenario knowing(Facts facts) {
    return new Scenario(key, clause, verdict, payload, options.knowing(facts), cause, name);
  }

  Scenario because(Cause why) {
    return new Scenario(key, clause, verdict, payload, options, Optional.of(why), name);
  }

  Scenario as(String title) {
    return new Scenario(key, clause, verdict, payload, options, cause, title);
  }

  /** The key of the sentence: what does not concern a request is said in one for all checks. */
  String sentence() {
    return outcome() == Outcome.NOT_APPLICABLE ? "check.not-applicable" : key;
  }

  String code() {
    return key.split("\\.")[1];
  }

  Outcome outcome() {
    String wanted = key.split("\\.")[2];
    return Arrays.stream(Outcome.values())
        .filter(o -> o.code().equals(wanted))
        .findFirst()
        .orElseThrow(() -> new AssertionError("no outcome in " + key));
  }

  @Override
  public String toString() {
    return key + (name.isEmpty() ? "" : " — " + name);
  }
}
