package vn.certproc.core.profile;

import java.util.Optional;
import java.util.Set;
import vn.certproc.api.decision.Citation;
import vn.certproc.api.model.Code;
import vn.certproc.api.model.Coded;
import vn.certproc.api.model.Procedure;
import vn.certproc.api.text.Text;

/**
 * What holds of events together. Immutable and thread-safe.
 *
 * @param kind what it does
 * @param key its name
 * @param events one side; empty for any event
 * @param with the other side; empty for any event
 * @param when a procedure that must follow from one side; empty for none
 * @param drops the other side's procedures that fall away for the same certificate
 * @param text what an official is told
 * @param citation the clause
 * @param note the reading behind it
 */
public record Combination(
    Kind kind,
    String key,
    Set<Code> events,
    Set<Code> with,
    Set<Procedure> when,
    Set<Procedure> drops,
    Text text,
    Citation citation,
    Optional<Text> note) {

  /** Copies the sets. */
  public Combination {
    events = Set.copyOf(events);
    with = Set.copyOf(with);
    when = Set.copyOf(when);
    drops = Set.copyOf(drops);
  }

  /** Whether an event may stand on the first side. */
  public boolean first(Code event) {
    return events.isEmpty() || events.contains(event);
  }

  /** Whether an event may stand on the other side. */
  public boolean second(Code event) {
    return with.isEmpty() || with.contains(event);
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
