package vn.certproc.api.payload;

import vn.certproc.api.payload.document.ApplicantNode;
import vn.certproc.api.payload.document.IssueNode;
import vn.certproc.api.payload.document.ItemNode;
import vn.certproc.api.payload.document.RecoverNode;
import vn.certproc.api.payload.document.RevokeNode;
import vn.certproc.api.payload.document.SubscriberNode;
import vn.certproc.api.payload.document.TokenNode;

/** The places of single values that stand in one kind of element alone. */
final class Slots {

  static final TextSlot<IssueNode> PREVIOUS_SERIAL =
      new TextSlot<>(n -> n.previousSerialNumber, (n, v) -> n.previousSerialNumber = v);

  static final AttributeSlot<ItemNode> CHANGE_FIELD =
      new AttributeSlot<>("field", n -> n.field, (n, v) -> n.field = v);

  static final AttributeSlot<RevokeNode> REVOCATION =
      new AttributeSlot<>("reason", n -> n.reason, (n, v) -> n.reason = v);

  static final TextSlot<RevokeNode> REVOCATION_DETAILS =
      new TextSlot<>(n -> n.details, (n, v) -> n.details = v);

  static final AttributeSlot<RecoverNode> RECOVERY =
      new AttributeSlot<>("reason", n -> n.reason, (n, v) -> n.reason = v);

  static final AttributeSlot<SubscriberNode> SUBSCRIBER_KIND =
      new AttributeSlot<>("kind", n -> n.kind, (n, v) -> n.kind = v);

  static final AttributeSlot<ApplicantNode> APPLICANT_ROLE =
      new AttributeSlot<>("role", n -> n.role, (n, v) -> n.role = v);

  static final TextSlot<TokenNode> TOKEN_SERIAL =
      new TextSlot<>(n -> n.serialNumber, (n, v) -> n.serialNumber = v);

  private Slots() {}
}
