package vn.certproc.api.payload;

import org.jspecify.annotations.Nullable;
import vn.certproc.api.model.SubscriberKind;
import vn.certproc.api.payload.document.ApplicantNode;
import vn.certproc.api.payload.document.CertificateNode;
import vn.certproc.api.payload.document.ItemNode;
import vn.certproc.api.payload.document.OrganizationNode;
import vn.certproc.api.payload.document.PersonNode;
import vn.certproc.api.payload.document.RequestNode;
import vn.certproc.api.payload.document.SubscriberNode;
import vn.certproc.api.payload.document.TextNode;
import vn.certproc.api.payload.document.TokenNode;

/**
 * Marks what a request must have and has not as a gap, so that reading it says so at the place
 * itself instead of at the element around it. Thread-safe.
 */
public final class RequestGaps {

  private static final String GAP = "";

  private RequestGaps() {}

  /** Marks the gaps of a request that stands alone; changes it. */
  public static void mark(RequestNode request) {
    OrganizationNode organization = Owners.ORGANIZATION.make().apply(request);
    organization.name = orGap(organization.name);
    subscriber(Owners.SUBSCRIBER.make().apply(request));
    applicant(Owners.APPLICANT.make().apply(request));
    if (request.revoke != null) {
      request.revoke.reason = orGap(request.revoke.reason);
    }
    if (request.recover != null) {
      request.recover.reason = orGap(request.recover.reason);
      person(request.recover.coordinator);
      TokenNode token = Owners.TOKEN.make().apply(request);
      token.serialNumber = orGap(token.serialNumber);
    }
    if (request.renew != null || request.change != null || request.revoke != null) {
      certificate(Owners.CERTIFICATE.make().apply(request));
    }
    Owners.items(request).ifPresent(items -> items.forEach(RequestGaps::item));
  }

  private static void subscriber(SubscriberNode node) {
    node.kind = orGap(node.kind);
    if (node.person == null && !SubscriberKind.AGENCY.code().equals(node.kind)) {
      node.person = new PersonNode();
    }
    person(node.person);
  }

  private static void applicant(ApplicantNode node) {
    node.role = orGap(node.role);
    person(node.person);
  }

  private static void person(@Nullable PersonNode node) {
    if (node != null) {
      node.fullName = orGap(node.fullName);
      if (node.identity != null) {
        node.identity.number = orGap(node.identity.number);
      }
    }
  }

  private static void certificate(CertificateNode node) {
    node.name = orGap(node.name);
    node.serialNumber = orGap(node.serialNumber);
  }

  /** A change names what it concerns, and the old value or the new one. */
  private static void item(ItemNode node) {
    node.field = orGap(node.field);
    if (node.oldValue == null) {
      node.newValue = orGap(node.newValue);
    }
  }

  private static TextNode orGap(@Nullable TextNode node) {
    return node == null ? TextNode.gap() : node;
  }

  private static String orGap(@Nullable String attribute) {
    return attribute == null ? GAP : attribute;
  }
}
