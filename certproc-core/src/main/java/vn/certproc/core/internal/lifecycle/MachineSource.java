package vn.certproc.core.internal.lifecycle;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import vn.certproc.api.error.Fault;
import vn.certproc.api.internal.xml.XmlNode;
import vn.certproc.api.text.Text;
import vn.certproc.core.lifecycle.LetterStep;

/** What the readers of one life cycle share: its file and its faults. Not thread-safe. */
final class MachineSource {

  private final String file;
  private final List<Fault> faults = new ArrayList<>();
  private final Map<String, XmlNode> seen = new HashMap<>();

  MachineSource(String file) {
    this.file = file;
  }

  List<Fault> faults() {
    return faults;
  }

  void fault(XmlNode at, String code, Map<String, String> arguments) {
    faults.add(Fault.of(code, at.where(file), arguments));
  }

  /** Notes a second entry of the same kind, naming the line of the first. */
  void once(String what, XmlNode at) {
    XmlNode first = seen.putIfAbsent(what, at);
    if (first != null) {
      fault(at, "lifecycle-twice", Map.of("what", what, "line", Integer.toString(first.line())));
    }
  }

  /** Notes each code that the file does not declare. */
  void known(XmlNode at, String family, List<String> codes, Set<String> declared) {
    for (String code : codes) {
      if (!declared.contains(code)) {
        fault(at, "lifecycle-undeclared", Map.of("what", family + " " + code));
      }
    }
  }

  /** The entries of a group by their codes, in the order of the file. */
  <T> Map<String, T> group(XmlNode root, String group, String item, Function<XmlNode, T> reader) {
    Map<String, T> all = new LinkedHashMap<>();
    for (XmlNode each : root.first(group).orElseThrow().all(item)) {
      String code = each.attribute("code").orElseGet(() -> each.required("id"));
      once(item + " " + code, each);
      all.put(code, reader.apply(each));
    }
    return java.util.Collections.unmodifiableMap(all);
  }

  static Text text(XmlNode node) {
    return new Text(
        node.first("vi").map(XmlNode::text).orElse("?"),
        node.first("en").map(XmlNode::text).orElse("?"));
  }

  /** The status codes that a state, or a step, reports of each letter. */
  static Map<LetterStep, String> reports(XmlNode node) {
    Map<LetterStep, String> all = new EnumMap<>(LetterStep.class);
    node.attribute("step1").ifPresent(code -> all.put(LetterStep.STEP_1, code));
    node.attribute("step2").ifPresent(code -> all.put(LetterStep.STEP_2, code));
    return all;
  }

  static Optional<Text> note(XmlNode node) {
    return node.first("note").map(MachineSource::text);
  }
}
