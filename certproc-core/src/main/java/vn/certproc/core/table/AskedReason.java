package vn.certproc.core.table;

import java.util.Arrays;
import java.util.Optional;
import vn.certproc.api.model.Procedure;
import vn.certproc.api.text.Vocabulary;

/** Which procedure asks for a reason, by which vocabulary, and which check judges it (§5–§9). */
public enum AskedReason {
  /** What a new certificate is for. */
  INTENDED_USE("intended-use", Procedure.ISSUE, Vocabulary.INTENDED_USE),
  /** What changes. */
  CHANGE_CASE("change-case", Procedure.CHANGE, Vocabulary.CHANGE_FIELD),
  /** Why it is revoked. */
  REVOCATION_CASE("revocation-case", Procedure.REVOKE, Vocabulary.REVOCATION_REASON),
  /** Why the token is unlocked. */
  RECOVERY_CASE("recovery-case", Procedure.RECOVER, Vocabulary.RECOVERY_REASON);

  private final String check;
  private final Procedure procedure;
  private final Vocabulary vocabulary;

  AskedReason(String check, Procedure procedure, Vocabulary vocabulary) {
    this.check = check;
    this.procedure = procedure;
    this.vocabulary = vocabulary;
  }

  /** The code of the check that judges it. */
  public String check() {
    return check;
  }

  /** The procedure that asks. */
  public Procedure procedure() {
    return procedure;
  }

  /** Where the reasons are named. */
  public Vocabulary vocabulary() {
    return vocabulary;
  }

  /** What this procedure asks; empty for a renewal, which needs no reason. */
  public static Optional<AskedReason> of(Procedure procedure) {
    return Arrays.stream(values()).filter(a -> a.procedure == procedure).findFirst();
  }
}
