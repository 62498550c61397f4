package vn.certproc.pki.verification;

import static java.util.Objects.requireNonNull;

import java.util.Collections;
import java.util.Map;
import java.util.TreeMap;
import vn.certproc.api.error.Messages;
import vn.certproc.api.text.Text;

/**
 * Something that bears on a signature's verdict, or is worth telling beside it. Immutable and
 * thread-safe; nothing in it is ever null.
 *
 * @param code stable, lower-case, hyphenated; documented in {@code docs/signatures.md}
 * @param weight what it does to the verdict
 * @param arguments what the sentence was made from, by name; instants in ISO 8601
 * @param text the sentence in both languages
 */
public record Reason(String code, Weight weight, Map<String, String> arguments, Text text) {

  /** The catalogue keeps the sentences of reasons apart from those of errors by this prefix. */
  private static final String PREFIX = "reason.";

  /** Copies the arguments, sorted by name so that two equal reasons print alike. */
  public Reason {
    requireNonNull(code, "code");
    requireNonNull(weight, "weight");
    requireNonNull(text, "text");
    arguments = Collections.unmodifiableMap(new TreeMap<>(arguments));
  }

  /**
   * A reason whose sentence is the catalogue's for {@code reason.CODE}.
   *
   * @throws IllegalStateException when the catalogue has no such sentence, or it lacks an argument
   */
  public static Reason of(String code, Weight weight, Map<String, String> arguments) {
    return new Reason(code, weight, arguments, Messages.text(PREFIX + code, arguments));
  }

  /** A reason whose sentence takes no argument. */
  public static Reason of(String code, Weight weight) {
    return of(code, weight, Map.of());
  }

  /** The same reason with another weight, for whoever knows more of the circumstances. */
  public Reason weighing(Weight other) {
    return new Reason(code, other, arguments, text);
  }
}
