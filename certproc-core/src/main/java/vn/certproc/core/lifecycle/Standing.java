package vn.certproc.core.lifecycle;

import java.util.EnumMap;
import java.util.EnumSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * What the events of a case have come to. Immutable.
 *
 * @param state the state's code
 * @param tokenLost whether the token is lost
 * @param letters the letters that were sent
 * @param reports the status code that the receiver of each letter reported last
 */
record Standing(
    String state, boolean tokenLost, Set<LetterStep> letters, Map<LetterStep, String> reports) {

  Standing {
    letters = Set.copyOf(letters);
    reports = Map.copyOf(reports);
  }

  /** Where a case begins. */
  static Standing at(State state, boolean tokenLost) {
    return new Standing(state.code(), tokenLost, Set.of(), Map.of());
  }

  /**
   * After a step.
   *
   * @param step the step
   * @param to the state that it comes to
   * @param sent the letter that it sends
   */
  Standing after(Transition step, State to, Optional<LetterStep> sent) {
    Set<LetterStep> all = EnumSet.noneOf(LetterStep.class);
    all.addAll(letters);
    sent.ifPresent(all::add);
    Map<LetterStep, String> codes = new EnumMap<>(LetterStep.class);
    codes.putAll(reports);
    if (!step.from().equals(step.to())) {
      codes.putAll(to.reports());
    }
    codes.putAll(step.reports());
    codes.keySet().retainAll(all);
    return new Standing(step.to(), tokenLost || step.losesToken(), all, codes);
  }
}
