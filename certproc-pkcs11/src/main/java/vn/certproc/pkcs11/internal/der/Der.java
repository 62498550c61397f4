package vn.certproc.pkcs11.internal.der;

import java.io.ByteArrayOutputStream;
import java.math.BigInteger;
import java.util.Arrays;
import java.util.Optional;

/** Writes DER (X.690): this module sees no ASN.1 library, and wants five structures. */
public final class Der {

  private static final int INTEGER = 0x02;
  private static final int BIT_STRING = 0x03;
  private static final int OCTET_STRING = 0x04;
  private static final int NULL = 0x05;
  private static final int SEQUENCE = 0x30;

  /** id-ecPublicKey, 1.2.840.10045.2.1 (RFC 5480 §2.1.1). */
  private static final byte[] EC_PUBLIC_KEY = {
    0x06, 0x07, 0x2A, (byte) 0x86, 0x48, (byte) 0xCE, 0x3D, 0x02, 0x01
  };

  private Der() {}

  private static byte[] tagged(int tag, byte[]... parts) {
    ByteArrayOutputStream content = new ByteArrayOutputStream();
    for (byte[] part : parts) {
      content.writeBytes(part);
    }
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    out.write(tag);
    int length = content.size();
    if (length > 0xFFFF) {
      out.write(0x83);
      out.write(length >> 16);
      out.write(length >> 8);
    } else if (length > 0xFF) {
      out.write(0x82);
      out.write(length >> 8);
    } else if (length > 0x7F) {
      out.write(0x81);
    }
    out.write(length);
    out.writeBytes(content.toByteArray());
    return out.toByteArray();
  }

  /**
   * DigestInfo (RFC 8017 §9.2, notes).
   *
   * @param oid the encoded object identifier of the digest
   */
  public static byte[] digestInfo(byte[] oid, byte[] digest) {
    byte[] algorithm = tagged(SEQUENCE, oid, tagged(NULL));
    return tagged(SEQUENCE, algorithm, tagged(OCTET_STRING, digest));
  }

  /**
   * Ecdsa-Sig-Value (RFC 3279 §2.2.3) of r and s as PKCS#11 gives them: two halves of one length.
   */
  public static byte[] ecdsaSignature(byte[] halves) {
    int half = halves.length / 2;
    byte[] r = new BigInteger(1, Arrays.copyOfRange(halves, 0, half)).toByteArray();
    byte[] s = new BigInteger(1, Arrays.copyOfRange(halves, half, halves.length)).toByteArray();
    return tagged(SEQUENCE, tagged(INTEGER, r), tagged(INTEGER, s));
  }

  /**
   * SubjectPublicKeyInfo of an EC key (RFC 5480 §2).
   *
   * @param parameters CKA_EC_PARAMS, DER
   * @param point CKA_EC_POINT: an OCTET STRING, or bare as some modules give it
   */
  public static byte[] ecPublicKey(byte[] parameters, byte[] point) {
    byte[] bare = octets(point).orElse(point);
    byte[] algorithm = tagged(SEQUENCE, EC_PUBLIC_KEY, parameters);
    return tagged(SEQUENCE, algorithm, tagged(BIT_STRING, new byte[] {0}, bare));
  }

  /** The content of an OCTET STRING that is all there is; empty for anything else. */
  private static Optional<byte[]> octets(byte[] encoded) {
    if (encoded.length < 2 || encoded[0] != OCTET_STRING) {
      return Optional.empty();
    }
    int first = encoded[1] & 0xFF;
    int head = first <= 0x7F ? 2 : 2 + (first & 0x0F);
    if (encoded.length < head) {
      return Optional.empty();
    }
    byte[] content = Arrays.copyOfRange(encoded, head, encoded.length);
    return Arrays.equals(encoded, tagged(OCTET_STRING, content))
        ? Optional.of(content)
        : Optional.empty();
  }

  /** An INTEGER, as CKA_SERIAL_NUMBER wants it. */
  public static byte[] integer(BigInteger value) {
    return tagged(INTEGER, value.toByteArray());
  }
}
