package vn.certproc.forms.internal.signer;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;

/**
 * What a signature in a PDF is over: all of a revision but the hexadecimal string that holds the
 * signature itself (ISO 32000-1, 12.8.1).
 *
 * @param gap where the string's {@code <} stands
 * @param after where what follows its {@code >} stands
 * @param end the length of the revision
 */
public record ByteRange(int gap, int after, int end) {

  /** Digits that any file of this library's size can do with. */
  private static final int DIGITS = 10;

  /** How many bytes the array takes, whatever the numbers are. */
  static final int TEXT = "[0 ]".length() + 3 * (DIGITS + 1) - 1;

  /** As the array of a signature dictionary, always of the same length. */
  String text() {
    StringBuilder text = new StringBuilder("[0 " + gap + " " + after + " " + (end - after));
    while (text.length() < TEXT - 1) {
      text.append(' ');
    }
    return text.append(']').toString();
  }

  /** How many bytes of a signature have room in the string. */
  int room() {
    return (after - gap - 2) / 2;
  }

  /** The digest of the bytes in range; the file is not copied. */
  public byte[] digest(byte[] file, String algorithm) {
    try {
      MessageDigest digest = MessageDigest.getInstance(algorithm);
      digest.update(file, 0, gap);
      digest.update(file, after, end - after);
      return digest.digest();
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("each JDK has " + algorithm, e);
    }
  }
}
