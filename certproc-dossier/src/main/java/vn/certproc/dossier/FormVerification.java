package vn.certproc.dossier;

import java.util.List;
import java.util.Optional;
import vn.certproc.api.decision.Assessment;
import vn.certproc.forms.verification.PdfVerification;
import vn.certproc.pki.verification.Reason;
import vn.certproc.pki.verification.SignatureVerdict;

/**
 * What a signed form is worth as a form: its signatures, whether it shows what the request inside
 * says, what the rules say to that request, and whether those who must have signed did. Immutable
 * and thread-safe.
 *
 * @param check what the form shows, against the request inside; empty where that cannot be told,
 *     and a reason says why: it holds no request, or is damaged
 * @param assessment what the rules decide about that request, for the day and under the profile
 *     that the form names; empty where there is no check
 * @param signers whom the decision names for this form, in its order; empty where it names none, as
 *     for minutes that are owed after the filing
 * @param signatures what the signatures are worth, with the reasons of each
 * @param reasons what bears on the form beside its signatures, the heaviest first
 */
public record FormVerification(
    Optional<FormCheck> check,
    Optional<Assessment> assessment,
    List<NamedSigner> signers,
    PdfVerification signatures,
    List<Reason> reasons) {

  /** Copies the lists. */
  public FormVerification {
    signers = List.copyOf(signers);
    reasons = List.copyOf(reasons);
  }

  /** The worst of the form's reasons and of its signatures. */
  public SignatureVerdict verdict() {
    return SignatureVerdict.of(reasons).and(signatures.verdict());
  }
}
