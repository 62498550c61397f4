package vn.certproc.pki.internal;

import java.util.OptionalInt;

/** How long the outermost ASN.1 object of a file says it is (X.690 §8.1.3). */
public final class DerLength {

  private static final int SEQUENCE = 0x30;

  private DerLength() {}

  /** Whether it begins as a SEQUENCE does: a tag, and a length that is possible. */
  public static boolean looksLikeSequence(byte[] bytes) {
    return bytes.length >= 2
        && bytes[0] == SEQUENCE
        && ((bytes[1] & 0xFF) <= 0x84); // more than 4 octets of length: no file is that large
  }

  /**
   * Tag, length and content together.
   *
   * @return empty where the length is indefinite (BER), or itself cut off; may be more than there
   *     is
   */
  public static OptionalInt total(byte[] bytes) {
    int first = bytes[1] & 0xFF;
    if (first < 0x80) {
      return OptionalInt.of(2 + first);
    }
    int octets = first & 0x7F;
    if (octets == 0 || bytes.length < 2 + octets) {
      return OptionalInt.empty();
    }
    long length = 0;
    for (int i = 0; i < octets; i++) {
      length = length << 8 | (bytes[2 + i] & 0xFF);
    }
    return OptionalInt.of((int) Math.min(Integer.MAX_VALUE, 2 + octets + length));
  }
}
