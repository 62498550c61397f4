package vn.certproc.pki;

import java.util.List;

/**
 * The addresses that a certificate names. Nothing is fetched from them here. Immutable and
 * thread-safe.
 *
 * @param crl revocation lists (RFC 5280 §4.2.1.13)
 * @param ocsp status responders (RFC 5280 §4.2.2.1)
 * @param issuers certificates of the issuer (RFC 5280 §4.2.2.1)
 */
public record CertificateAddresses(List<String> crl, List<String> ocsp, List<String> issuers) {

  /** Copies the lists. */
  public CertificateAddresses {
    crl = List.copyOf(crl);
    ocsp = List.copyOf(ocsp);
    issuers = List.copyOf(issuers);
  }
}
