package vn.certproc.api.payload;

import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import vn.certproc.api.model.Applicant;
import vn.certproc.api.model.ApplicantRole;
import vn.certproc.api.model.Code;
import vn.certproc.api.model.Coded;
import vn.certproc.api.model.DeviceType;
import vn.certproc.api.model.EmailAddress;
import vn.certproc.api.model.Organization;
import vn.certproc.api.model.Person;
import vn.certproc.api.model.Subscriber;
import vn.certproc.api.model.Subscriber.ActingAppointment;
import vn.certproc.api.model.SubscriberKind;
import vn.certproc.api.payload.document.ActingDecisionNode;
import vn.certproc.api.payload.document.ApplicantNode;
import vn.certproc.api.payload.document.SubscriberNode;

/** Makes subscribers and applicants. For one reading; not thread-safe. */
final class SubscriberAssembler {

  private final Fields fields;
  private final PersonAssembler persons;
  private final OrganizationAssembler organizations;

  SubscriberAssembler(Fields fields, PersonAssembler persons, OrganizationAssembler organizations) {
    this.fields = fields;
    this.persons = persons;
    this.organizations = organizations;
  }

  Optional<Subscriber> subscriber(@Nullable SubscriberNode node) {
    if (node == null) {
      return Optional.empty();
    }
    Optional<Organization> organization =
        organizations.named(node, "@organization", node.organization);
    Parts parts =
        new Parts(
            persons.person(node.person),
            fields.value(node.deviceType, t -> t),
            fields.text(node.name),
            fields.value(node.email, EmailAddress::of),
            acting(node.actingDecision),
            fields.code(node, "@post", node.post));
    Optional<SubscriberKind> kind = fields.constant(SubscriberKind.class, node.kind);
    kind.ifPresent(k -> check(node, k));
    return kind.flatMap(k -> organization.flatMap(o -> make(k, o, parts)));
  }

  private record Parts(
      Optional<Person> person,
      Optional<String> deviceType,
      Optional<String> name,
      Optional<EmailAddress> email,
      Optional<ActingAppointment> acting,
      Optional<Code> post) {}

  private static Optional<Subscriber> make(SubscriberKind kind, Organization o, Parts p) {
    return switch (kind) {
      case AGENCY -> Optional.of(new Subscriber.Agency(o, p.person()));
      case HEAD -> p.person().map(h -> new Subscriber.Head(h, o, p.acting()));
      case STAFF -> p.person().map(h -> new Subscriber.Staff(h, o, p.post()));
      case DEVICE ->
          p.deviceType()
              .flatMap(t -> Coded.find(DeviceType.class, t))
              .flatMap(
                  t -> p.name().map(n -> new Subscriber.Device(t, n, o, p.person(), p.email())));
    };
  }

  /** What a kind demands, and what it has no room for: nothing told may get lost. */
  private void check(SubscriberNode node, SubscriberKind kind) {
    boolean device = kind == SubscriberKind.DEVICE;
    boolean personal = kind == SubscriberKind.HEAD || kind == SubscriberKind.STAFF;
    demand(node, "person", node.person, personal);
    demand(node, "deviceType", node.deviceType, device);
    demand(node, "name", node.name, device);
    refuse(node, "deviceType", node.deviceType, device);
    refuse(node, "name", node.name, device);
    refuse(node, "email", node.email, device);
    refuse(node, "actingDecision", node.actingDecision, kind == SubscriberKind.HEAD);
    refuse(node, "@post", node.post, kind == SubscriberKind.STAFF);
  }

  private void demand(SubscriberNode node, String step, @Nullable Object part, boolean needed) {
    if (needed && part == null) {
      fields.missing(node, step);
    }
  }

  private void refuse(SubscriberNode node, String step, @Nullable Object part, boolean fits) {
    if (!fits && part != null) {
      fields
          .faults()
          .fault(
              "field-not-for-kind",
              node.where(step),
              Map.of("field", step, "kind", String.valueOf(node.kind)));
    }
  }

  private Optional<ActingAppointment> acting(@Nullable ActingDecisionNode node) {
    if (node == null) {
      return Optional.empty();
    }
    Optional<String> number = fields.text(node, "actingDecision", node.value);
    Optional<LocalDate> date = fields.pastDate(node, "@date", node.date);
    return number.map(n -> new ActingAppointment(n, date));
  }

  Optional<Applicant> applicant(@Nullable ApplicantNode node) {
    if (node == null) {
      return Optional.empty();
    }
    Optional<Person> person = persons.person(node.person);
    return fields.constant(ApplicantRole.class, node.role).map(role -> new Applicant(role, person));
  }
}
