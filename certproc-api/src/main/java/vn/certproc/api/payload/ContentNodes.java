package vn.certproc.api.payload;

import java.util.List;
import vn.certproc.api.model.ChangeItem;
import vn.certproc.api.model.Code;
import vn.certproc.api.model.Content;
import vn.certproc.api.payload.document.ChangeNode;
import vn.certproc.api.payload.document.IssueNode;
import vn.certproc.api.payload.document.ItemNode;
import vn.certproc.api.payload.document.RecoverNode;
import vn.certproc.api.payload.document.RenewNode;
import vn.certproc.api.payload.document.RequestNode;
import vn.certproc.api.payload.document.RevokeNode;

/** Turns the contents of a procedure into carriers. */
final class ContentNodes {

  private ContentNodes() {}

  /** Puts the one procedure into the request. */
  static void put(Content content, RequestNode into) {
    if (content instanceof Content.Issue c) {
      into.issue = issue(c);
    } else if (content instanceof Content.Renewal c) {
      into.renew = renewal(c);
    } else if (content instanceof Content.Change c) {
      into.change = new ChangeNode();
      into.change.items = items(c.changes());
    } else if (content instanceof Content.Revocation c) {
      into.revoke = revocation(c);
    } else if (content instanceof Content.Recovery c) {
      into.recover = new RecoverNode();
      into.recover.reason = c.reason().value();
      into.recover.coordinator = c.coordinator().map(SubscriberNodes::person).orElse(null);
    }
  }

  private static IssueNode issue(Content.Issue content) {
    IssueNode node = new IssueNode();
    node.intendedUses =
        PayloadNodes.texts(content.intendedUses().stream().map(Code::value).toList());
    node.previousSerialNumber = PayloadNodes.serial(content.previousSerialNumber());
    return node;
  }

  private static RenewNode renewal(Content.Renewal content) {
    RenewNode node = new RenewNode();
    content.renewalsUsed().ifPresent(n -> node.renewalsUsed = Integer.toString(n));
    node.items = items(content.changes());
    return node;
  }

  private static RevokeNode revocation(Content.Revocation content) {
    RevokeNode node = new RevokeNode();
    node.reason = content.reason().value();
    node.destinationSector = PayloadNodes.code(content.destinationSector());
    node.details = PayloadNodes.text(content.details());
    return node;
  }

  private static List<ItemNode> items(List<ChangeItem> changes) {
    return changes.stream().map(ContentNodes::item).toList();
  }

  private static ItemNode item(ChangeItem change) {
    ItemNode node = new ItemNode();
    node.field = change.field().value();
    node.destinationSector = PayloadNodes.code(change.destinationSector());
    node.oldValue = PayloadNodes.text(change.oldValue());
    node.newValue = PayloadNodes.text(change.newValue());
    node.reason = PayloadNodes.text(change.reason());
    return node;
  }
}
