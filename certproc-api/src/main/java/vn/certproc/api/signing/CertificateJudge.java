package vn.certproc.api.signing;

import java.time.Instant;
import java.util.List;
import vn.certproc.api.error.Fault;
import vn.certproc.api.model.EncodedCertificate;

/**
 * Says what speaks against a certificate. Who handles keys asks, and need not know authorities.
 * Implementations are thread-safe.
 */
@FunctionalInterface
public interface CertificateJudge {

  /**
   * What speaks against using a certificate.
   *
   * @param certificate the certificate
   * @param at the instant to judge for
   * @return each reason, with a code of its own, among them {@code certificate-expired}, {@code
   *     certificate-not-yet-valid}, {@code certificate-untrusted}; empty where nothing does
   */
  List<Fault> faults(EncodedCertificate certificate, Instant at);
}
