package vn.certproc.dossier.internal;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import vn.certproc.api.model.ApplicantRole;
import vn.certproc.api.model.Certificate;
import vn.certproc.api.model.EmailAddress;
import vn.certproc.api.model.Procedure;
import vn.certproc.api.model.SubscriberKind;
import vn.certproc.api.model.TaxCode;
import vn.certproc.api.payload.document.ApplicantNode;
import vn.certproc.api.payload.document.CertificateNode;
import vn.certproc.api.payload.document.ChangeNode;
import vn.certproc.api.payload.document.ItemNode;
import vn.certproc.api.payload.document.OrganizationNode;
import vn.certproc.api.payload.document.PersonNode;
import vn.certproc.api.payload.document.RenewNode;
import vn.certproc.api.payload.document.RequestDocument;
import vn.certproc.api.payload.document.RequestNode;
import vn.certproc.api.payload.document.RevokeNode;
import vn.certproc.api.payload.document.SubscriberNode;
import vn.certproc.api.payload.document.TextNode;
import vn.certproc.api.payload.document.TokenNode;
import vn.certproc.core.profile.Profile;
import vn.certproc.dossier.DossierException;
import vn.certproc.pki.CertificateDetails;
import vn.certproc.pki.DistinguishedName;

/**
 * Fills a request with what a certificate holds. What it cannot tell — standing, reasons, the
 * token's printed number — stays a gap, never a guess.
 */
public final class Drafts {

  /** An attribute that somebody has still to fill in. */
  private static final String GAP = "";

  private Drafts() {}

  /**
   * A draft.
   *
   * @throws DossierException {@code draft-procedure} for a new issue or a recovery; {@code
   *     draft-device} for a device
   */
  public static RequestDocument draft(
      Procedure procedure, CertificateDetails certificate, SubscriberKind kind, Profile profile) {
    if (kind == SubscriberKind.DEVICE) {
      throw new DossierException.Unsuitable("draft-device", Map.of());
    }
    RequestNode request = new RequestNode();
    content(request, procedure);
    request.organizations = organizations(certificate.subject(), kind);
    request.subscriber = subscriber(certificate, kind);
    request.applicant = applicant(procedure, kind, profile);
    request.certificate = certificate(certificate.toCertificate(profile.zone()));
    if (procedure == Procedure.REVOKE) {
      TokenNode token = new TokenNode();
      token.serialNumber = TextNode.gap();
      request.token = token;
    }
    return request;
  }

  private static void content(RequestNode request, Procedure procedure) {
    switch (procedure) {
      case RENEW -> {
        RenewNode renew = new RenewNode();
        renew.renewalsUsed = GAP;
        request.renew = renew;
      }
      case CHANGE -> {
        ItemNode item = new ItemNode();
        item.field = GAP;
        item.oldValue = TextNode.gap();
        item.newValue = TextNode.gap();
        ChangeNode change = new ChangeNode();
        change.items.add(item);
        request.change = change;
      }
      case REVOKE -> {
        RevokeNode revoke = new RevokeNode();
        revoke.reason = GAP;
        request.revoke = revoke;
      }
      case ISSUE, RECOVER ->
          throw new DossierException.Unsuitable(
              "draft-procedure", Map.of("procedure", procedure.code()));
    }
  }

  /** From the top body down: O, then each OU, then for an agency the agency itself. */
  private static List<OrganizationNode> organizations(
      DistinguishedName subject, SubscriberKind kind) {
    List<String> line = new ArrayList<>();
    subject.organization().ifPresent(line::add);
    line.addAll(subject.organizationalUnits());
    if (kind == SubscriberKind.AGENCY) {
      line.add(subject.label());
    }
    List<OrganizationNode> nodes = new ArrayList<>();
    for (int i = 0; i < line.size(); i++) {
      OrganizationNode node = organization("org" + (line.size() - i));
      node.parent = i == 0 ? null : "org" + (line.size() - i + 1);
      node.name = TextNode.of(line.get(i));
      nodes.add(node);
    }
    if (nodes.isEmpty()) {
      nodes.add(organization("org1"));
    }
    Collections.reverse(nodes);
    return nodes;
  }

  /** A certificate says nothing of legal personality and seal, and who is addressed rests on it. */
  private static OrganizationNode organization(String id) {
    OrganizationNode node = new OrganizationNode();
    node.id = id;
    node.legalPersonality = GAP;
    node.ownSeal = GAP;
    node.name = TextNode.gap();
    return node;
  }

  private static SubscriberNode subscriber(CertificateDetails certificate, SubscriberKind kind) {
    SubscriberNode subscriber = new SubscriberNode();
    subscriber.kind = kind.code();
    subscriber.organization = "org1";
    if (kind != SubscriberKind.AGENCY) {
      PersonNode person = new PersonNode();
      person.fullName = TextNode.of(certificate.subject().label());
      person.email = node(certificate.email().map(EmailAddress::value));
      person.position = TextNode.gap();
      subscriber.person = person;
    }
    return subscriber;
  }

  /** Who usually files it, by the profile. */
  private static ApplicantNode applicant(
      Procedure procedure, SubscriberKind kind, Profile profile) {
    ApplicantNode applicant = new ApplicantNode();
    applicant.role =
        profile
            .casesOf(procedure, kind)
            .findFirst()
            .map(c -> c.cell().first().applicants().get(0))
            .map(ApplicantRole::code)
            .orElse("");
    return applicant;
  }

  private static CertificateNode certificate(Certificate told) {
    CertificateNode node = new CertificateNode();
    node.name = TextNode.of(told.name());
    node.serialNumber = TextNode.of(told.serialNumber().value());
    node.issuer = optional(told.issuer());
    node.validFrom = optional(told.validFrom().map(Object::toString));
    node.validTo = optional(told.validTo().map(Object::toString));
    node.email = node(told.email().map(EmailAddress::value));
    node.taxCode = optional(told.taxCode().map(TaxCode::value));
    node.encoded = optional(told.encoded().map(e -> e.base64()));
    return node;
  }

  /** What the certificate does not tell but the request needs is a gap. */
  private static TextNode node(Optional<String> value) {
    return value.map(TextNode::of).orElseGet(TextNode::gap);
  }

  private static @org.jspecify.annotations.Nullable TextNode optional(Optional<String> value) {
    return value.map(TextNode::of).orElse(null);
  }
}
