package vn.certproc.pki.cms;

import java.time.Instant;
import java.util.List;
import vn.certproc.api.error.Fault;
import vn.certproc.pki.CertificateDetails;

/**
 * Whether a certificate is one to sign documents with: its dates, its usages, its key. Asked before
 * signing and when verifying. Stateless.
 *
 * <p>Source: RFC 5280 §4.1.2.5, §4.2.1.3, §4.2.1.9, §4.2.1.12; RFC 9336.
 */
public final class SigningCertificates {

  private SigningCertificates() {}

  /**
   * What speaks against it; the chain and revocation are not looked at.
   *
   * <ul>
   *   <li>{@code signing-certificate-expired}, {@code signing-certificate-not-yet-valid}: with
   *       {@code at}, and {@code notAfter} or {@code notBefore};
   *   <li>{@code signing-certificate-key-usage}: an authority's certificate; a key usage with
   *       neither digitalSignature nor nonRepudiation; an extended key usage with nothing for
   *       documents or persons, as of a time-stamp authority; or either cannot be read;
   *   <li>{@code signing-certificate-key-size}: with {@code algorithm} and {@code bits}: RSA below
   *       2048 or above 4096 bits, a curve other than P-256, P-384 and P-521, another kind of key.
   * </ul>
   *
   * @param at the instant of signing
   * @return empty where nothing does
   */
  public static List<Fault> faults(CertificateDetails certificate, Instant at) {
    throw new UnsupportedOperationException();
  }
}
