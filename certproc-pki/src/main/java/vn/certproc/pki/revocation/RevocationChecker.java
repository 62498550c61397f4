package vn.certproc.pki.revocation;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import vn.certproc.pki.CertificateDetails;
import vn.certproc.pki.revocation.internal.Fetcher;
import vn.certproc.pki.revocation.internal.LocalEvidence;
import vn.certproc.pki.revocation.internal.Opinion;
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
 * Source: RFC 5280 §5.2, §6.3; RFC 6960 §3.2, §4.2.2.2.
 */
public final class RevocationChecker {

  private final LocalEvidence local;
  private final Optional<Fetcher> fetcher;

  private RevocationChecker(LocalEvidence local, Optional<Fetcher> fetcher) {
    this.local = local;
    this.fetcher = fetcher;
  }

  /** A checker for one verification; decodes what the sources hold. */
  public static RevocationChecker of(RevocationSources sources) {
    return new RevocationChecker(
        LocalEvidence.of(sources.pieces(), sources.limits()), sources.fetcher());
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
    Question question = Question.of(certificate, issuer, pool, at, now);
    if (!question.issuedByIssuer()) {
      return unknown(certificate, List.of(note("revocation-issuer-mismatch", certificate)));
    }
    List<Opinion> opinions = new ArrayList<>(local.opinions(question));
    Optional<Word> word = Ruling.of(opinions, at);
    if (word.isEmpty() && fetcher.isPresent()) {
      opinions.addAll(fetcher.get().ask(question, local));
      word = Ruling.of(opinions, at);
    }
    return word.map(said -> decided(certificate, said))
        .orElseGet(() -> unknown(certificate, why(certificate, opinions)));
  }

  private List<RevocationNote> why(CertificateDetails certificate, List<Opinion> opinions) {
    List<RevocationNote> notes = new ArrayList<>(local.problems());
    opinions.stream()
        .flatMap(
            each -> each instanceof Opinion.NotCounted no ? Stream.of(no.note()) : Stream.empty())
        .distinct()
        .forEach(notes::add);
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
