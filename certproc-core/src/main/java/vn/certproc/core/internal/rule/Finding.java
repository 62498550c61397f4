package vn.certproc.core.internal.rule;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import vn.certproc.api.decision.Cause;
import vn.certproc.api.decision.Citation;
import vn.certproc.api.decision.Level;
import vn.certproc.api.decision.Outcome;
import vn.certproc.api.error.Messages;
import vn.certproc.api.text.Text;
import vn.certproc.api.text.Wording;

/**
 * A rule's answer, before the profile's level, citation and note are put to it. Immutable.
 *
 * @param outcome what it came to
 * @param cause why it was not checked
 * @param variant which of the outcome's sentences; empty for the only one
 * @param values what the answer rests on
 * @param words what only the sentences need, such as labels
 * @param level another level than the profile's binding
 * @param citation another clause than the binding's
 * @param note another reading than the check's
 */
public record Finding(
    Outcome outcome,
    Optional<Cause> cause,
    Optional<String> variant,
    Map<String, Object> values,
    Map<String, Text> words,
    Optional<Level> level,
    Optional<Citation> citation,
    Optional<Text> note) {

  private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("dd/MM/yyyy");

  private static Finding of(Outcome outcome, Optional<Cause> cause, Optional<String> variant) {
    return new Finding(
        outcome,
        cause,
        variant,
        Map.of(),
        Map.of(),
        Optional.empty(),
        Optional.empty(),
        Optional.empty());
  }

  /** The rule holds. */
  public static Finding passed() {
    return of(Outcome.PASSED, Optional.empty(), Optional.empty());
  }

  /** The rule holds, in this way. */
  public static Finding passed(String variant) {
    return of(Outcome.PASSED, Optional.empty(), Optional.of(variant));
  }

  /** The rule is broken. */
  public static Finding failed() {
    return of(Outcome.FAILED, Optional.empty(), Optional.empty());
  }

  /** The rule is broken, in this way. */
  public static Finding failed(String variant) {
    return of(Outcome.FAILED, Optional.empty(), Optional.of(variant));
  }

  /** Allowed, with something to mind. */
  public static Finding warning() {
    return of(Outcome.WARNING, Optional.empty(), Optional.empty());
  }

  /** Allowed, with this to mind. */
  public static Finding warning(String variant) {
    return of(Outcome.WARNING, Optional.empty(), Optional.of(variant));
  }

  /** The rule does not concern the request. */
  public static Finding notApplicable() {
    return of(Outcome.NOT_APPLICABLE, Optional.empty(), Optional.empty());
  }

  /** A fact is missing. */
  public static Finding factMissing(String variant) {
    return of(Outcome.NOT_CHECKED, Optional.of(Cause.FACT_MISSING), Optional.of(variant));
  }

  /** The text is silent. */
  public static Finding ruleUnknown(String variant) {
    return of(Outcome.NOT_CHECKED, Optional.of(Cause.RULE_UNKNOWN), Optional.of(variant));
  }

  /** The first of several answers that came to this. */
  public static Optional<Finding> first(List<Finding> all, Outcome outcome) {
    return all.stream().filter(f -> f.outcome() == outcome).findFirst();
  }

  /** With a value: String, Integer, Boolean, LocalDate or List of String. */
  public Finding with(String name, Object value) {
    Map<String, Object> more = new LinkedHashMap<>(values);
    more.put(name, value);
    return new Finding(outcome, cause, variant, more, words, level, citation, note);
  }

  /** With words for the sentences alone. */
  public Finding say(String name, Text text) {
    Map<String, Text> more = new LinkedHashMap<>(words);
    more.put(name, text);
    return new Finding(outcome, cause, variant, values, more, level, citation, note);
  }

  /** Never changes the verdict, whatever the profile's level. */
  public Finding asAdvice() {
    return new Finding(
        outcome, cause, variant, values, words, Optional.of(Level.ADVICE), citation, note);
  }

  /** The same words, as a warning. */
  public Finding asWarning() {
    return new Finding(Outcome.WARNING, cause, variant, values, words, level, citation, note);
  }

  /** By another clause than the binding's. */
  public Finding citing(Citation clause) {
    return new Finding(outcome, cause, variant, values, words, level, Optional.of(clause), note);
  }

  /** With another reading, where there is one. */
  public Finding noting(Optional<Text> reading) {
    return new Finding(
        outcome, cause, variant, values, words, level, citation, reading.or(() -> note));
  }

  /** The key of the sentence in the catalogue for a check of this code. */
  public String sentenceKey(String code) {
    return "check." + code + "." + outcome.code() + variant.map(v -> "." + v).orElse("");
  }

  /**
   * The sentence of a key of the catalogue, made from what a finding rests on, in a regulation's
   * words.
   */
  public static Text sentence(String key, Finding finding, Wording wording) {
    return new Text(
        Messages.text(key, finding.arguments(true), wording).vi(),
        Messages.text(key, finding.arguments(false)).en());
  }

  /** What the sentence of one language is made from; days as that language writes them. */
  private Map<String, String> arguments(boolean vietnamese) {
    Map<String, String> all = new LinkedHashMap<>();
    values.forEach((name, value) -> all.put(name, print(value, vietnamese)));
    words.forEach((name, text) -> all.put(name, vietnamese ? text.vi() : text.en()));
    return all;
  }

  private static String print(Object value, boolean vietnamese) {
    if (value instanceof LocalDate day) {
      return vietnamese ? DAY.format(day) : day.toString();
    }
    if (value instanceof List<?> list) {
      return String.join(", ", list.stream().map(Object::toString).toList());
    }
    return value.toString();
  }
}
