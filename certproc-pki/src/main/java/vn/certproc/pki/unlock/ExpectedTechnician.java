package vn.certproc.pki.unlock;

import java.time.Instant;
import java.util.List;
import org.bouncycastle.cert.X509CertificateHolder;
import vn.certproc.api.error.Fault;
import vn.certproc.api.error.Where;
import vn.certproc.api.model.EncodedCertificate;
import vn.certproc.api.signing.CertificateJudge;

/**
 * Whose answer is waited for: a certificate that the coordinator had beforehand, as from the
 * Department's letter, and who judges it. Immutable; thread-safe where the judge is.
 *
 * @param certificate the technician's; an answer signed by any other is refused
 * @param judge says whether it is valid and from an authority that is trusted
 */
public record ExpectedTechnician(EncodedCertificate certificate, CertificateJudge judge) {

  /**
   * What speaks against the certificate at an instant; to be asked before a ticket is made, too.
   *
   * @return empty where nothing does
   */
  public List<Fault> faults(Instant at) {
    return SignedAnswer.certificate(certificate.der()).isEmpty()
        ? List.of(Fault.of("certificate-unreadable", Where.nowhere()))
        : judge.faults(certificate, at);
  }

  /** Once it was found without fault. */
  X509CertificateHolder holder() {
    return SignedAnswer.certificate(certificate.der()).orElseThrow();
  }
}
