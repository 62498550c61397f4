package vn.certproc.core.profile;

import java.util.List;
import java.util.Optional;
import vn.certproc.api.decision.AddresseeRole;
import vn.certproc.api.decision.Citation;
import vn.certproc.api.model.ApplicantRole;
import vn.certproc.api.text.Text;

/**
 * One cell of the table "who files what with whom": one or two steps. Immutable, thread-safe.
 *
 * @param steps in order
 */
public record ProcedureCase(List<Step> steps) {

  /** Copies the list. */
  public ProcedureCase {
    steps = List.copyOf(steps);
  }

  /** Whether both ask for the same steps, by whatever clause. */
  public boolean saysTheSame(ProcedureCase other) {
    return steps.stream()
        .map(Step::withoutClause)
        .toList()
        .equals(other.steps.stream().map(Step::withoutClause).toList());
  }

  /** The step the applicant takes. */
  public Step first() {
    return steps.get(0);
  }

  /** The step the managing agency takes; where it alone writes, the only one. */
  public Step last() {
    return steps.get(steps.size() - 1);
  }

  /**
   * A step.
   *
   * @param number 1 or 2
   * @param form the form's number in the profile's set
   * @param to the addressee's role
   * @param applicants who may write it, the usual one first
   * @param signers who signs, in order
   * @param citation the clause
   * @param note the reading behind it
   */
  public record Step(
      int number,
      String form,
      AddresseeRole to,
      List<ApplicantRole> applicants,
      List<SignerRole> signers,
      Citation citation,
      Optional<Text> note) {

    /** Copies the lists. */
    public Step {
      applicants = List.copyOf(applicants);
      signers = List.copyOf(signers);
    }

    /** Whether the managing agency alone writes it: its name, letter and seal belong to it. */
    public boolean byManagingAgency() {
      return applicants.equals(List.of(ApplicantRole.MANAGING_AGENCY));
    }

    private List<Object> withoutClause() {
      return List.of(number, form, to, applicants, signers);
    }
  }
}
