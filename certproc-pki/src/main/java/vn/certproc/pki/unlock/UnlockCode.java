package vn.certproc.pki.unlock;

import java.math.BigInteger;
import java.util.Arrays;
import java.util.regex.Pattern;

/**
 * The code of a ticket, which the coordinator reads to the technician over the telephone: the first
 * 80 bits of the SHA-256 of the ticket as a number of 25 digits. Digits, since letters are misheard
 * and have several names in Vietnamese. It is no secret; to find another ticket with the same code
 * takes 2^80 trials, while the call lasts minutes.
 *
 * <p>Immutable and thread-safe.
 *
 * @param digits 25 digits
 */
public record UnlockCode(String digits) {

  private static final int BYTES = 10;
  private static final int LENGTH = 25;
  private static final int GROUP = 5;
  private static final Pattern SHAPE = Pattern.compile("[0-9]{" + LENGTH + "}");
  private static final int MAX_TYPED = 100;

  /**
   * Checks the shape.
   *
   * @throws IllegalArgumentException when it is not 25 digits
   */
  public UnlockCode {
    if (!SHAPE.matcher(digits).matches()) {
      throw new IllegalArgumentException("a code has " + LENGTH + " digits");
    }
  }

  static UnlockCode of(byte[] sha256) {
    String number = new BigInteger(1, Arrays.copyOf(sha256, BYTES)).toString();
    return new UnlockCode("0".repeat(LENGTH - number.length()) + number);
  }

  /**
   * The code as somebody wrote it down: groups may be parted by spaces, hyphens or dots.
   *
   * @throws UnlockException.Refused {@code unlock-code-shape} when it is not 25 digits
   */
  public static UnlockCode parse(String typed) {
    String compact = typed.length() > MAX_TYPED ? "" : typed.replaceAll("[\\s\\p{Z}.-]", "");
    if (!SHAPE.matcher(compact).matches()) {
      throw UnlockException.Refused.of("unlock-code-shape");
    }
    return new UnlockCode(compact);
  }

  /** Five groups of five digits, to be read aloud. */
  @Override
  public String toString() {
    return digits.replaceAll("(.{" + GROUP + "})(?=.)", "$1 ");
  }
}
