package vn.certproc.api.payload;

import vn.certproc.api.model.IdentityDocument;
import vn.certproc.api.model.Person;
import vn.certproc.api.model.Subscriber;
import vn.certproc.api.payload.document.ActingDecisionNode;
import vn.certproc.api.payload.document.IdentityNode;
import vn.certproc.api.payload.document.PersonNode;
import vn.certproc.api.payload.document.SubscriberNode;
import vn.certproc.api.payload.document.TextNode;

/** Turns subscribers and persons into carriers. */
final class SubscriberNodes {

  private SubscriberNodes() {}

  static SubscriberNode subscriber(Subscriber subscriber, OrganizationIds ids) {
    SubscriberNode node = new SubscriberNode();
    node.kind = subscriber.kind().code();
    node.organization = ids.of(subscriber.organization());
    node.person = subscriber.person().map(SubscriberNodes::person).orElse(null);
    if (subscriber instanceof Subscriber.Head head) {
      node.actingDecision = head.acting().map(SubscriberNodes::acting).orElse(null);
    } else if (subscriber instanceof Subscriber.Staff staff) {
      node.post = PayloadNodes.code(staff.post());
    } else if (subscriber instanceof Subscriber.Device device) {
      node.deviceType = TextNode.of(device.type().code());
      node.name = TextNode.of(device.name());
      node.email = PayloadNodes.any(device.email());
    }
    return node;
  }

  private static ActingDecisionNode acting(Subscriber.ActingAppointment acting) {
    ActingDecisionNode node = new ActingDecisionNode();
    node.value = acting.decisionNumber();
    node.date = acting.date().map(Object::toString).orElse(null);
    return node;
  }

  static PersonNode person(Person person) {
    PersonNode node = new PersonNode();
    node.fullName = TextNode.of(person.fullName());
    node.birthDate = PayloadNodes.any(person.birthDate());
    node.identity = person.identity().map(SubscriberNodes::identity).orElse(null);
    node.email = PayloadNodes.any(person.email());
    node.mobile = PayloadNodes.any(person.mobile());
    node.position = PayloadNodes.text(person.position());
    node.workplace = PayloadNodes.text(person.workplace());
    return node;
  }

  private static IdentityNode identity(IdentityDocument identity) {
    IdentityNode node = new IdentityNode();
    node.number = TextNode.of(identity.number().value());
    node.issuedOn = PayloadNodes.any(identity.issuedOn());
    node.issuedBy = PayloadNodes.text(identity.issuedBy());
    return node;
  }
}
