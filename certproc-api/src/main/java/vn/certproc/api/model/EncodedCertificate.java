package vn.certproc.api.model;

import java.util.Arrays;
import java.util.Base64;
import vn.certproc.api.error.InvalidValueException;

/**
 * The bytes of an X.509 certificate, DER, as the Authority sent them. Not parsed here.
 *
 * <p>Immutable and thread-safe.
 */
public final class EncodedCertificate {

  /** No certificate of an official comes near; a bound keeps a payload small. */
  public static final int MAX_BYTES = 16_384;

  private final byte[] der;

  private EncodedCertificate(byte[] der) {
    this.der = der;
  }

  /**
   * Keeps a copy of the bytes.
   *
   * @param der 1 to {@link #MAX_BYTES} bytes
   * @throws InvalidValueException {@code certificate-size}
   */
  public static EncodedCertificate of(byte[] der) {
    if (der.length == 0 || der.length > MAX_BYTES) {
      throw new InvalidValueException("certificate-size", "encoded");
    }
    return new EncodedCertificate(der.clone());
  }

  /** A copy of the bytes. */
  public byte[] der() {
    return der.clone();
  }

  /** The bytes in base64 (RFC 4648 §4), one line. */
  public String base64() {
    return Base64.getEncoder().encodeToString(der);
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof EncodedCertificate o && Arrays.equals(der, o.der);
  }

  @Override
  public int hashCode() {
    return Arrays.hashCode(der);
  }

  @Override
  public String toString() {
    return "EncodedCertificate[" + der.length + " bytes]";
  }
}
