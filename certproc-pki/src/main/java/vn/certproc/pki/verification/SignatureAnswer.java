package vn.certproc.pki.verification;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import vn.certproc.api.signing.SignatureScheme;
import vn.certproc.pki.CertificateDetails;
import vn.certproc.pki.Chain;
import vn.certproc.pki.revocation.RevocationStatus;

/**
 * What one signature is worth: who, when, and why it is valid, invalid or undecided. Immutable and
 * thread-safe; nothing in it is ever null.
 *
 * @param verdict what the reasons come to
 * @param reasons everything that bears on it, the heaviest first; a valid one may have warnings and
 *     notes
 * @param signer the signer's certificate, where the signature has it; trusted only as far as the
 *     verdict says
 * @param signedAt the best time known: of the earliest valid stamp, else the claimed one
 * @param timeKind where {@code signedAt} comes from
 * @param claimed what the signer says, stamped or not
 * @param chain from the signer's certificate upwards, judged for the stamped time, else for the
 *     instant that was asked for
 * @param revocation for each certificate of the chain that one above it issued, in the chain's
 *     order; empty where revocation was not looked at: the chain reaches no anchor, or the
 *     signature is broken
 * @param scheme how it was signed, where that is one of the api's schemes
 * @param timeStamps the stamps over it, in their order
 */
public record SignatureAnswer(
    SignatureVerdict verdict,
    List<Reason> reasons,
    Optional<CertificateDetails> signer,
    Optional<Instant> signedAt,
    TimeKind timeKind,
    Optional<Instant> claimed,
    Optional<Chain> chain,
    List<RevocationStatus> revocation,
    Optional<SignatureScheme> scheme,
    List<TimeStampAnswer> timeStamps) {

  /** Copies the lists. */
  public SignatureAnswer {
    reasons = List.copyOf(reasons);
    revocation = List.copyOf(revocation);
    timeStamps = List.copyOf(timeStamps);
  }

  /** The first reason of this code. */
  public Optional<Reason> reason(String code) {
    return reasons.stream().filter(each -> each.code().equals(code)).findFirst();
  }
}
