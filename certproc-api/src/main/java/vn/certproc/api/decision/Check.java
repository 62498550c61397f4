package vn.certproc.api.decision;

import static java.util.Objects.requireNonNull;

import java.time.LocalDate;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import vn.certproc.api.model.Procedure;
import vn.certproc.api.text.Text;

/**
 * One rule put to a request, and its answer. Passed ones are kept too. Immutable, thread-safe.
 *
 * @param code the rule, stable and documented, such as {@code remaining-validity}
 * @param outcome what it came to
 * @param level whether it decides the verdict
 * @param procedures the procedures of the request that it binds
 * @param cause why it was not checked; present exactly then
 * @param citation the clause
 * @param note the reading behind it, where the clause is silent
 * @param text the sentence for the official
 * @param values what the answer rests on: String, Integer, Boolean, LocalDate or List of String
 */
public record Check(
    String code,
    Outcome outcome,
    Level level,
    Set<Procedure> procedures,
    Optional<Cause> cause,
    Citation citation,
    Optional<Text> note,
    Text text,
    Map<String, Object> values) {

  /**
   * Copies the collections.
   *
   * @throws IllegalArgumentException when a cause stands beside another outcome than not-checked,
   *     or a value has another type
   */
  public Check {
    requireNonNull(code, "code");
    if (cause.isPresent() != (outcome == Outcome.NOT_CHECKED)) {
      throw new IllegalArgumentException("a cause belongs to not-checked: " + code);
    }
    procedures = Collections.unmodifiableSet(new java.util.TreeSet<>(procedures));
    values = Collections.unmodifiableMap(new LinkedHashMap<>(values));
    for (Object value : values.values()) {
      if (!(value instanceof String
          || value instanceof Integer
          || value instanceof Boolean
          || value instanceof LocalDate
          || value instanceof List)) {
        throw new IllegalArgumentException("a value of another type in " + code);
      }
    }
  }

  /** Whether it makes the request ineligible. */
  public boolean forbids() {
    return level == Level.BLOCKING && outcome == Outcome.FAILED;
  }

  /** Whether it leaves the request undecided. */
  public boolean leavesOpen() {
    return level == Level.BLOCKING && outcome == Outcome.NOT_CHECKED;
  }
}
