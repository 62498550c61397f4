package vn.certproc.core.profile;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import vn.certproc.api.text.Text;

/**
 * Something that an event may turn on, and how it is asked. Either one of some values, or a whole
 * number that is looked at from one limit: below it, or reaching it. Immutable and thread-safe.
 *
 * @param key in plain words, such as {@code days-left}
 * @param question as an official is asked
 * @param values the values it may take, with their labels; empty for a number
 * @param limit the check's number that it is compared with; only for a number
 * @param least the least number it may be; only for a number, and empty where it may be negative
 * @param until the key of a day that may be given in its place, days being counted up to it
 * @param notGiven what to mind where it is not given and there is an answer without it
 */
public record FactSpec(
    String key,
    Text question,
    Map<String, Text> values,
    OptionalInt limit,
    OptionalInt least,
    Optional<String> until,
    Optional<Text> notGiven) {

  /** The class of a number under the limit. */
  public static final String BELOW = "below";

  /** The class of a number that reaches the limit. */
  public static final String REACHED = "reached";

  /** The class of a fact that was not given though it could be. */
  public static final String NOT_GIVEN = "not-given";

  /** Copies the values, keeping their order. */
  public FactSpec {
    values = java.util.Collections.unmodifiableMap(new LinkedHashMap<>(values));
  }

  /** What rules can tell apart. */
  public List<String> classes() {
    return limit.isPresent() ? List.of(BELOW, REACHED) : List.copyOf(values.keySet());
  }

  /** The keys it can be given by. */
  public List<String> keys() {
    return until.map(day -> List.of(key, day)).orElse(List.of(key));
  }

  /**
   * A value in its usual form: the code, or the number of days or times.
   *
   * @param by the key it was given by
   * @param value as it was given
   * @param on the day from which days are counted
   * @return empty when it is no possible value
   */
  public Optional<String> usual(String by, String value, LocalDate on) {
    if (limit.isEmpty()) {
      return Optional.of(value).filter(values::containsKey);
    }
    return by.equals(key) ? number(value) : days(value, on);
  }

  private static Optional<String> number(String value) {
    return value.matches("-?[0-9]{1,5}")
        ? Optional.of(Integer.toString(Integer.parseInt(value)))
        : Optional.empty();
  }

  private static Optional<String> days(String value, LocalDate on) {
    try {
      return Optional.of(Long.toString(ChronoUnit.DAYS.between(on, LocalDate.parse(value))));
    } catch (DateTimeException e) {
      return Optional.empty();
    }
  }

  /** Whether a value in its usual form is not under the least number that there may be. */
  public boolean reachesLeast(String usual) {
    return least.isEmpty() || Long.parseLong(usual) >= least.getAsInt();
  }

  /** The class of a value in its usual form. */
  public String classOf(String usual) {
    if (limit.isEmpty()) {
      return usual;
    }
    return Long.parseLong(usual) < limit.getAsInt() ? BELOW : REACHED;
  }
}
