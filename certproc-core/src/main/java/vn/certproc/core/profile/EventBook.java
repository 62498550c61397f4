package vn.certproc.core.profile;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import vn.certproc.api.model.Code;
import vn.certproc.api.model.Procedure;
import vn.certproc.api.model.SubscriberKind;

/**
 * What may happen to a certificate and its holder, and what a profile makes of it. Immutable and
 * thread-safe.
 *
 * @param order the order in which procedures are filed that follow from one answer
 * @param facts what may be asked, by key
 * @param silences subscribers that the regulation does not speak of
 * @param events what may happen, by code, in the profile's order
 * @param combinations what holds of events together
 */
public record EventBook(
    List<Procedure> order,
    Map<String, FactSpec> facts,
    List<SubscriberSilence> silences,
    Map<Code, EventSpec> events,
    List<Combination> combinations) {

  /** Copies the collections, keeping their order. */
  public EventBook {
    order = List.copyOf(order);
    facts = java.util.Collections.unmodifiableMap(new LinkedHashMap<>(facts));
    silences = List.copyOf(silences);
    events = java.util.Collections.unmodifiableMap(new LinkedHashMap<>(events));
    combinations = List.copyOf(combinations);
  }

  /** The book of a profile that knows no event. */
  public static EventBook none() {
    return new EventBook(List.of(), Map.of(), List.of(), Map.of(), List.of());
  }

  /** The event of this code, where the profile knows it. */
  public Optional<EventSpec> event(Code code) {
    return Optional.ofNullable(events.get(code));
  }

  /**
   * The fact of this key.
   *
   * @throws IllegalStateException when there is none; the loader has made sure that there is
   */
  public FactSpec fact(String key) {
    FactSpec found = facts.get(key);
    if (found == null) {
      throw new IllegalStateException("the profile has no fact " + key);
    }
    return found;
  }

  /** What is said of a subscriber that the regulation is silent on. */
  public Optional<SubscriberSilence> silence(SubscriberKind kind) {
    return silences.stream().filter(s -> s.subscribers().contains(kind)).findFirst();
  }
}
