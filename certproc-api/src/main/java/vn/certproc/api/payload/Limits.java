package vn.certproc.api.payload;

/**
 * Bounds that keep a hostile or broken payload from eating a host's memory. Immutable and
 * thread-safe.
 *
 * @param maxBytes the size of the file, in bytes
 * @param maxDepth how many elements may stand in one another
 * @param maxText the length of one element's text, in UTF-16 characters
 * @param maxFaults how many faults are collected before the rest is only said to exist
 */
public record Limits(long maxBytes, int maxDepth, int maxText, int maxFaults) {

  /**
   * Checks the numbers.
   *
   * @throws IllegalArgumentException when one is not positive
   */
  public Limits {
    if (maxBytes < 1 || maxDepth < 1 || maxText < 1 || maxFaults < 1) {
      throw new IllegalArgumentException("a limit must be positive");
    }
  }

  /**
   * 64 MiB, 64 levels, 65,536 characters, 10,000 faults: room for 10,000 rows and no more than a
   * small host can bear.
   */
  public static Limits standard() {
    return new Limits(64L << 20, 64, 1 << 16, 10_000);
  }

  /** The same limits with another size. */
  public Limits withMaxBytes(long bytes) {
    return new Limits(bytes, maxDepth, maxText, maxFaults);
  }
}
