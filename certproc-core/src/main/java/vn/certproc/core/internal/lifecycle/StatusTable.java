package vn.certproc.core.internal.lifecycle;

import java.util.Map;
import java.util.Optional;
import vn.certproc.api.text.Text;
import vn.certproc.core.lifecycle.LetterStep;

/**
 * What status codes mean. Immutable and thread-safe.
 *
 * @param labels how officials call each code
 * @param events the event, by code, letter and state
 */
public record StatusTable(Map<String, Text> labels, Map<Key, String> events) {

  /** Copies the maps. */
  public StatusTable {
    labels = Map.copyOf(labels);
    events = Map.copyOf(events);
  }

  /** A status code of a letter in a state. */
  public record Key(String code, LetterStep letter, String state) {}

  /** How officials call the code; empty where it is none of ours. */
  public Optional<Text> label(String code) {
    return Optional.ofNullable(labels.get(code));
  }

  /** The event that the code means; empty where it means none there. */
  public Optional<String> event(String code, LetterStep letter, String state) {
    return Optional.ofNullable(events.get(new Key(code, letter, state)));
  }
}
