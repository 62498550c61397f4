package vn.certproc.core.lifecycle;

import java.util.regex.Pattern;
import vn.certproc.api.error.InvalidValueException;

/**
 * A document of a step, by reference: its content stays with the host. Immutable, thread-safe.
 *
 * @param kind the kind's code
 * @param reference where the host keeps it, 1–200 characters on one line
 * @param sha256 its SHA-256, 64 lower-case hexadecimal digits
 */
public record DocumentRef(String kind, String reference, String sha256) {

  private static final Pattern DIGEST = Pattern.compile("[0-9a-f]{64}");

  /**
   * Checks the parts.
   *
   * @throws InvalidValueException {@code code-shape}, {@code lifecycle-text} or {@code
   *     lifecycle-digest}
   */
  public DocumentRef {
    Words.code("kind", kind);
    reference = Words.line("ref", reference, Words.REFERENCE);
    if (!DIGEST.matcher(sha256).matches()) {
      throw new InvalidValueException("lifecycle-digest", "sha256");
    }
  }
}
