package vn.certproc.core.internal.route;

import java.util.Optional;
import vn.certproc.api.model.Applicant;
import vn.certproc.api.model.ApplicantRole;
import vn.certproc.api.model.Content;
import vn.certproc.api.model.Procedure;
import vn.certproc.api.model.Request;
import vn.certproc.api.model.SubscriberKind;
import vn.certproc.api.model.TokenCondition;
import vn.certproc.api.text.Vocabulary;
import vn.certproc.core.profile.Profile;
import vn.certproc.core.profile.Trait;

/** Whether who writes step 1 can sign it digitally: they have a certificate and a working token. */
final class SigningAbility {

  private SigningAbility() {}

  /** False only where the request itself shows that the signature is impossible. */
  static boolean ofApplicant(Request request, Profile profile) {
    if (!signsWithTheCertificateConcerned(request.applicant())) {
      return true;
    }
    return hasCertificate(request) && hasWorkingToken(request, profile);
  }

  /**
   * False only where the managing agency asks for its own first certificate: nothing exists yet to
   * sign with.
   */
  static boolean ofManagingAgency(Request request, ManagingAgency managing) {
    boolean itsOwn =
        request.subscriber().kind() == SubscriberKind.AGENCY
            && managing.found().equals(Optional.of(request.subscriber().organization()));
    return !itsOwn || hasCertificate(request);
  }

  /** An officer who stands in signs with a certificate of their own, of which nothing is told. */
  private static boolean signsWithTheCertificateConcerned(Applicant applicant) {
    return applicant.role() != ApplicantRole.REPRESENTING_OFFICER
        && applicant.role() != ApplicantRole.MANAGING_AGENCY;
  }

  private static boolean hasCertificate(Request request) {
    return !(request.content() instanceof Content.Issue issue)
        || issue.previousSerialNumber().isPresent();
  }

  private static boolean hasWorkingToken(Request request, Profile profile) {
    if (request.procedure() == Procedure.RECOVER
        || request.tokenIs(TokenCondition.LOST)
        || request.tokenIs(TokenCondition.DAMAGED)
        || request.tokenIs(TokenCondition.LOCKED)) {
      return false;
    }
    return !(request.content() instanceof Content.Revocation r)
        || profile
            .term(Vocabulary.REVOCATION_REASON, r.reason())
            .filter(t -> t.has(Trait.TOKEN_LOST) || t.has(Trait.TOKEN_DAMAGED))
            .isEmpty();
  }
}
