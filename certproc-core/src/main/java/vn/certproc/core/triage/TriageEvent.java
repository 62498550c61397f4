package vn.certproc.core.triage;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * Something that happened, with what is known of it, as a host or an official says it. Immutable
 * and thread-safe. Whether the profile knows it is seen when it is asked.
 *
 * @param code what happened, such as {@code token-lost}
 * @param facts what is known, by key in plain words, such as {@code still-needed} to {@code yes}
 */
public record TriageEvent(String code, Map<String, String> facts) {

  /** Copies the facts, keeping their order. */
  public TriageEvent {
    facts = Collections.unmodifiableMap(new LinkedHashMap<>(facts));
  }

  /** Something that happened, of which nothing more is known. */
  public static TriageEvent of(String code) {
    return new TriageEvent(code, Map.of());
  }

  /** The same, with one more fact. */
  public TriageEvent with(String key, String value) {
    Map<String, String> more = new LinkedHashMap<>(facts);
    more.put(key, value);
    return new TriageEvent(code, more);
  }

  /**
   * Reads {@code EVENT[:key=value,…]}.
   *
   * @throws TriageException.Malformed when it is not written so, or a key stands twice
   */
  public static TriageEvent parse(String text) {
    int colon = text.indexOf(':');
    if (colon < 0) {
      return of(text.strip());
    }
    Map<String, String> facts = new LinkedHashMap<>();
    for (String part : text.substring(colon + 1).split(",", -1)) {
      int equals = part.indexOf('=');
      if (equals <= 0
          || equals == part.length() - 1
          || facts.putIfAbsent(
                  part.substring(0, equals).strip(), part.substring(equals + 1).strip())
              != null) {
        throw new TriageException.Malformed(text);
      }
    }
    return new TriageEvent(text.substring(0, colon).strip(), facts);
  }
}
