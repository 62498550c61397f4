package vn.certproc.core.internal.rule;

import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import vn.certproc.core.profile.CheckSpec;

/** A question put to a request. Stateless; numbers and words come from the profile. */
@FunctionalInterface
public interface Rule {

  /**
   * The answer for one procedure of a request. Asked only where the profile binds the check.
   *
   * @param c the request and what is known about it
   * @param spec the check as the profile sets it
   */
  Finding ask(Case c, CheckSpec spec);

  /** The whole numbers it needs from the profile. */
  default Set<String> numbers() {
    return Set.of();
  }

  /** The words it needs from the profile that must be one of a few, by the parameter's name. */
  default Map<String, Set<String>> choices() {
    return Map.of();
  }

  /** The words it needs from the profile. */
  default Set<String> words() {
    return Set.of();
  }

  /** The words it takes from the profile where they are given. */
  default Set<String> options() {
    return Set.of();
  }

  /** Those of its words that list domains of e-mail addresses. */
  default Set<String> domains() {
    return Set.of();
  }

  /** Every parameter that it knows, by name. */
  default Set<String> parameters() {
    return Stream.of(numbers(), choices().keySet(), words(), options())
        .flatMap(Set::stream)
        .collect(Collectors.toUnmodifiableSet());
  }
}
