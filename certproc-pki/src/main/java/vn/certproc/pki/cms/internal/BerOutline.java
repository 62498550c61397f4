package vn.certproc.pki.cms.internal;

import java.util.OptionalInt;

/**
 * How far an encoded ASN.1 object reaches (X.690 §8.1), of definite or indefinite length. What is
 * inside is stepped over, not decoded, in one pass and without recursion.
 */
public final class BerOutline {

  private static final int SEQUENCE = 0x30;
  private static final int CONSTRUCTED = 0x20;
  private static final int LONG_TAG = 0x1F;
  private static final int MORE = 0x80;
  private static final int MOST_LENGTH_OCTETS = 4;
  private static final int INDEFINITE = -1;
  private static final int BROKEN = -2;

  private final byte[] bytes;
  private int at;

  private BerOutline(byte[] bytes) {
    this.bytes = bytes;
  }

  /**
   * The length of the SEQUENCE at the beginning.
   *
   * @param most the longest that is told
   * @return empty where it is none, cut off or longer
   */
  public static OptionalInt length(byte[] bytes, int most) {
    if (bytes.length == 0 || bytes[0] != SEQUENCE) {
      return OptionalInt.empty();
    }
    BerOutline outline = new BerOutline(bytes);
    boolean whole = outline.walk() && outline.at <= most;
    return whole ? OptionalInt.of(outline.at) : OptionalInt.empty();
  }

  /** Steps over one object; those of indefinite length end with two zero bytes (§8.1.5). */
  private boolean walk() {
    int open = 0;
    do {
      int tag = next();
      boolean tagged = tag >= 0 && skipLongTag(tag);
      int length = tagged ? readLength() : BROKEN;
      boolean end = tag == 0 && length == 0 && open > 0;
      if (length == BROKEN || (length == INDEFINITE && (tag & CONSTRUCTED) == 0)) {
        return false;
      }
      if (end) {
        open--;
      } else if (length == INDEFINITE) {
        open++;
      } else {
        at += length;
      }
    } while (open > 0);
    return true;
  }

  private int next() {
    return at < bytes.length ? bytes[at++] & 0xFF : BROKEN;
  }

  private boolean skipLongTag(int tag) {
    if ((tag & LONG_TAG) != LONG_TAG) {
      return true;
    }
    int octet = next();
    while (octet >= MORE) {
      octet = next();
    }
    return octet >= 0;
  }

  private int readLength() {
    int first = next();
    if (first == MORE) {
      return INDEFINITE;
    }
    long length = first;
    if (first > MORE) {
      int octets = first - MORE;
      if (octets > MOST_LENGTH_OCTETS || octets > bytes.length - at) {
        return BROKEN;
      }
      length = 0;
      for (int i = 0; i < octets; i++) {
        length = length << 8 | next();
      }
    }
    return length >= 0 && length <= bytes.length - at ? (int) length : BROKEN;
  }
}
