package vn.certproc.core.profile;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import vn.certproc.api.decision.Citation;
import vn.certproc.api.model.Code;
import vn.certproc.api.model.SubscriberKind;
import vn.certproc.api.text.Text;

/**
 * Something that may happen. Immutable and thread-safe.
 *
 * <p>The loader has made sure that exactly one rule answers each combination of the facts it asks.
 *
 * @param code stable, such as {@code token-lost}
 * @param subscribers to whom it may happen
 * @param label how officials read it
 * @param citation the clause
 * @param note the reading behind it
 * @param asks the facts it turns on, in the order they are asked
 * @param rules what follows
 */
public record EventSpec(
    Code code,
    Set<SubscriberKind> subscribers,
    Text label,
    Citation citation,
    Optional<Text> note,
    List<Ask> asks,
    List<EventRule> rules) {

  /** Copies the collections. */
  public EventSpec {
    subscribers = Set.copyOf(subscribers);
    asks = List.copyOf(asks);
    rules = List.copyOf(rules);
  }

  /**
   * A fact that an event turns on.
   *
   * @param fact its key
   * @param optional whether there is an answer without it; else it is asked for
   */
  public record Ask(String fact, boolean optional) {}
}
