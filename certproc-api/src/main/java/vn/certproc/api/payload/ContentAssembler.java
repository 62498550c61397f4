package vn.certproc.api.payload;

import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import vn.certproc.api.model.CertificateSerial;
import vn.certproc.api.model.ChangeItem;
import vn.certproc.api.model.Code;
import vn.certproc.api.model.Content;
import vn.certproc.api.model.Person;
import vn.certproc.api.payload.document.ChangeNode;
import vn.certproc.api.payload.document.IssueNode;
import vn.certproc.api.payload.document.ItemNode;
import vn.certproc.api.payload.document.RecoverNode;
import vn.certproc.api.payload.document.RenewNode;
import vn.certproc.api.payload.document.RequestNode;
import vn.certproc.api.payload.document.RevokeNode;

/** Makes the contents of a procedure. For one reading; not thread-safe. */
final class ContentAssembler {

  private final Fields fields;
  private final PersonAssembler persons;

  ContentAssembler(Fields fields, PersonAssembler persons) {
    this.fields = fields;
    this.persons = persons;
  }

  /** The one procedure that the request names. */
  Optional<Content> content(RequestNode node) {
    if (node.issue != null) {
      return Optional.of(issue(node.issue));
    }
    if (node.renew != null) {
      return Optional.of(renewal(node.renew));
    }
    if (node.change != null) {
      return change(node.change);
    }
    if (node.revoke != null) {
      return revocation(node.revoke);
    }
    return node.recover == null ? Optional.empty() : recovery(node.recover);
  }

  private Content issue(IssueNode node) {
    List<Code> uses =
        node.intendedUses.stream().flatMap(u -> fields.value(u, Code::of).stream()).toList();
    return new Content.Issue(uses, fields.value(node.previousSerialNumber, CertificateSerial::of));
  }

  private Content renewal(RenewNode node) {
    return new Content.Renewal(renewals(node), items(node.items));
  }

  private OptionalInt renewals(RenewNode node) {
    String used = node.renewalsUsed;
    boolean wrong = fields.faults().isFaulty(node.path() + "/@renewalsUsed");
    return used == null || wrong
        ? OptionalInt.empty()
        : OptionalInt.of(Integer.parseInt(used.strip()));
  }

  private Optional<Content> change(ChangeNode node) {
    List<ChangeItem> items = items(node.items);
    return items.isEmpty() ? Optional.empty() : Optional.of(new Content.Change(items));
  }

  private List<ChangeItem> items(List<ItemNode> nodes) {
    return nodes.stream().flatMap(n -> item(n).stream()).toList();
  }

  private Optional<ChangeItem> item(ItemNode node) {
    Optional<Code> field = fields.code(node, "@field", node.field);
    Optional<Code> sector = fields.code(node, "@destinationSector", node.destinationSector);
    Optional<String> old = fields.text(node.oldValue);
    Optional<String> fresh = fields.text(node.newValue);
    Optional<String> reason = fields.text(node.reason);
    boolean told = node.oldValue == null && node.newValue == null;
    if (field.isEmpty() || (old.isEmpty() && fresh.isEmpty() && !told)) {
      return Optional.empty(); // each part has its own fault
    }
    return fields.build(node::where, () -> new ChangeItem(field.get(), old, fresh, sector, reason));
  }

  private Optional<Content> revocation(RevokeNode node) {
    Optional<Code> reason = fields.code(node, "@reason", node.reason);
    Optional<Code> sector = fields.code(node, "@destinationSector", node.destinationSector);
    Optional<String> details = fields.text(node.details);
    return reason.map(r -> new Content.Revocation(r, details, sector));
  }

  private Optional<Content> recovery(RecoverNode node) {
    Optional<Code> reason = fields.code(node, "@reason", node.reason);
    Optional<Person> coordinator = persons.person(node.coordinator);
    return reason.map(r -> new Content.Recovery(r, coordinator));
  }
}
