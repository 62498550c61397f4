package vn.certproc.api.decision;

import java.util.List;
import java.util.Optional;
import vn.certproc.api.model.ApplicantRole;
import vn.certproc.api.model.Organization;
import vn.certproc.api.text.Text;

/**
 * One step of the way: who writes which form to whom, by which channel. Immutable, thread-safe.
 *
 * @param step 1 for the applicant's, 2 for the managing agency's
 * @param applicant as what the writer signs
 * @param applicantsAllowed who may write it
 * @param formSet the set the form belongs to, such as {@code tt185}
 * @param form its number in the set, such as {@code 07}
 * @param from the organisation that writes; empty for a person, or where it could not be decided
 * @param to the addressee
 * @param signers who signs, in order
 * @param channels the ways to send it, the preferred one first
 * @param citation the clause
 * @param notes the readings behind it
 */
public record RouteStep(
    int step,
    ApplicantRole applicant,
    List<ApplicantRole> applicantsAllowed,
    String formSet,
    String form,
    Optional<Organization> from,
    Addressee to,
    List<Signer> signers,
    List<ChannelOption> channels,
    Citation citation,
    List<Text> notes) {

  /** Copies the lists. */
  public RouteStep {
    applicantsAllowed = List.copyOf(applicantsAllowed);
    signers = List.copyOf(signers);
    channels = List.copyOf(channels);
    notes = List.copyOf(notes);
  }

  /** The id of the form definition, such as {@code tt185-07}. */
  public String formId() {
    return formSet + "-" + form;
  }
}
