package vn.certproc.core.profile;

import java.util.Optional;
import java.util.Set;
import vn.certproc.api.decision.AddresseeRole;
import vn.certproc.api.decision.Citation;
import vn.certproc.api.decision.Due;
import vn.certproc.api.model.Code;
import vn.certproc.api.model.Procedure;
import vn.certproc.api.text.Text;

/**
 * What follows a procedure. Immutable and thread-safe.
 *
 * @param code stable
 * @param procedures after which procedures
 * @param tokenKinds for which kinds of token; empty for every kind
 * @param tokenLost true: only when the token is lost; false: only when it is not; empty: always
 * @param owedBy who owes it
 * @param form the form it needs
 * @param to the addressee's role
 * @param due when
 * @param citation the clause
 * @param note the reading behind it
 * @param text the sentence
 * @param origin where it was written
 */
public record ObligationSpec(
    String code,
    Set<Procedure> procedures,
    Set<Code> tokenKinds,
    Optional<Boolean> tokenLost,
    String owedBy,
    Optional<String> form,
    Optional<AddresseeRole> to,
    Optional<Due> due,
    Citation citation,
    Optional<Text> note,
    Text text,
    Origin origin) {

  /** Copies the set. */
  public ObligationSpec {
    procedures = Set.copyOf(procedures);
    tokenKinds = Set.copyOf(tokenKinds);
  }

  /** Whether it follows this procedure; one for some kinds of token only where the kind is told. */
  public boolean isFor(Procedure procedure, Optional<Code> tokenKind) {
    return procedures.contains(procedure)
        && (tokenKinds.isEmpty() || tokenKind.filter(tokenKinds::contains).isPresent());
  }
}
