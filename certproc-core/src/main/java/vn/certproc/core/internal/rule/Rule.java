package vn.certproc.core.internal.rule;

import java.util.Map;
import java.util.Set;
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
}
