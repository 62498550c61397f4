package vn.certproc.core.internal.route;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import vn.certproc.api.decision.Addressee;
import vn.certproc.api.decision.AddresseeRole;
import vn.certproc.api.decision.RouteStep;
import vn.certproc.api.decision.Signer;
import vn.certproc.api.decision.SignerKind;
import vn.certproc.api.model.AgencyLetter;
import vn.certproc.api.model.ApplicantRole;
import vn.certproc.api.model.Dispatch;
import vn.certproc.api.model.LetterSigner;
import vn.certproc.api.model.Organization;
import vn.certproc.api.model.Person;
import vn.certproc.api.model.Request;
import vn.certproc.api.model.SubscriberKind;
import vn.certproc.api.text.Text;
import vn.certproc.core.profile.Authority;
import vn.certproc.core.profile.ProcedureCase;
import vn.certproc.core.profile.Profile;
import vn.certproc.core.profile.SignerRole;

/** Turns the profile's steps into those of a request: names for roles, channels, signers. */
public final class RoutePlanner {

  private final Request request;
  private final Profile profile;
  private final ManagingAgency managing;

  /** A planner for one request. */
  public RoutePlanner(Request request, Profile profile, ManagingAgency managing) {
    this.request = request;
    this.profile = profile;
    this.managing = managing;
  }

  /** The steps of this case; every name that could not be decided stays empty. */
  public List<RouteStep> plan(ProcedureCase cell) {
    List<RouteStep> steps = new ArrayList<>();
    for (ProcedureCase.Step step : cell.steps()) {
      steps.add(plan(step, isByManagingAgency(step)));
    }
    return steps;
  }

  /** Its own step, or one that it may write and says it does. */
  private boolean isByManagingAgency(ProcedureCase.Step step) {
    return step.byManagingAgency()
        || (step.applicants().contains(ApplicantRole.MANAGING_AGENCY)
            && request.applicant().role() == ApplicantRole.MANAGING_AGENCY);
  }

  private RouteStep plan(ProcedureCase.Step step, boolean byManagingAgency) {
    Optional<Organization> from = byManagingAgency ? managing.found() : applicantAgency();
    Optional<AgencyLetter> letter =
        byManagingAgency ? request.dispatch().map(Dispatch::letter) : request.letter();
    boolean canSign =
        byManagingAgency
            ? SigningAbility.ofManagingAgency(request, managing)
            : SigningAbility.ofApplicant(request, profile);
    Addressee to = addressee(step.to());
    return new RouteStep(
        step.number(),
        byManagingAgency ? ApplicantRole.MANAGING_AGENCY : request.applicant().role(),
        step.applicants(),
        profile.formSet(),
        step.form(),
        from,
        to,
        signers(step.signers(), from, letter),
        Channels.to(to.role(), request.procedure(), canSign, profile),
        step.citation(),
        step.note().stream().toList());
  }

  /** An agency's own certificate is asked for by the agency; a personal one by the person. */
  private Optional<Organization> applicantAgency() {
    boolean agency =
        request.subscriber().kind() == SubscriberKind.AGENCY
            || request.subscriber().kind() == SubscriberKind.DEVICE;
    return agency ? Optional.of(request.subscriber().organization()) : Optional.empty();
  }

  private Addressee addressee(AddresseeRole role) {
    if (role == AddresseeRole.AUTHORITY || role == AddresseeRole.DEPARTMENT) {
      return authority(role, profile);
    }
    Optional<Organization> agency = managing.found();
    return new Addressee(
        managing.role(),
        agency.map(Organization::name),
        agency,
        agency.flatMap(Organization::address));
  }

  /** An addressee that the profile names. */
  public static Addressee authority(AddresseeRole role, Profile profile) {
    Optional<Authority> named = Optional.ofNullable(profile.authorities().get(role));
    return new Addressee(
        role,
        named.map(Authority::name).map(Text::vi),
        Optional.empty(),
        named.flatMap(Authority::address));
  }

  private List<Signer> signers(
      List<SignerRole> roles, Optional<Organization> from, Optional<AgencyLetter> letter) {
    return roles.stream()
        .map(
            role ->
                switch (role) {
                  case APPLICANT -> new Signer(SignerKind.PERSON, applicantName());
                  case AGENCY_HEAD ->
                      new Signer(
                          SignerKind.PERSON,
                          letter.flatMap(AgencyLetter::signer).flatMap(LetterSigner::fullName));
                  case AGENCY -> new Signer(SignerKind.AGENCY, from.map(Organization::name));
                })
        .toList();
  }

  /** The applicant's own name; who signs as the subscriber or manager is the person on record. */
  private Optional<String> applicantName() {
    Optional<Person> own = request.applicant().person();
    if (request.applicant().role() == ApplicantRole.REPRESENTING_OFFICER) {
      return own.map(Person::fullName);
    }
    return own.or(() -> request.subscriber().person()).map(Person::fullName);
  }
}
