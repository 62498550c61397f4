package vn.certproc.pkcs11;

import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/**
 * Looks for secrets in bytes without ever putting one together: each as UTF-8 (which is Latin-1 for
 * these letters), UTF-16LE, UTF-16BE, and a letter to each four bytes, as arrays of int have it.
 */
final class SecretSearch {

  private static final int BLOCK = 1 << 20;

  /** How letters lie. */
  private enum Coding {
    LATIN_1(1, 0),
    UTF_16LE(2, 0),
    UTF_16BE(2, 1),
    INTS(4, 3);

    private final int width;
    private final int place;

    Coding(int width, int place) {
      this.width = width;
      this.place = place;
    }

    boolean at(byte[] bytes, int from, int end, Secret secret) {
      if (from + width * secret.length() > end) {
        return false;
      }
      for (int i = 0; i < secret.length(); i++) {
        if (bytes[from + width * i + place] != (byte) secret.at(i)) {
          return false;
        }
      }
      return true;
    }
  }

  private final List<Secret> secrets;
  private final boolean[] begins = new boolean[256];

  SecretSearch(List<Secret> secrets) {
    this.secrets = List.copyOf(secrets);
    secrets.forEach(s -> begins[s.at(0)] = true);
  }

  /** Those that were found, each with how it lay. */
  Set<String> in(InputStream in) throws IOException {
    Set<String> found = new TreeSet<>();
    byte[] block = new byte[BLOCK];
    int keep = 0;
    int read = in.readNBytes(block, 0, BLOCK);
    while (read > 0) {
      int end = keep + read;
      for (int i = 0; i < end; i++) {
        if (begins[block[i] & 0xFF]) {
          at(block, i, end, found);
        }
      }
      keep = Math.min(end, 4 * secrets.get(0).length());
      System.arraycopy(block, end - keep, block, 0, keep);
      read = in.readNBytes(block, keep, BLOCK - keep);
    }
    Arrays.fill(block, (byte) 0);
    return found;
  }

  /** A place where the first letter of one stands. */
  private void at(byte[] block, int letter, int end, Set<String> found) {
    for (Coding coding : Coding.values()) {
      int from = letter - coding.place;
      for (Secret secret : secrets) {
        if (from >= 0 && coding.at(block, from, end, secret)) {
          found.add(secret + " " + coding);
        }
      }
    }
  }
}
