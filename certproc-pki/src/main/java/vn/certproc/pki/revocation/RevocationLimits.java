package vn.certproc.pki.revocation;

/**
 * How much is taken from strangers. Immutable and thread-safe.
 *
 * @param maxCrlBytes the longest list looked at
 * @param maxOcspBytes the longest OCSP response looked at
 * @param maxFetches how often the client is called by one {@link RevocationChecker}, or for one
 *     document
 * @param maxPieces how many lists, and how many responses, are looked at
 * @param maxEmbeddedBytes how much of what came inside a document is looked at, all lists and
 *     responses together; the same bytes count once
 */
public record RevocationLimits(
    int maxCrlBytes, int maxOcspBytes, int maxFetches, int maxPieces, int maxEmbeddedBytes) {

  private static final RevocationLimits STANDARD =
      new RevocationLimits(20 << 20, 64 << 10, 8, 100, 32 << 20);

  /**
   * Checks the numbers.
   *
   * @throws IllegalArgumentException when one is negative
   */
  public RevocationLimits {
    if (Math.min(maxCrlBytes, maxOcspBytes) < 0
        || Math.min(maxFetches, maxPieces) < 0
        || maxEmbeddedBytes < 0) {
      throw new IllegalArgumentException("a limit must not be negative");
    }
  }

  /**
   * 20 MiB of a list, 64 KiB of a response, 8 fetches, 100 lists and 100 responses, 32 MiB inside.
   */
  public static RevocationLimits standard() {
    return STANDARD;
  }

  /** The longest piece of this kind. */
  public int maxBytes(EvidenceKind kind) {
    return kind == EvidenceKind.CRL ? maxCrlBytes : maxOcspBytes;
  }
}
