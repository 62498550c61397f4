package vn.certproc.core.internal.lifecycle;

import java.time.DateTimeException;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import vn.certproc.api.error.Where;
import vn.certproc.api.internal.xml.XmlNode;
import vn.certproc.api.model.Code;
import vn.certproc.api.model.Coded;
import vn.certproc.api.model.Procedure;
import vn.certproc.api.model.SubscriberKind;
import vn.certproc.core.lifecycle.Actor;
import vn.certproc.core.lifecycle.CaseEvent;
import vn.certproc.core.lifecycle.CaseHeader;
import vn.certproc.core.lifecycle.DocumentKind;
import vn.certproc.core.lifecycle.DocumentRef;
import vn.certproc.core.lifecycle.EventLog;
import vn.certproc.core.lifecycle.Lifecycle;
import vn.certproc.core.lifecycle.ReadEvents;

/**
 * Makes a log of a tree that fits the schema. For one file; not thread-safe.
 *
 * @param lifecycle whose codes are known
 * @param faults where faults are noted
 */
public record LogAssembler(Lifecycle lifecycle, EventFaults faults) {

  /** The log; empty where a fault was noted. */
  public Optional<ReadEvents> read(XmlNode root) {
    Optional<CaseHeader> header = faults.value(root, () -> header(root));
    header.ifPresent(h -> tokenThere(root, h));
    List<CaseEvent> events = new ArrayList<>();
    List<Where> places = new ArrayList<>();
    for (XmlNode each : root.all("event")) {
      event(each)
          .ifPresent(
              event -> {
                forwards(each, events, event);
                events.add(event);
                places.add(faults.where(each));
              });
    }
    return header.map(h -> new ReadEvents(new EventLog(h, events), faults.where(root), places));
  }

  private static CaseHeader header(XmlNode root) {
    return new CaseHeader(
        root.required("id"),
        Coded.find(Procedure.class, root.required("procedure")).orElseThrow(),
        Coded.find(SubscriberKind.class, root.required("subscriber")).orElseThrow(),
        root.required("profile"),
        Integer.parseInt(root.required("steps")),
        root.attribute("request"),
        root.flag("tokenLost"),
        root.attribute("tokenKind").map(Code::of));
  }

  /** Before its issue there is no token. */
  private void tokenThere(XmlNode root, CaseHeader header) {
    if (header.procedure() == Procedure.ISSUE && header.tokenLost()) {
      faults.add(root, "lifecycle-token-lost", Map.of());
    }
  }

  private void forwards(XmlNode node, List<CaseEvent> before, CaseEvent event) {
    if (before.isEmpty()) {
      return;
    }
    OffsetDateTime last = before.get(before.size() - 1).at();
    if (event.at().isBefore(last)) {
      Map<String, String> arguments =
          Map.of("at", event.at().toString(), "before", last.toString());
      faults.add(node, "lifecycle-time-backwards", arguments);
    }
  }

  private Optional<CaseEvent> event(XmlNode node) {
    known(node);
    List<DocumentRef> documents = new ArrayList<>();
    for (XmlNode each : node.all("document")) {
      faults.value(each, () -> document(each)).ifPresent(documents::add);
    }
    Optional<OffsetDateTime> at = moment(node);
    Optional<Actor> actor =
        faults.value(node, () -> new Actor(node.required("role"), node.required("by")));
    return at.isEmpty() || actor.isEmpty()
        ? Optional.empty()
        : faults.value(node, () -> event(node, at.get(), actor.get(), documents));
  }

  private static CaseEvent event(
      XmlNode node, OffsetDateTime at, Actor actor, List<DocumentRef> documents) {
    return new CaseEvent(
        node.required("code"),
        at,
        actor,
        documents,
        node.all("reason").stream().map(XmlNode::text).toList(),
        node.first("note").map(XmlNode::text),
        node.attribute("status"));
  }

  private void known(XmlNode node) {
    if (lifecycle.event(node.required("code")).isEmpty()) {
      faults.add(node, "lifecycle-unknown-event", Map.of("event", node.required("code")));
    }
    String role = node.required("role");
    if (!lifecycle.roles().contains(role)) {
      String known = String.join(", ", lifecycle.roles());
      faults.add(node, "lifecycle-unknown-role", Map.of("role", role, "known", known));
    }
    for (XmlNode each : node.all("document")) {
      List<String> kinds = lifecycle.documents().stream().map(DocumentKind::code).toList();
      String kind = each.required("kind");
      if (!kinds.contains(kind)) {
        String all = String.join(", ", kinds);
        faults.add(each, "lifecycle-unknown-document", Map.of("kind", kind, "known", all));
      }
    }
  }

  private static DocumentRef document(XmlNode node) {
    return new DocumentRef(node.required("kind"), node.required("ref"), node.required("sha256"));
  }

  private Optional<OffsetDateTime> moment(XmlNode node) {
    try {
      return Optional.of(OffsetDateTime.parse(node.required("at")));
    } catch (DateTimeException e) {
      faults.add(node, "lifecycle-moment", Map.of());
      return Optional.empty();
    }
  }
}
