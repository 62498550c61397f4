package vn.certproc.pki.revocation.internal;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.bouncycastle.cert.X509CertificateHolder;
import vn.certproc.pki.internal.Asn1;
import vn.certproc.pki.revocation.EvidenceKind;
import vn.certproc.pki.revocation.EvidenceOrigin;
import vn.certproc.pki.revocation.RevocationNote;

/** The evidence at hand, decoded by an {@link EvidenceStore}. Immutable and thread-safe. */
public final class LocalEvidence {

  private final List<Crl> lists;
  private final List<Ocsp> responses;
  private final List<RevocationNote> problems;

  LocalEvidence(List<Crl> lists, List<Ocsp> responses, List<RevocationNote> problems) {
    this.lists = List.copyOf(lists);
    this.responses = List.copyOf(responses);
    this.problems = List.copyOf(problems);
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
