package vn.certproc.core.internal.lifecycle;

import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import vn.certproc.api.internal.xml.XmlNode;
import vn.certproc.api.model.Coded;
import vn.certproc.core.lifecycle.LetterStep;

/**
 * Reads what the status codes mean. Without states, a meaning is that of every other state.
 *
 * @param source file and faults
 * @param states declared
 * @param events declared
 */
record StatusReader(MachineSource source, Set<String> states, Set<String> events) {

  StatusTable read(XmlNode root) {
    Map<StatusTable.Key, StatusTable.Entry> means = new HashMap<>();
    for (XmlNode status : root.first("statuses").orElseThrow().all("status")) {
      for (XmlNode each : status.all("means")) {
        each.attribute("from").ifPresent(from -> put(status, each, each.words("from"), means));
      }
      for (XmlNode each : status.all("means")) {
        if (each.attribute("from").isEmpty()) {
          put(status, each, others(status, each, means), means);
        }
      }
    }
    return new StatusTable(source.group(root, "statuses", "status", MachineSource::text), means);
  }

  private List<String> others(
      XmlNode status, XmlNode means, Map<StatusTable.Key, StatusTable.Entry> taken) {
    return states.stream().filter(s -> !taken.containsKey(key(status, means, s))).toList();
  }

  private void put(
      XmlNode status,
      XmlNode node,
      List<String> from,
      Map<StatusTable.Key, StatusTable.Entry> means) {
    source.known(node, "state", from, states);
    source.known(node, "event", node.words("event"), events);
    source.known(node, "event", node.words("or"), events);
    StatusTable.Entry entry =
        new StatusTable.Entry(
            node.required("event"),
            new LinkedHashSet<>(node.words("or")),
            MachineSource.note(node));
    for (String state : from) {
      StatusTable.Key key = key(status, node, state);
      source.once("status " + key.code() + " × " + key.letter().code() + " × " + state, node);
      means.put(key, entry);
    }
  }

  private static StatusTable.Key key(XmlNode status, XmlNode means, String state) {
    LetterStep letter = Coded.find(LetterStep.class, means.required("letter")).orElseThrow();
    return new StatusTable.Key(status.required("code"), letter, state);
  }
}
