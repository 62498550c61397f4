package vn.certproc.pki.revocation;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import vn.certproc.pki.CertificateDetails;

/**
 * The answer to "was this certificate revoked?". Immutable and thread-safe.
 *
 * @param certificate whose status it is
 * @param state good, revoked or unknown
 * @param revokedAt since when, for a revoked one; may be later than the instant asked about
 * @param reason why, by its name in RFC 5280 §5.3.1 such as {@code keyCompromise}, where the
 *     evidence says so; {@code certificateHold} is a suspension
 * @param evidence what it rests upon; none for an unknown one
 * @param notes for an unknown one why each piece does not count; else what to know about the
 *     evidence, mostly nothing
 */
public record RevocationStatus(
    CertificateDetails certificate,
    RevocationState state,
    Optional<Instant> revokedAt,
    Optional<String> reason,
    Optional<RevocationEvidence> evidence,
    List<RevocationNote> notes) {

  /** Copies the notes. */
  public RevocationStatus {
    notes = List.copyOf(notes);
  }

  /** Whether it is revoked since that instant or before. */
  public boolean revokedBy(Instant instant) {
    return state == RevocationState.REVOKED
        && revokedAt.map(since -> !since.isAfter(instant)).orElse(true);
  }
}
