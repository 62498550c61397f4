package vn.certproc.core.profile;

import java.util.Optional;
import java.util.Set;
import vn.certproc.api.decision.Citation;
import vn.certproc.api.model.Code;
import vn.certproc.api.model.SubscriberKind;
import vn.certproc.api.text.Text;

/**
 * An entry of a vocabulary. Immutable and thread-safe.
 *
 * @param code the code that requests use
 * @param label how officials read it
 * @param subscribers whom it is for; empty for all
 * @param traits what rules may ask of it
 * @param citation the clause
 * @param note the reading behind it
 * @param origin where it was written
 */
public record Term(
    Code code,
    Text label,
    Set<SubscriberKind> subscribers,
    Set<Trait> traits,
    Citation citation,
    Optional<Text> note,
    Origin origin) {

  /** Copies the sets. */
  public Term {
    subscribers = Set.copyOf(subscribers);
    traits = Set.copyOf(traits);
  }

  /** Whether it has the trait. */
  public boolean has(Trait trait) {
    return traits.contains(trait);
  }

  /** Whether it is for this kind of subscriber. */
  public boolean isFor(SubscriberKind kind) {
    return subscribers.isEmpty() || subscribers.contains(kind);
  }
}
