package vn.certproc.core.lifecycle;

import java.util.Map;
import vn.certproc.api.text.Text;

/**
 * A state that a case can be in. Immutable and thread-safe.
 *
 * @param code stable
 * @param label how officials call it
 * @param initial whether a case begins here
 * @param closing whether a case ends here
 * @param reports the status code that the receiver of a letter reports in this state
 */
public record State(
    String code, Text label, boolean initial, boolean closing, Map<LetterStep, String> reports) {

  /** Copies the map. */
  public State {
    reports = Map.copyOf(reports);
  }
}
