package vn.certproc.pki.revocation.internal;

import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import vn.certproc.pki.internal.VietnamTime;
import vn.certproc.pki.revocation.EvidenceKind;
import vn.certproc.pki.revocation.EvidenceOrigin;
import vn.certproc.pki.revocation.RevocationNote;

/**
 * Makes the notes about one piece: the code carries its kind, the sentence its issuer.
 *
 * @param kind list or response
 * @param origin where it came from
 * @param issuer who it is from, as it says
 */
record Notes(EvidenceKind kind, EvidenceOrigin origin, String issuer) {

  /** The note {@code revocation-KIND-PROBLEM}. */
  RevocationNote note(String problem, Map<String, String> arguments) {
    Map<String, String> all = new HashMap<>(arguments);
    all.put("issuer", issuer);
    all.put("origin", origin.code());
    return RevocationNote.of("revocation-" + kind.code() + "-" + problem, all);
  }

  /** What does not count because of a problem. */
  Opinion no(String problem) {
    return no(problem, Map.of());
  }

  /** What does not count because of a problem. */
  Opinion no(String problem, Map<String, String> arguments) {
    return new Opinion.NotCounted(note(problem, arguments));
  }

  /** A moment for a sentence. */
  static String time(Instant instant) {
    return VietnamTime.text(instant);
  }
}
