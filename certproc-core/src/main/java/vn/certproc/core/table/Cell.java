package vn.certproc.core.table;

import java.util.Optional;
import vn.certproc.api.decision.Citation;
import vn.certproc.api.model.ApplicantRole;
import vn.certproc.api.model.Code;
import vn.certproc.api.model.Procedure;
import vn.certproc.api.model.SubscriberKind;
import vn.certproc.api.text.Text;
import vn.certproc.core.profile.ChangeCase;
import vn.certproc.core.profile.ProcedureCase;

/**
 * One cell of a profile's table and its one answer. Immutable and thread-safe.
 *
 * @param key which cell
 * @param answer what the profile says
 * @param filing the steps where it is filed; empty for every other answer
 * @param citation the clause behind the answer
 * @param note the reading behind it, where there is one
 */
public record Cell(
    Key key,
    CellAnswer answer,
    Optional<ProcedureCase> filing,
    Citation citation,
    Optional<Text> note) {

  /**
   * Which cell.
   *
   * @param procedure the procedure
   * @param subscriber the subscriber's kind
   * @param applicant who writes
   * @param tokenKind the kind of token; empty under a profile that names none
   * @param reason the reason; empty for a procedure that needs none
   */
  public record Key(
      Procedure procedure,
      SubscriberKind subscriber,
      ApplicantRole applicant,
      Optional<Code> tokenKind,
      Optional<Reason> reason) {

    @Override
    public String toString() {
      return procedure.code()
          + " × "
          + subscriber.code()
          + " × "
          + applicant.code()
          + tokenKind.map(k -> " × " + k.value()).orElse("")
          + reason.map(r -> " × " + r).orElse("");
    }
  }

  /**
   * A reason.
   *
   * @param code of the procedure's vocabulary
   * @param operation of a change: what it does to the value; empty for other procedures
   */
  public record Reason(Code code, Optional<ChangeCase.Operation> operation) {

    /** As it is written in a table, such as {@code died} or {@code tax-code:add}. */
    @Override
    public String toString() {
      return code.value() + operation.map(o -> ":" + o.code()).orElse("");
    }
  }
}
