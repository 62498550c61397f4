package vn.certproc.pkcs11;

import com.sun.jna.Memory;
import java.nio.ByteBuffer;
import java.security.SecureRandom;

/**
 * A PIN of a test that leaves no copy of itself: it is drawn anew in each run, and kept masked. Its
 * characters are put together only where they go, in arrays that the test wipes or that lie outside
 * the heap.
 */
final class Secret {

  private static final char MASK = '\u5A5A';
  private static final SecureRandom RANDOM = new SecureRandom();

  private final String name;
  private final char[] masked = new char[14];

  Secret(String name) {
    this.name = name;
    for (int i = 0; i < masked.length; i++) {
      masked[i] = (char) (('A' + RANDOM.nextInt(26)) ^ MASK);
    }
  }

  int length() {
    return masked.length;
  }

  char at(int index) {
    return (char) (masked[index] ^ MASK);
  }

  /** In an array that whoever takes it wipes. */
  char[] characters() {
    char[] all = new char[masked.length];
    for (int i = 0; i < all.length; i++) {
      all[i] = at(i);
    }
    return all;
  }

  Pin pin() {
    return Pin.taking(characters());
  }

  /** Outside the heap, with a zero at the end. */
  Memory text() {
    Memory text = new Memory(masked.length + 1L);
    for (int i = 0; i < masked.length; i++) {
      text.setByte(i, (byte) at(i));
    }
    text.setByte(masked.length, (byte) 0);
    return text;
  }

  /** Outside the heap. */
  ByteBuffer bytes() {
    ByteBuffer bytes = ByteBuffer.allocateDirect(masked.length);
    for (int i = 0; i < masked.length; i++) {
      bytes.put((byte) at(i));
    }
    return bytes.flip();
  }

  @Override
  public String toString() {
    return name;
  }
}
