package vn.certproc.forms.internal.binding;

import java.util.Optional;
import vn.certproc.api.decision.RouteStep;
import vn.certproc.api.decision.SignerKind;
import vn.certproc.api.model.ApplicantRole;
import vn.certproc.api.model.Organization;
import vn.certproc.api.model.Payload;
import vn.certproc.api.model.Person;
import vn.certproc.api.model.Request;
import vn.certproc.api.model.SubscriberKind;
import vn.certproc.forms.internal.definition.Writer;

/**
 * Who sends a form: a person, or an agency. Immutable.
 *
 * @param kind which of the two
 * @param organization the agency, where it is one and known
 * @param person the person's name, where it is one and known
 */
public record Sender(
    SignerKind kind, Optional<Organization> organization, Optional<String> person) {

  /** A sender nobody knows yet, for a blank form. */
  public static Sender unknown(SignerKind kind) {
    return new Sender(kind, Optional.empty(), Optional.empty());
  }

  /** An agency; empty where it is not known which. */
  public static Sender agency(Optional<Organization> which) {
    return new Sender(SignerKind.AGENCY, which, Optional.empty());
  }

  /** The name: the person's or the agency's. */
  public Optional<String> name() {
    return kind == SignerKind.PERSON ? person : organization.map(Organization::name);
  }

  /**
   * The sender of a form.
   *
   * @param writer whose letter the form is
   * @param step the decision's step; without one the request alone decides
   */
  public static Sender of(Writer writer, Optional<RouteStep> step, Payload payload) {
    Optional<Organization> from = step.flatMap(RouteStep::from);
    if (writer == Writer.MANAGING_AGENCY) {
      return new Sender(SignerKind.AGENCY, from, Optional.empty());
    }
    Request request = payload.requests().get(0);
    if (step.map(Sender::fromAgency).orElseGet(() -> ofAgency(request))) {
      return new Sender(
          SignerKind.AGENCY,
          from.or(() -> Optional.of(request.subscriber().organization())),
          Optional.empty());
    }
    return new Sender(SignerKind.PERSON, Optional.empty(), person(step, request));
  }

  private static boolean fromAgency(RouteStep step) {
    return step.from().isPresent()
        || step.signers().stream().anyMatch(s -> s.kind() == SignerKind.AGENCY);
  }

  private static boolean ofAgency(Request request) {
    SubscriberKind kind = request.subscriber().kind();
    return kind == SubscriberKind.AGENCY || kind == SubscriberKind.DEVICE;
  }

  private static Optional<String> person(Optional<RouteStep> step, Request request) {
    return step.stream()
        .flatMap(s -> s.signers().stream())
        .filter(s -> s.kind() == SignerKind.PERSON)
        .flatMap(s -> s.name().stream())
        .findFirst()
        .or(() -> request.applicant().person().map(Person::fullName))
        .or(() -> subscriber(request));
  }

  /** An officer who represents the agency is somebody else than the subscriber (§8). */
  private static Optional<String> subscriber(Request request) {
    return request.applicant().role() == ApplicantRole.REPRESENTING_OFFICER
        ? Optional.empty()
        : request.subscriber().person().map(Person::fullName);
  }
}
