package vn.certproc.core.lifecycle;

import java.util.Optional;
import java.util.Set;
import vn.certproc.api.text.Text;

/**
 * A kind of event. Immutable and thread-safe.
 *
 * @param code stable
 * @param label how officials call it
 * @param reasons whether it needs reasons
 * @param status whether it records a status message, whose code must be told
 * @param sends the letter that there is from then on
 * @param fulfils the codes of a profile's obligations that it fulfils
 */
public record EventKind(
    String code,
    Text label,
    boolean reasons,
    boolean status,
    Optional<LetterStep> sends,
    Set<String> fulfils) {

  /** Copies the set. */
  public EventKind {
    fulfils = Set.copyOf(fulfils);
  }
}
