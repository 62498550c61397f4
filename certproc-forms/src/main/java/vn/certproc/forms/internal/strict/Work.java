package vn.certproc.forms.internal.strict;

import java.util.Map;
import vn.certproc.forms.UnreadablePdfException;

/**
 * Bounds what may be spent on one file, so that a small hostile file cannot cost much. Not
 * thread-safe: one for each verification.
 */
public final class Work {

  /** Some 200 times what a form of 1,000 rows takes. */
  private static final long STEPS = 40_000_000;

  /** Unpacked bytes of object and cross-reference streams. */
  private static final long BYTES = 256L * 1024 * 1024;

  private long steps;
  private long bytes;

  /** Counts one value read or compared. */
  public void step() {
    steps++;
    if (steps > STEPS) {
      throw tooComplex();
    }
  }

  /** Counts unpacked bytes. */
  void unpacked(int count) {
    bytes += count;
    if (bytes > BYTES) {
      throw tooComplex();
    }
  }

  /** The file is beyond the bounds. */
  public static UnreadablePdfException tooComplex() {
    return new UnreadablePdfException("pdf-too-complex", Map.of());
  }
}
