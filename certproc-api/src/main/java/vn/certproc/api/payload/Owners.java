package vn.certproc.api.payload;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import vn.certproc.api.payload.document.ApplicantNode;
import vn.certproc.api.payload.document.CertificateNode;
import vn.certproc.api.payload.document.ChangeNode;
import vn.certproc.api.payload.document.IssueNode;
import vn.certproc.api.payload.document.ItemNode;
import vn.certproc.api.payload.document.OrganizationNode;
import vn.certproc.api.payload.document.PersonNode;
import vn.certproc.api.payload.document.RecoverNode;
import vn.certproc.api.payload.document.RequestNode;
import vn.certproc.api.payload.document.RevokeNode;
import vn.certproc.api.payload.document.SubscriberNode;
import vn.certproc.api.payload.document.TokenNode;

/** The elements that hold the values of a request. */
final class Owners {

  /** How the one organisation that a form knows is named in its document. */
  private static final String ORGANIZATION_ID = "org1";

  static final Owner<IssueNode> ISSUE =
      new Owner<>(
          r -> Optional.ofNullable(r.issue),
          r -> r.issue == null ? r.issue = new IssueNode() : r.issue);

  static final Owner<RevokeNode> REVOKE =
      new Owner<>(
          r -> Optional.ofNullable(r.revoke),
          r -> r.revoke == null ? r.revoke = new RevokeNode() : r.revoke);

  static final Owner<RecoverNode> RECOVER =
      new Owner<>(
          r -> Optional.ofNullable(r.recover),
          r -> r.recover == null ? r.recover = new RecoverNode() : r.recover);

  static final Owner<PersonNode> COORDINATOR =
      RECOVER.then(
          n -> Optional.ofNullable(n.coordinator),
          n -> n.coordinator == null ? n.coordinator = new PersonNode() : n.coordinator);

  static final Owner<SubscriberNode> SUBSCRIBER =
      new Owner<>(
          r -> Optional.ofNullable(r.subscriber),
          r -> r.subscriber == null ? r.subscriber = new SubscriberNode() : r.subscriber);

  static final Owner<PersonNode> HOLDER =
      SUBSCRIBER.then(
          n -> Optional.ofNullable(n.person),
          n -> n.person == null ? n.person = new PersonNode() : n.person);

  static final Owner<ApplicantNode> APPLICANT =
      new Owner<>(
          r -> Optional.ofNullable(r.applicant),
          r -> r.applicant == null ? r.applicant = new ApplicantNode() : r.applicant);

  static final Owner<PersonNode> SIGNER =
      APPLICANT.then(
          n -> Optional.ofNullable(n.person),
          n -> n.person == null ? n.person = new PersonNode() : n.person);

  static final Owner<CertificateNode> CERTIFICATE =
      new Owner<>(
          r -> Optional.ofNullable(r.certificate),
          r -> r.certificate == null ? r.certificate = new CertificateNode() : r.certificate);

  static final Owner<TokenNode> TOKEN =
      new Owner<>(
          r -> Optional.ofNullable(r.token),
          r -> r.token == null ? r.token = new TokenNode() : r.token);

  static final Owner<OrganizationNode> ORGANIZATION =
      new Owner<>(Owners::organization, Owners::makeOrganization);

  static final Owner<ItemNode> ITEM = new Owner<>(Owners::item, Owners::makeItem);

  private Owners() {}

  /** The subscriber's organisation. */
  private static Optional<OrganizationNode> organization(RequestNode r) {
    String id = r.subscriber == null ? null : r.subscriber.organization;
    return id == null
        ? Optional.empty()
        : r.organizationNodes().stream().filter(o -> id.equals(o.id)).findFirst();
  }

  private static OrganizationNode makeOrganization(RequestNode r) {
    return organization(r).orElseGet(() -> addOrganization(r));
  }

  private static OrganizationNode addOrganization(RequestNode r) {
    OrganizationNode node = new OrganizationNode();
    node.id = ORGANIZATION_ID;
    List<OrganizationNode> all = new ArrayList<>(r.organizationNodes());
    all.add(node);
    r.organizations = all;
    SUBSCRIBER.make().apply(r).organization = ORGANIZATION_ID;
    return node;
  }

  private static Optional<ItemNode> item(RequestNode r) {
    return items(r).flatMap(items -> items.stream().findFirst());
  }

  private static ItemNode makeItem(RequestNode r) {
    if (items(r).isEmpty()) {
      r.change = new ChangeNode();
    }
    List<ItemNode> items = items(r).orElseThrow();
    if (items.isEmpty()) {
      items.add(new ItemNode());
    }
    return items.get(0);
  }

  /** The changes, where the request asks for a change or a renewal. */
  static Optional<List<ItemNode>> items(RequestNode r) {
    if (r.renew != null) {
      return Optional.of(r.renew.items);
    }
    return r.change == null ? Optional.empty() : Optional.of(r.change.items);
  }
}
