package vn.certproc.core.profile;

import java.util.Set;
import vn.certproc.api.decision.Citation;
import vn.certproc.api.model.Code;
import vn.certproc.api.model.Procedure;
import vn.certproc.api.model.SubscriberKind;

/**
 * An entry of the table "who files what with whom". Immutable and thread-safe.
 *
 * @param procedure the procedure
 * @param subscriber the subscriber's kind
 * @param tokenKinds for which kinds of token, by codes of the vocabulary; empty for every kind
 * @param cell what is done
 * @param citation the clause of the first step
 * @param origin where it was written
 */
public record CaseEntry(
    Procedure procedure,
    SubscriberKind subscriber,
    Set<Code> tokenKinds,
    ProcedureCase cell,
    Citation citation,
    Origin origin) {

  /** Copies the set. */
  public CaseEntry {
    tokenKinds = Set.copyOf(tokenKinds);
  }

  /** Whether it speaks of this procedure and kind of subscriber, whatever the token. */
  public boolean isFor(Procedure asked, SubscriberKind kind) {
    return procedure == asked && subscriber == kind;
  }

  /** Whether it holds for this kind of token; one without kinds holds for every kind. */
  public boolean holdsFor(Code tokenKind) {
    return tokenKinds.isEmpty() || tokenKinds.contains(tokenKind);
  }
}
