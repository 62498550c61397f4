package vn.certproc.core.profile;

import java.util.Optional;
import java.util.Set;
import vn.certproc.api.decision.Citation;
import vn.certproc.api.model.SubscriberKind;
import vn.certproc.api.text.Text;

/**
 * Subscribers of whom the regulation says nothing, whatever happened. Immutable and thread-safe.
 *
 * @param subscribers which
 * @param text what an official is told
 * @param citation the clause that sends elsewhere
 * @param note the reading behind it
 */
public record SubscriberSilence(
    Set<SubscriberKind> subscribers, Text text, Citation citation, Optional<Text> note) {

  /** Copies the set. */
  public SubscriberSilence {
    subscribers = Set.copyOf(subscribers);
  }
}
