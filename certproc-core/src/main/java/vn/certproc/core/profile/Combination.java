package vn.certproc.core.profile;

import java.util.Map;
import java.util.Optional;
import java.util.Set;
import vn.certproc.api.decision.Citation;
import vn.certproc.api.model.Code;
import vn.certproc.api.model.Coded;
import vn.certproc.api.model.Procedure;
import vn.certproc.api.model.SubscriberKind;
import vn.certproc.api.text.Text;

/**
 * What holds of events together. Immutable and thread-safe.
 *
 * @param kind what it does
 * @param key its name
 * @param subscribers for whom it holds
 * @param events one side; empty for any event
 * @param with the other side; empty for any event
 * @param only what must be so of one of these events, where it is not meant whatever its facts are
 * @param when a procedure that must follow from one side; empty for none
 * @param drops the other side's procedures that fall away for the same certificate
 * @param text what an official is told
 * @param citation the clause
 * @param note the reading behind it
 */
public record Combination(
    Kind kind,
    String key,
    Set<SubscriberKind> subscribers,
    Set<Code> events,
    Set<Code> with,
    Map<Code, EventRule.Condition> only,
    Set<Procedure> when,
    Set<Procedure> drops,
    Text text,
    Citation citation,
    Optional<Text> note) {

  /** Copies the collections. */
  public Combination {
    subscribers = Set.copyOf(subscribers);
    only = Map.copyOf(only);
    events = Set.copyOf(events);
    with = Set.copyOf(with);
    when = Set.copyOf(when);
    drops = Set.copyOf(drops);
  }

  /** Whether an event stands on the first side where its facts, each by its class, are so. */
  public boolean first(Code event, Map<String, String> facts) {
    return (events.isEmpty() || events.contains(event)) && meant(event, facts);
  }

  /** Whether an event stands on the other side where its facts, each by its class, are so. */
  public boolean second(Code event, Map<String, String> facts) {
    return (with.isEmpty() || with.contains(event)) && meant(event, facts);
  }

  private boolean meant(Code event, Map<String, String> facts) {
    EventRule.Condition condition = only.get(event);
    return condition == null || condition.holds(facts);
  }

  /** What a combination does. */
  public enum Kind implements Coded {
    /** The two cannot both have happened. */
    CONTRADICT("contradict"),
    /** What the first leads to makes what the other leads to pointless. */
    SUPERSEDE("supersede"),
    /** Both stand, and something is to be minded. */
    TOGETHER("together");

    private final String code;

    Kind(String code) {
      this.code = code;
    }

    @Override
    public String code() {
      return code;
    }
  }
}
