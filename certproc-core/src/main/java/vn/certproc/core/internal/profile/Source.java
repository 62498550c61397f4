package vn.certproc.core.internal.profile;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import vn.certproc.api.decision.Citation;
import vn.certproc.api.error.Fault;
import vn.certproc.api.internal.xml.XmlNode;
import vn.certproc.api.model.Code;
import vn.certproc.api.model.Coded;
import vn.certproc.api.model.Procedure;
import vn.certproc.api.model.SubscriberKind;
import vn.certproc.api.text.Text;
import vn.certproc.core.profile.Origin;

/**
 * What the readers of one profile share: its cited documents, and the faults found. For one
 * profile; not thread-safe. The schema has been checked before, so codes are known ones.
 */
final class Source {

  private final Documents documents;
  private final Map<String, XmlNode> seen = new HashMap<>();
  private final List<Fault> faults = new ArrayList<>();

  /**
   * For one profile.
   *
   * @param layers the profile itself first, then what it extends
   */
  Source(List<Layer> layers) {
    documents = new Documents(layers, again -> fault(again, "profile-source-twice", Map.of()));
  }

  List<Fault> faults() {
    return faults;
  }

  List<Text> documents() {
    return documents.all();
  }

  void fault(XmlNode at, String code, Map<String, String> arguments) {
    faults.add(Fault.of(code, at.where(), arguments));
  }

  /** Notes a second entry for the same case, naming file, line and clause of both. */
  void once(String what, XmlNode at) {
    XmlNode first = seen.putIfAbsent(what, at);
    if (first != null) {
      fault(
          at,
          "profile-twice-same-case",
          Map.of("what", what, "first", place(first), "second", place(at)));
    }
  }

  /** File, line and clause, as faults name an entry. */
  static String place(XmlNode node) {
    return node.source()
        + ":"
        + node.line()
        + node.attribute("clause").map(c -> " (" + c + ")").orElse("");
  }

  Citation citation(XmlNode node) {
    Optional<Text> document = documents.find(node);
    if (document.isEmpty()) {
      fault(node, "profile-unknown-source", Map.of("source", documents.idOf(node)));
    }
    return new Citation(
        document.map(Text::vi).orElseGet(() -> documents.idOf(node)), node.required("clause"));
  }

  static Origin origin(XmlNode node) {
    return new Origin(node.required(Plain.PROFILE), node.where());
  }

  /** The kinds of token a node names; none where it names none, which is every kind. */
  static Set<Code> tokenKinds(XmlNode node) {
    return node.words("tokenKinds").stream()
        .map(Code::of)
        .collect(java.util.stream.Collectors.toUnmodifiableSet());
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
