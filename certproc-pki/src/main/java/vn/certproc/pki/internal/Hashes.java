package vn.certproc.pki.internal;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** SHA-256 and hexadecimal. */
public final class Hashes {

  private Hashes() {}

  /** The SHA-256 of the bytes, 64 upper-case hexadecimal digits. */
  public static String sha256(byte[] bytes) {
    return hex(sha256Bytes(bytes));
  }

  /** The SHA-256 of the bytes, 32 bytes. */
  public static byte[] sha256Bytes(byte[] bytes) {
    try {
      return MessageDigest.getInstance("SHA-256").digest(bytes);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java platform has SHA-256", e);
    }
  }

  /** Upper-case hexadecimal digits, no separators. */
  public static String hex(byte[] bytes) {
    return HexFormat.of().withUpperCase().formatHex(bytes);
  }
}
