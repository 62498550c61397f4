package vn.certproc.core.lifecycle;

import java.util.Optional;
import vn.certproc.api.decision.Obligation;
import vn.certproc.api.text.Text;
import vn.certproc.core.profile.ObligationSpec;
import vn.certproc.core.profile.ProcedureCase;
import vn.certproc.core.profile.Profile;

/**
 * A kind of document that a step may need. Immutable and thread-safe.
 *
 * @param code stable
 * @param label how officials call it
 * @param form where in a profile its form number stands; empty where it is no form
 * @param obligation the {@linkplain Obligation obligation} whose form it is
 */
public record DocumentKind(
    String code, Text label, Optional<Source> form, Optional<String> obligation) {

  /** Where a profile has a form's number. */
  public enum Source {
    /** The first step of the procedure. */
    FIRST_STEP,
    /** The last step of the procedure. */
    LAST_STEP,
    /** An obligation. */
    OBLIGATION
  }

  /** Its form number under a profile; empty where the profile has none. */
  public Optional<String> formNumber(Profile profile, CaseHeader header) {
    return form.flatMap(
        source ->
            source == Source.OBLIGATION
                ? owed(profile, header)
                : header
                    .row(profile)
                    .map(c -> source == Source.FIRST_STEP ? c.first() : c.last())
                    .map(ProcedureCase.Step::form));
  }

  private Optional<String> owed(Profile profile, CaseHeader header) {
    return profile.obligations().stream()
        .filter(o -> obligation.filter(o.code()::equals).isPresent())
        .filter(o -> o.isFor(header.procedure(), profile.toldOrMeant(header.tokenKind())))
        .findFirst()
        .flatMap(ObligationSpec::form);
  }
}
