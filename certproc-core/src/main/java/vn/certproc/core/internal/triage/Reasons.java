package vn.certproc.core.internal.triage;

import java.util.Optional;
import vn.certproc.api.model.Code;
import vn.certproc.api.model.Procedure;
import vn.certproc.api.text.Vocabulary;
import vn.certproc.core.profile.Profile;
import vn.certproc.core.profile.Term;
import vn.certproc.core.table.AskedReason;

/** In which vocabulary a procedure's reasons stand. */
public final class Reasons {

  private Reasons() {}

  /** The vocabulary; none for a renewal, which needs no reason. */
  public static Optional<Vocabulary> vocabulary(Procedure procedure) {
    return AskedReason.of(procedure).map(AskedReason::vocabulary);
  }

  /** The entry of a reason, where the profile has it. */
  public static Optional<Term> term(Profile profile, Procedure procedure, Code reason) {
    return vocabulary(procedure).flatMap(v -> profile.term(v, reason));
  }
}
