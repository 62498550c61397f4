package vn.certproc.core.triage;

import java.util.List;
import java.util.Optional;
import vn.certproc.api.decision.Citation;
import vn.certproc.api.model.ApplicantRole;
import vn.certproc.api.model.Code;
import vn.certproc.api.model.Procedure;
import vn.certproc.api.model.SubscriberKind;
import vn.certproc.api.text.Text;
import vn.certproc.core.profile.Concern;

/**
 * A procedure to file. Immutable and thread-safe.
 *
 * @param procedure which
 * @param concern whose certificate
 * @param subscribers the kinds of subscriber whose certificates are meant
 * @param reasons what the request states, in the order the events brought them
 * @param applicant who files it, where the events leave no other
 * @param grounds the events that lead to it, at least one
 */
public record TriageFiling(
    Procedure procedure,
    Concern concern,
    List<SubscriberKind> subscribers,
    List<Reason> reasons,
    Optional<ApplicantRole> applicant,
    List<Ground> grounds) {

  /** Copies the lists. */
  public TriageFiling {
    subscribers = List.copyOf(subscribers);
    reasons = List.copyOf(reasons);
    grounds = List.copyOf(grounds);
  }

  /**
   * A reason, field or use that the request states.
   *
   * @param code as requests write it
   * @param label as officials read it
   */
  public record Reason(Code code, Text label) {}

  /**
   * An event that leads to the procedure.
   *
   * @param event its code
   * @param label as officials read it
   * @param citation the clause
   * @param note the reading behind it
   */
  public record Ground(Code event, Text label, Citation citation, Optional<Text> note) {}
}
