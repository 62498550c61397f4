package vn.certproc.pki.revocation.internal;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.bouncycastle.cert.X509CertificateHolder;
import vn.certproc.pki.internal.Asn1;
import vn.certproc.pki.revocation.EvidenceKind;
import vn.certproc.pki.revocation.EvidenceOrigin;
import vn.certproc.pki.revocation.RevocationLimits;
import vn.certproc.pki.revocation.RevocationNote;

/** The evidence at hand, decoded once. Immutable and thread-safe. */
public final class LocalEvidence {

  private final List<Crl> lists;
  private final List<Ocsp> responses;
  private final List<RevocationNote> problems;

  private LocalEvidence(List<Crl> lists, List<Ocsp> responses, List<RevocationNote> problems) {
    this.lists = List.copyOf(lists);
    this.responses = List.copyOf(responses);
    this.problems = List.copyOf(problems);
  }

  /** Decodes what can be decoded, within the limits; the rest is told. */
  public static LocalEvidence of(List<Piece> pieces, RevocationLimits limits) {
    List<RevocationNote> problems = new ArrayList<>();
    List<Crl> lists = new ArrayList<>();
    for (Piece piece : taken(pieces, EvidenceKind.CRL, limits, problems)) {
      Crl.read(piece.bytes(), piece.origin())
          .ifPresentOrElse(lists::add, () -> problems.add(unreadable(piece)));
    }
    List<Ocsp> responses = new ArrayList<>();
    for (Piece piece : taken(pieces, EvidenceKind.OCSP, limits, problems)) {
      Ocsp.read(piece.bytes(), piece.origin(), Optional.empty())
          .ifPresentOrElse(responses::add, () -> problems.add(unreadable(piece)));
    }
    return new LocalEvidence(lists, responses, problems);
  }

  private static List<Piece> taken(
      List<Piece> pieces,
      EvidenceKind kind,
      RevocationLimits limits,
      List<RevocationNote> problems) {
    List<Piece> ofKind = pieces.stream().filter(piece -> piece.kind() == kind).toList();
    if (ofKind.size() > limits.maxPieces()) {
      problems.add(problem(kind, "too-many", Map.of("max", "" + limits.maxPieces())));
    }
    List<Piece> taken = new ArrayList<>();
    for (Piece piece : ofKind.subList(0, Math.min(ofKind.size(), limits.maxPieces()))) {
      if (piece.bytes().length > limits.maxBytes(kind)) {
        problems.add(problem(kind, "too-large", Map.of("max", "" + limits.maxBytes(kind))));
      } else {
        taken.add(piece);
      }
    }
    return taken;
  }

  private static RevocationNote unreadable(Piece piece) {
    return problem(piece.kind(), "unreadable", Map.of("origin", piece.origin().code()));
  }

  static RevocationNote problem(EvidenceKind kind, String problem, Map<String, String> arguments) {
    return RevocationNote.of("revocation-" + kind.code() + "-" + problem, arguments);
  }

  /** What could not be looked at, whatever is asked. */
  public List<RevocationNote> problems() {
    return problems;
  }

  /** What each piece says. */
  public List<Opinion> opinions(Question question) {
    return Stream.concat(
            lists.stream().map(list -> judge(list, question)),
            responses.stream().map(response -> judge(response, question)))
        .toList();
  }

  /** What a list says; Bouncy Castle decodes late, so that it may turn out malformed here. */
  static Opinion judge(Crl list, Question question) {
    return Asn1.read(() -> new CrlJudge(list, question).opinion())
        .orElseGet(() -> malformed(EvidenceKind.CRL, list.origin()));
  }

  /** What a response says; the lists at hand may take back its responder's right. */
  Opinion judge(Ocsp response, Question question) {
    return Asn1.read(
            () ->
                new OcspJudge(response, question, responder -> revoked(responder, question))
                    .opinion())
        .orElseGet(() -> malformed(EvidenceKind.OCSP, response.origin()));
  }

  private static Opinion malformed(EvidenceKind kind, EvidenceOrigin origin) {
    return new Opinion.NotCounted(problem(kind, "unreadable", Map.of("origin", origin.code())));
  }

  private boolean revoked(X509CertificateHolder responder, Question question) {
    Question about = question.about(responder);
    return lists.stream()
        .map(list -> judge(list, about))
        .anyMatch(opinion -> opinion instanceof Word word && word.revoked());
  }
}
