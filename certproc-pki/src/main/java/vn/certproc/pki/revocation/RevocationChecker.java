package vn.certproc.pki.revocation;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import vn.certproc.pki.CertificateDetails;
import vn.certproc.pki.revocation.internal.EvidenceStore;
import vn.certproc.pki.revocation.internal.Fetcher;
import vn.certproc.pki.revocation.internal.LocalEvidence;
import vn.certproc.pki.revocation.internal.Opinion;
import vn.certproc.pki.revocation.internal.Piece;
import vn.certproc.pki.revocation.internal.Question;
import vn.certproc.pki.revocation.internal.Ruling;
import vn.certproc.pki.revocation.internal.Word;

/**
 * Says of a certificate whether it was revoked. One is made for one verification: it counts the
 * fetches and keeps what was fetched and decoded, so that a chain or several signatures of one
 * document share it. Thread-safe. Never throws for bad evidence.
 *
 * <p>Evidence counts for an instant when its signature holds with the key of the certificate's
 * issuer (or, for OCSP, of a responder to which that issuer gave OCSPSigning), it is not from the
 * future, and it speaks of the instant: from thisUpdate to nextUpdate, or issued later. Delta
 * lists, indirect lists, lists of another scope and unknown critical extensions do not count.
 *
 * <p>A revocation counts wherever it stands; else the newest word. With a client, the certificate's
 * addresses are asked when nothing counts, and also when all that counts came inside the document
 * and is older than the instant: the signer chose it, and may have been revoked in between. Where
 * nothing can be fetched then, that older word stays, with the note {@code
 * revocation-embedded-older}. What the host gave is enough, and nothing is asked.
 *
 * <p>The same bytes are decoded once, when a status is first asked for, and what came inside a
 * document is bounded in all: {@link RevocationLimits}.
 *
 * <p>Source: RFC 5280 §5.2, §6.3; RFC 6960 §3.2, §4.2.2.2.
 */
public final class RevocationChecker {

  private final List<Piece> pieces;
  private final EvidenceStore store;
  private final Optional<Fetcher> fetcher;
  private @Nullable LocalEvidence decoded;

  private RevocationChecker(List<Piece> pieces, EvidenceStore store, Optional<Fetcher> fetcher) {
    this.pieces = pieces;
    this.store = store;
    this.fetcher = fetcher;
  }

  /** A checker for one verification. */
  public static RevocationChecker of(RevocationSources sources) {
    return new RevocationChecker(sources.pieces(), sources.store(), sources.fetcher());
  }

  /**
   * The status of one certificate of a chain. Addresses are asked only when a client was given;
   * call it for chains that end in an anchor, as the addresses of other certificates are anybody's.
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
    Question question = Question.of(certificate, issuer, pool, at, now);
    if (!question.issuedByIssuer()) {
      return unknown(certificate, List.of(note("revocation-issuer-mismatch", certificate)));
    }
    LocalEvidence local = local();
    List<Opinion> opinions = new ArrayList<>(local.opinions(question));
    if (fetcher.isPresent() && !Ruling.settled(opinions, at)) {
      Optional<Word> before = Ruling.of(opinions, at);
      List<Opinion> fetched = fetcher.get().ask(question, local);
      if (before.isPresent() && fetched.stream().noneMatch(Word.class::isInstance)) {
        return decided(certificate, before.get().alone(older(certificate, before.get()), fetched));
      }
      opinions.addAll(fetched);
    }
    return Ruling.of(opinions, at)
        .map(said -> decided(certificate, said))
        .orElseGet(() -> unknown(certificate, why(certificate, local, opinions)));
  }

  private synchronized LocalEvidence local() {
    if (decoded == null) {
      decoded = store.of(pieces);
    }
    return decoded;
  }

  private static RevocationNote older(CertificateDetails certificate, Word word) {
    return RevocationNote.of(
        "revocation-embedded-older",
        Map.of("certificate", certificate.subject().label(), "thisUpdate", word.from()));
  }

  private List<RevocationNote> why(
      CertificateDetails certificate, LocalEvidence local, List<Opinion> opinions) {
    List<RevocationNote> notes = new ArrayList<>(local.problems());
    notes.addAll(Opinion.notes(opinions));
    if (notes.isEmpty()) {
      String code = fetcher.isEmpty() ? "revocation-no-evidence" : "revocation-no-address";
      notes.add(note(code, certificate));
    }
    return notes;
  }

  private static RevocationNote note(String code, CertificateDetails certificate) {
    return RevocationNote.of(code, Map.of("certificate", certificate.subject().label()));
  }

  private static RevocationStatus decided(CertificateDetails certificate, Word word) {
    return new RevocationStatus(
        certificate,
        word.revoked() ? RevocationState.REVOKED : RevocationState.GOOD,
        word.revokedAt(),
        word.reason(),
        Optional.of(word.evidence()),
        word.notes());
  }

  private static RevocationStatus unknown(
      CertificateDetails certificate, List<RevocationNote> notes) {
    return new RevocationStatus(
        certificate,
        RevocationState.UNKNOWN,
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        notes);
  }
}
