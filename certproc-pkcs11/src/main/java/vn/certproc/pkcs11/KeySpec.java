package vn.certproc.pkcs11;

import java.util.HexFormat;

/** Kinds of key pair that a token can be asked to make. */
public enum KeySpec {
  /** RSA of 2048 bits. */
  RSA_2048(2048, ""),
  /** RSA of 3072 bits, as the Authority's later certificates have it. */
  RSA_3072(3072, ""),
  /** ECDSA on the curve P-256. */
  EC_P256(0, "06082A8648CE3D030107"),
  /** ECDSA on the curve P-384. */
  EC_P384(0, "06052B81040022");

  private final int bits;
  private final String curve;

  KeySpec(int bits, String curve) {
    this.bits = bits;
    this.curve = curve;
  }

  boolean rsa() {
    return bits > 0;
  }

  int bits() {
    return bits;
  }

  /** The curve's object identifier, DER (RFC 5480 §2.1.1.1). */
  byte[] curve() {
    return HexFormat.of().parseHex(curve);
  }
}
