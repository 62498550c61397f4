package vn.certproc.api.error;

import static java.util.Objects.requireNonNull;

import java.util.Map;
import java.util.TreeMap;
import vn.certproc.api.text.Text;

/**
 * One thing that is wrong with an input: where, what, and what to do next.
 *
 * <p>Immutable and thread-safe. Arguments never hold a personal number, a PIN or a key.
 *
 * @param code stable, lower-case and hyphenated; documented
 * @param where the place
 * @param arguments what the sentence was made from, by name
 * @param text the sentence in both languages
 */
public record Fault(String code, Where where, Map<String, String> arguments, Text text) {

  /** Copies the arguments, sorted by name so that two equal faults print alike. */
  public Fault {
    requireNonNull(code, "code");
    requireNonNull(where, "where");
    requireNonNull(text, "text");
    arguments = java.util.Collections.unmodifiableMap(new TreeMap<>(arguments));
  }

  /** A fault whose sentence is the catalogue's for this code. */
  public static Fault of(String code, Where where, Map<String, String> arguments) {
    return new Fault(code, where, arguments, Messages.text(code, arguments));
  }

  /** A fault whose sentence is the catalogue's for this code and takes no argument. */
  public static Fault of(String code, Where where) {
    return of(code, where, Map.of());
  }

  /** This fault, found in the given file or stream. */
  public Fault inSource(String name) {
    return new Fault(code, where.withSource(name), arguments, text);
  }
}
