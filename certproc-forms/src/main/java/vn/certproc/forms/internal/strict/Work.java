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

  /** Unpacked bytes of streams, whatever the size of the file, and for each of its bytes. */
  private static final long BYTES = 32L * 1024 * 1024;

  private static final long BYTES_PER_BYTE = 4;

  /**
   * Bytes of memory for what was read, roughly. A list of 10,000 rows takes some 33 million, and as
   * much again for each signature.
   */
  private static final long MEMORY = 320L * 1024 * 1024;

  private long steps;
  private long bytes;
  private long memory;
  private long size;

  /** Counts one value read or compared. */
  public void step() {
    steps++;
    if (steps > STEPS) {
      throw tooComplex();
    }
  }

  /** The size of the file that it is for, in bytes. */
  void file(int length) {
    size = length;
  }

  /** Counts unpacked bytes. */
  void unpacked(int count) {
    bytes += count;
    if (bytes > BYTES + BYTES_PER_BYTE * size) {
      throw tooComplex();
    }
  }

  /** Counts memory that is held to the end, in bytes. */
  void held(long count) {
    memory += count;
    if (memory > MEMORY) {
      throw tooComplex();
    }
  }

  /** The file is beyond the bounds. */
  public static UnreadablePdfException tooComplex() {
    return new UnreadablePdfException("pdf-too-complex", Map.of());
  }
}
