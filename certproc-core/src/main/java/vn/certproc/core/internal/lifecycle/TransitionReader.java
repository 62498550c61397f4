package vn.certproc.core.internal.lifecycle;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import vn.certproc.api.decision.Citation;
import vn.certproc.api.internal.xml.XmlNode;
import vn.certproc.api.model.Code;
import vn.certproc.api.model.Coded;
import vn.certproc.api.model.Procedure;
import vn.certproc.core.lifecycle.Clock;
import vn.certproc.core.lifecycle.Transition;

/**
 * Reads the steps of a life cycle: one for each state left and each number of steps.
 *
 * @param source file and faults
 * @param states declared
 * @param events declared
 * @param actors declared
 * @param documents declared
 */
record TransitionReader(
    MachineSource source,
    Set<String> states,
    Set<String> events,
    Set<String> actors,
    Set<String> documents) {

  List<Transition> read(XmlNode root) {
    Map<String, XmlNode> cited = source.group(root, "sources", "source", node -> node);
    List<Transition> all = new ArrayList<>();
    for (XmlNode each : root.first("transitions").orElseThrow().all("transition")) {
      check(each, cited.keySet());
      XmlNode document = cited.getOrDefault(each.required("source"), each);
      for (int steps : steps(each)) {
        ownSource(each, document, steps);
        for (String from : each.words("from")) {
          all.add(transition(each, document, from, steps));
        }
      }
    }
    return List.copyOf(all);
  }

  private void check(XmlNode node, Set<String> cited) {
    source.known(node, "event", node.words("event"), events);
    source.known(node, "event", node.words("separateFrom"), events);
    source.known(node, "state", node.words("from"), states);
    source.known(node, "state", node.words("to"), states);
    source.known(node, "actor", node.words("actors"), actors);
    source.known(node, "document", node.words("documents"), documents);
    source.known(node, "source", node.words("source"), cited);
  }

  private static List<Integer> steps(XmlNode node) {
    return node.attribute("steps").map(s -> List.of(Integer.valueOf(s))).orElse(List.of(1, 2));
  }

  /** What is the rule in two steps is none in one, and the other way round. */
  private void ownSource(XmlNode node, XmlNode document, int steps) {
    if (!document.attribute("steps").orElse("").equals(Integer.toString(steps))) {
      String what = node.required("event") + " × " + steps + " × " + node.required("source");
      source.fault(node, "lifecycle-foreign-source", Map.of("what", what));
    }
  }

  private static Transition transition(XmlNode node, XmlNode document, String from, int steps) {
    return new Transition(
        node.required("event"),
        from,
        node.attribute("to").orElse(from),
        steps,
        procedures(node),
        node.words("tokenKinds").stream().map(Code::of).collect(Collectors.toUnmodifiableSet()),
        node.attribute("token").map("lost"::equals),
        node.words("actors"),
        node.words("documents"),
        new HashSet<>(node.words("separateFrom")),
        node.flag("takesBack"),
        node.attribute("sets").isPresent(),
        node.flag("needsLetter"),
        node.attribute("clock").flatMap(c -> Coded.find(Clock.class, c)).orElse(Clock.GOES),
        MachineSource.reports(node),
        new Citation(MachineSource.text(document).vi(), node.required("clause")),
        MachineSource.note(node));
  }

  private static Set<Procedure> procedures(XmlNode node) {
    Set<Procedure> all = EnumSet.noneOf(Procedure.class);
    node.words("procedures")
        .forEach(code -> all.add(Coded.find(Procedure.class, code).orElseThrow()));
    return all.isEmpty() ? EnumSet.allOf(Procedure.class) : all;
  }
}
