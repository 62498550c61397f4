package vn.certproc.core.internal.triage;

import java.util.Optional;
import vn.certproc.api.model.Code;
import vn.certproc.api.model.Procedure;
import vn.certproc.api.text.Vocabulary;
import vn.certproc.core.profile.Profile;
import vn.certproc.core.profile.Term;

/** In which vocabulary a procedure's reasons stand. */
public final class Reasons {

  private Reasons() {}

  /** The vocabulary; none for a renewal, which needs no reason. */
  public static Optional<Vocabulary> vocabulary(Procedure procedure) {
    return switch (procedure) {
      case ISSUE -> Optional.of(Vocabulary.INTENDED_USE);
      case RENEW -> Optional.empty();
      case CHANGE -> Optional.of(Vocabulary.CHANGE_FIELD);
      case REVOKE -> Optional.of(Vocabulary.REVOCATION_REASON);
      case RECOVER -> Optional.of(Vocabulary.RECOVERY_REASON);
    };
  }

  /** The entry of a reason, where the profile has it. */
  public static Optional<Term> term(Profile profile, Procedure procedure, Code reason) {
    return vocabulary(procedure).flatMap(v -> profile.term(v, reason));
  }
}
