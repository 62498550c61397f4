package vn.certproc.core.internal.lifecycle;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import vn.certproc.api.text.Text;
import vn.certproc.core.lifecycle.LetterStep;

/**
 * What status codes mean. Immutable and thread-safe.
 *
 * @param labels how officials call each code, in the order of the file
 * @param entries by code, letter and state
 */
public record StatusTable(Map<String, Text> labels, Map<Key, Entry> entries) {

  /** Copies the maps. */
  public StatusTable {
    labels = Collections.unmodifiableMap(new LinkedHashMap<>(labels));
    entries = Map.copyOf(entries);
  }

  /** A status code of a letter in a state. */
  public record Key(String code, LetterStep letter, String state) {}

  /**
   * What it means there.
   *
   * @param event the event
   * @param or events that a host may record instead
   * @param note the reading behind it
   */
  public record Entry(String event, Set<String> or, Optional<Text> note) {

    /** Copies the set. */
    public Entry {
      or = Set.copyOf(or);
    }

    /** Whether this event may be recorded with the code. */
    public boolean allows(String recorded) {
      return event.equals(recorded) || or.contains(recorded);
    }
  }

  /** How officials call the code; empty where it is none of ours. */
  public Optional<Text> label(String code) {
    return Optional.ofNullable(labels.get(code));
  }

  /** What the code means there; empty where it means nothing. */
  public Optional<Entry> entry(String code, LetterStep letter, String state) {
    return Optional.ofNullable(entries.get(new Key(code, letter, state)));
  }
}
