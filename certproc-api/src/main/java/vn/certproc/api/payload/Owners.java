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
          r -> Owner.orNew(r.issue, IssueNode::new, v -> r.issue = v));

  static final Owner<RevokeNode> REVOKE =
      new Owner<>(
          r -> Optional.ofNullable(r.revoke),
          r -> Owner.orNew(r.revoke, RevokeNode::new, v -> r.revoke = v));

  static final Owner<RecoverNode> RECOVER =
      new Owner<>(
          r -> Optional.ofNullable(r.recover),
          r -> Owner.orNew(r.recover, RecoverNode::new, v -> r.recover = v));

  static final Owner<PersonNode> COORDINATOR =
      RECOVER.then(
          n -> Optional.ofNullable(n.coordinator),
          n -> Owner.orNew(n.coordinator, PersonNode::new, v -> n.coordinator = v));

  static final Owner<SubscriberNode> SUBSCRIBER =
      new Owner<>(
          r -> Optional.ofNullable(r.subscriber),
          r -> Owner.orNew(r.subscriber, SubscriberNode::new, v -> r.subscriber = v));

  static final Owner<PersonNode> HOLDER =
      SUBSCRIBER.then(
          n -> Optional.ofNullable(n.person),
          n -> Owner.orNew(n.person, PersonNode::new, v -> n.person = v));

  static final Owner<ApplicantNode> APPLICANT =
      new Owner<>(
          r -> Optional.ofNullable(r.applicant),
          r -> Owner.orNew(r.applicant, ApplicantNode::new, v -> r.applicant = v));

  static final Owner<PersonNode> SIGNER =
      APPLICANT.then(
          n -> Optional.ofNullable(n.person),
          n -> Owner.orNew(n.person, PersonNode::new, v -> n.person = v));

  static final Owner<CertificateNode> CERTIFICATE =
      new Owner<>(
          r -> Optional.ofNullable(r.certificate),
          r -> Owner.orNew(r.certificate, CertificateNode::new, v -> r.certificate = v));

  static final Owner<TokenNode> TOKEN =
      new Owner<>(
          r -> Optional.ofNullable(r.token),
          r -> Owner.orNew(r.token, TokenNode::new, v -> r.token = v));

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
    openItem(r);
    return item(r).orElseThrow();
  }

  /** Sees to it that there is an item; without a renewal it belongs to a change. */
  static void openItem(RequestNode r) {
    if (items(r).isEmpty()) {
      r.change = new ChangeNode();
    }
    items(r).filter(List::isEmpty).ifPresent(items -> items.add(new ItemNode()));
  }

  /** The changes, where the request asks for a change or a renewal. */
  static Optional<List<ItemNode>> items(RequestNode r) {
    if (r.renew != null) {
      return Optional.of(r.renew.items);
    }
    return r.change == null ? Optional.empty() : Optional.of(r.change.items);
  }
}
