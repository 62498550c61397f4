package vn.certproc.pki.revocation;

/**
 * How much is taken from strangers. Immutable and thread-safe.
 *
 * @param maxCrlBytes the longest list looked at
 * @param maxOcspBytes the longest OCSP response looked at
 * @param maxFetches how often the client is called by one {@link RevocationChecker}
 * @param maxPieces how many lists, and how many responses, are looked at
 */
public record RevocationLimits(int maxCrlBytes, int maxOcspBytes, int maxFetches, int maxPieces) {

  private static final RevocationLimits STANDARD = new RevocationLimits(20 << 20, 64 << 10, 8, 100);

  /**
   * Checks the numbers.
   *
   * @throws IllegalArgumentException when one is negative
   */
  public RevocationLimits {
    if (maxCrlBytes < 0 || maxOcspBytes < 0 || maxFetches < 0 || maxPieces < 0) {
      throw new IllegalArgumentException("a limit must not be negative");
    }
  }

  /** 20 MiB of a list, 64 KiB of a response, 8 fetches, 100 lists and 100 responses. */
  public static RevocationLimits standard() {
    return STANDARD;
  }

  /** The longest piece of this kind. */
  public int maxBytes(EvidenceKind kind) {
    return kind == EvidenceKind.CRL ? maxCrlBytes : maxOcspBytes;
  }
}
