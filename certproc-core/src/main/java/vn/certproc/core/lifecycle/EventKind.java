package vn.certproc.core.lifecycle;

import java.util.Set;
import vn.certproc.api.text.Text;

/**
 * A kind of event. Immutable and thread-safe.
 *
 * @param code stable
 * @param label how officials call it
 * @param reasons whether it needs reasons
 * @param fulfils the codes of a profile's obligations that it fulfils
 */
public record EventKind(String code, Text label, boolean reasons, Set<String> fulfils) {

  /** Copies the set. */
  public EventKind {
    fulfils = Set.copyOf(fulfils);
  }
}
