package vn.certproc.checks.attacks;

import java.nio.charset.StandardCharsets;

/** Changes bytes where they stand. */
final class Patch {

  private Patch() {}

  /** Writes over the first text found from a place on. */
  static void overwrite(byte[] file, int from, String found, String other) {
    byte[] bytes = CosText.bytes(other);
    System.arraycopy(bytes, 0, file, find(file, from, found), bytes.length);
  }

  /** Where a text stands, from a place on. */
  static int find(byte[] file, int from, String text) {
    int at = new String(file, StandardCharsets.ISO_8859_1).indexOf(text, from);
    if (at < 0) {
      throw new IllegalArgumentException("the file does not hold " + text);
    }
    return at;
  }

  /** The bytes before a place, other ones, and those from another place on. */
  static byte[] splice(byte[] file, int from, byte[] other, int to) {
    byte[] all = new byte[from + other.length + file.length - to];
    System.arraycopy(file, 0, all, 0, from);
    System.arraycopy(other, 0, all, from, other.length);
    System.arraycopy(file, to, all, from + other.length, file.length - to);
    return all;
  }
}
