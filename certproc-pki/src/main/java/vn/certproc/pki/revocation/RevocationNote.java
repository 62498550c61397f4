package vn.certproc.pki.revocation;

import java.util.Collections;
import java.util.Map;
import java.util.TreeMap;
import vn.certproc.api.error.Messages;
import vn.certproc.api.text.Text;

/**
 * Why a piece of evidence does not count, why there is none, or what to know about the one that
 * counts. It has no weight of its own: whoever judges a signature gives it one. Immutable and
 * thread-safe.
 *
 * @param code stable, lower-case, hyphenated, beginning with {@code revocation-}
 * @param arguments what the sentence was made from, by name; instants in ISO 8601
 * @param text the sentence in both languages, the catalogue's for {@code reason.CODE}
 */
public record RevocationNote(String code, Map<String, String> arguments, Text text) {

  /** Copies the arguments, sorted by name so that two equal notes print alike. */
  public RevocationNote {
    arguments = Collections.unmodifiableMap(new TreeMap<>(arguments));
  }

  /**
   * A note whose sentence is the catalogue's for {@code reason.CODE}.
   *
   * @throws IllegalStateException when the catalogue has no such sentence, or it lacks an argument
   */
  public static RevocationNote of(String code, Map<String, String> arguments) {
    return new RevocationNote(code, arguments, Messages.text("reason." + code, arguments));
  }
}
