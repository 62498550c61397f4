package vn.certproc.pki.revocation.internal;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import vn.certproc.pki.revocation.EvidenceKind;
import vn.certproc.pki.revocation.EvidenceOrigin;
import vn.certproc.pki.revocation.RevocationLimits;
import vn.certproc.pki.revocation.RevocationNote;

/**
 * Decodes evidence, the same bytes once: for all signatures of a document, which mostly share it. A
 * few kilobytes of a PDF can unpack to one long list that is named a hundred times, so that what
 * came with the document is counted together. Thread-safe.
 */
public final class EvidenceStore {

  private final RevocationLimits limits;
  private final Map<Piece, Optional<Crl>> lists = new HashMap<>();
  private final Map<Piece, Optional<Ocsp>> responses = new HashMap<>();
  private final Set<Piece> embedded = new LinkedHashSet<>();
  private long embeddedBytes;

  /** A store with nothing in it. */
  public EvidenceStore(RevocationLimits limits) {
    this.limits = limits;
  }

  /** Decodes what can be decoded, within the limits; the rest is told, each thing once. */
  public synchronized LocalEvidence of(List<Piece> pieces) {
    Set<RevocationNote> problems = new LinkedHashSet<>();
    List<Crl> crls = new ArrayList<>();
    for (Piece piece : taken(pieces, EvidenceKind.CRL, problems)) {
      lists
          .computeIfAbsent(piece, each -> Crl.read(each.bytes(), each.origin()))
          .ifPresentOrElse(crls::add, () -> problems.add(unreadable(piece)));
    }
    List<Ocsp> ocsps = new ArrayList<>();
    for (Piece piece : taken(pieces, EvidenceKind.OCSP, problems)) {
      responses
          .computeIfAbsent(piece, each -> Ocsp.read(each.bytes(), each.origin(), Optional.empty()))
          .ifPresentOrElse(ocsps::add, () -> problems.add(unreadable(piece)));
    }
    return new LocalEvidence(crls, ocsps, List.copyOf(problems));
  }

  /** Each once; what the host gave is counted by itself. */
  private Set<Piece> taken(List<Piece> pieces, EvidenceKind kind, Set<RevocationNote> problems) {
    Set<Piece> taken = new LinkedHashSet<>();
    int given = 0;
    for (Piece piece : pieces) {
      if (piece.kind() != kind) {
        continue;
      }
      if (piece.origin() != EvidenceOrigin.EMBEDDED && ++given > limits.maxPieces()) {
        problems.add(
            LocalEvidence.problem(kind, "too-many", Map.of("max", "" + limits.maxPieces())));
      } else if (piece.bytes().length > limits.maxBytes(kind)) {
        problems.add(
            LocalEvidence.problem(kind, "too-large", Map.of("max", "" + limits.maxBytes(kind))));
      } else {
        refusal(piece).ifPresentOrElse(problems::add, () -> taken.add(piece));
      }
    }
    return taken;
  }

  /** Why a piece of the document's is too much; empty where it is not, or was taken before. */
  private Optional<RevocationNote> refusal(Piece piece) {
    if (piece.origin() != EvidenceOrigin.EMBEDDED || embedded.contains(piece)) {
      return Optional.empty();
    }
    long ofKind = embedded.stream().filter(each -> each.kind() == piece.kind()).count();
    if (ofKind >= limits.maxPieces()) {
      String max = Integer.toString(limits.maxPieces());
      return Optional.of(LocalEvidence.problem(piece.kind(), "too-many", Map.of("max", max)));
    }
    if (embeddedBytes + piece.bytes().length > limits.maxEmbeddedBytes()) {
      String max = Integer.toString(limits.maxEmbeddedBytes());
      return Optional.of(LocalEvidence.problem(piece.kind(), "too-much", Map.of("max", max)));
    }
    embedded.add(piece);
    embeddedBytes += piece.bytes().length;
    return Optional.empty();
  }

  private static RevocationNote unreadable(Piece piece) {
    return LocalEvidence.problem(
        piece.kind(), "unreadable", Map.of("origin", piece.origin().code()));
  }
}
