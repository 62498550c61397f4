package vn.certproc.pki.revocation.internal;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import vn.certproc.pki.revocation.RevocationEvidence;
import vn.certproc.pki.revocation.RevocationNote;

/**
 * What a piece that counts says. Immutable and thread-safe.
 *
 * @param revokedAt since when it is revoked; empty when it is good
 * @param reason the name of the reason, where it says so
 * @param evidence the piece
 * @param notes what to know about it
 */
public record Word(
    Optional<Instant> revokedAt,
    Optional<String> reason,
    RevocationEvidence evidence,
    List<RevocationNote> notes)
    implements Opinion {

  /** Copies the notes. */
  public Word {
    notes = List.copyOf(notes);
  }

  /** Whether it says revoked or suspended. */
  public boolean revoked() {
    return revokedAt.isPresent();
  }

  /** Whether it says suspended, which may be lifted. */
  boolean hold() {
    return reason.filter(Reasons.HOLD::equals).isPresent();
  }

  /** The same with other notes. */
  Word with(List<RevocationNote> others) {
    return new Word(revokedAt, reason, evidence, others);
  }

  /** The same, where nothing newer could be had, and why. */
  public Word alone(RevocationNote older, List<Opinion> fetched) {
    List<RevocationNote> all = new ArrayList<>(notes);
    all.add(older);
    all.addAll(Opinion.notes(fetched));
    return with(all);
  }

  /** The moment of the evidence, for a sentence. */
  public String from() {
    return Notes.time(evidence.thisUpdate());
  }
}
