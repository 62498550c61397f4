package vn.certproc.pkcs11;

import java.util.HexFormat;

/**
 * A CKA_ID, by which a certificate and its keys belong together. Immutable and thread-safe.
 *
 * @param hex lower-case hexadecimal; empty where the object has none
 */
public record ObjectId(String hex) {

  static ObjectId of(byte[] bytes) {
    return new ObjectId(HexFormat.of().formatHex(bytes));
  }

  /** Whether the object has none. */
  public boolean none() {
    return hex.isEmpty();
  }

  byte[] bytes() {
    return HexFormat.of().parseHex(hex);
  }

  @Override
  public String toString() {
    return hex;
  }
}
