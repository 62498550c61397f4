package vn.certproc.core.internal.profile;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import vn.certproc.api.decision.Citation;
import vn.certproc.api.error.Fault;
import vn.certproc.api.internal.xml.XmlNode;
import vn.certproc.api.model.Coded;
import vn.certproc.api.model.Procedure;
import vn.certproc.api.model.SubscriberKind;
import vn.certproc.api.text.Text;

/**
 * What the readers of one profile share: its file, its cited documents, and the faults found. For
 * one profile; not thread-safe. The schema has been checked before, so codes are known ones.
 */
final class Source {

  private final String file;
  private final Map<String, Text> documents = new LinkedHashMap<>();
  private final Map<String, XmlNode> seen = new HashMap<>();
  private final List<Fault> faults = new ArrayList<>();
  private String defaultDocument = "";

  Source(String file, XmlNode root) {
    this.file = file;
    for (XmlNode each : root.first("sources").orElseThrow().all("source")) {
      String id = each.required("id");
      once("source " + id, each);
      documents.put(id, text(each));
      if (each.flag("default") || defaultDocument.isEmpty()) {
        defaultDocument = id;
      }
    }
  }

  List<Fault> faults() {
    return faults;
  }

  List<Text> documents() {
    return List.copyOf(documents.values());
  }

  void fault(XmlNode at, String code, Map<String, String> arguments) {
    faults.add(Fault.of(code, at.where(file), arguments));
  }

  /** Notes a second entry for the same case, naming the line of the first. */
  void once(String what, XmlNode at) {
    XmlNode first = seen.putIfAbsent(what, at);
    if (first != null) {
      fault(
          at,
          "profile-twice-same-case",
          Map.of("what", what, "line", Integer.toString(first.line())));
    }
  }

  /** The clause a node cites, or else the one around it. */
  Citation citation(XmlNode node, XmlNode around) {
    XmlNode from = node.attribute("clause").isPresent() ? node : around;
    return citation(from);
  }

  Citation citation(XmlNode node) {
    String id = node.attribute("source").orElse(defaultDocument);
    Text document = documents.get(id);
    if (document == null) {
      fault(node, "profile-unknown-source", Map.of("source", id));
      return new Citation(id, node.required("clause"));
    }
    return new Citation(document.vi(), node.required("clause"));
  }

  static Text text(XmlNode node) {
    return new Text(
        node.first("vi").map(XmlNode::text).orElse("?"),
        node.first("en").map(XmlNode::text).orElse("?"));
  }

  static Optional<Text> note(XmlNode node) {
    return node.first("note").map(Source::text);
  }

  static <E extends Enum<E> & Coded> E one(Class<E> type, String code) {
    return Coded.find(type, code).orElseThrow();
  }

  static <E extends Enum<E> & Coded> List<E> list(Class<E> type, XmlNode node, String attribute) {
    return node.words(attribute).stream().map(code -> one(type, code)).toList();
  }

  static <E extends Enum<E> & Coded> Set<E> set(Class<E> type, XmlNode node, String attribute) {
    Set<E> all = EnumSet.noneOf(type);
    all.addAll(list(type, node, attribute));
    return all;
  }

  /** The procedures a node names; all where it names none. */
  static Set<Procedure> procedures(XmlNode node) {
    return node.attribute("procedures").isEmpty()
        ? EnumSet.allOf(Procedure.class)
        : set(Procedure.class, node, "procedures");
  }

  /** The kinds of subscriber a node names; all where it names none. */
  static Set<SubscriberKind> subscribers(XmlNode node) {
    return node.attribute("subscribers").isEmpty()
        ? EnumSet.allOf(SubscriberKind.class)
        : set(SubscriberKind.class, node, "subscribers");
  }
}
