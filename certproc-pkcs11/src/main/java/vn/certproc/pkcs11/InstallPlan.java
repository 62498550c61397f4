package vn.certproc.pkcs11;

import java.security.cert.X509Certificate;
import java.util.List;

/**
 * What an installation does, or would do. Immutable and thread-safe.
 *
 * @param certificate the new certificate
 * @param key the private key that it belongs to
 * @param written whether it is there already, as after an installation that was cut short
 * @param earlier the certificates of the same key that were there before
 */
public record InstallPlan(
    X509Certificate certificate, TokenKey key, boolean written, List<Earlier> earlier) {

  /** Copies the list. */
  public InstallPlan {
    earlier = List.copyOf(earlier);
  }

  /**
   * An earlier certificate of the same key, beside the new one. Immutable and thread-safe.
   *
   * @param certificate the earlier one
   * @param sameSubject whether the new one names the same subject, attribute by attribute
   * @param sameSerial whether it even has the same serial number: the very certificate, twice
   */
  public record Earlier(TokenCertificate certificate, boolean sameSubject, boolean sameSerial) {}
}
