package vn.certproc.pki.verification;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import vn.certproc.pki.CertificateDetails;
import vn.certproc.pki.Chain;
import vn.certproc.pki.revocation.RevocationStatus;

/**
 * What one time stamp is worth. Only a valid one proves that the signature existed at its time.
 * Immutable and thread-safe; nothing in it is ever null.
 *
 * @param verdict what the reasons come to
 * @param reasons everything that bears on it, the heaviest first
 * @param time the instant that the authority gave
 * @param authority the certificate of the time-stamp authority, where the stamp has it
 * @param chain from that certificate upwards, where there is one
 * @param revocation for each certificate of the chain that one above it issued, in the chain's
 *     order; empty where revocation was not looked at
 */
public record TimeStampAnswer(
    SignatureVerdict verdict,
    List<Reason> reasons,
    Instant time,
    Optional<CertificateDetails> authority,
    Optional<Chain> chain,
    List<RevocationStatus> revocation) {

  /** Copies the lists. */
  public TimeStampAnswer {
    reasons = List.copyOf(reasons);
    revocation = List.copyOf(revocation);
  }

  /** The first reason of this code. */
  public Optional<Reason> reason(String code) {
    return reasons.stream().filter(each -> each.code().equals(code)).findFirst();
  }
}
