package vn.certproc.core.internal.profile;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import vn.certproc.api.internal.xml.XmlNode;

/**
 * Brings a profile's tree into one shape, so that entries stand for themselves wherever they are
 * moved: each element knows the profile that wrote it, and a case knows its procedure and clause.
 */
final class Plain {

  /** An attribute that every element gets; no name of XML can be like it. */
  static final String PROFILE = "{profile}";

  private Plain() {}

  static XmlNode of(XmlNode root) {
    List<XmlNode> sections = new ArrayList<>();
    for (XmlNode section : root.children()) {
      sections.add(section.name().equals("procedures") ? table(section) : section);
    }
    return owned(root.withChildren(sections), root.required("id"));
  }

  private static XmlNode owned(XmlNode node, String profile) {
    return with(node, Map.of(PROFILE, profile))
        .withChildren(node.children().stream().map(c -> owned(c, profile)).toList());
  }

  /** The cases of all procedures side by side, beside what the text is silent on. */
  private static XmlNode table(XmlNode procedures) {
    List<XmlNode> entries = new ArrayList<>();
    for (XmlNode each : procedures.children()) {
      if (each.name().equals("procedure")) {
        each.all("case").forEach(c -> entries.add(entry(c, each)));
      } else {
        entries.add(each);
      }
    }
    return procedures.withChildren(entries);
  }

  private static XmlNode entry(XmlNode node, XmlNode procedure) {
    Map<String, String> cell =
        Map.of(
            "procedures", procedure.required("code"), "subscribers", node.required("subscriber"));
    return with(node, cell)
        .withChildren(node.children().stream().map(step -> cited(step, procedure)).toList());
  }

  /** A step without a clause of its own is by its procedure's. */
  private static XmlNode cited(XmlNode step, XmlNode procedure) {
    if (step.attribute("clause").isPresent()) {
      return step;
    }
    Map<String, String> citation = new LinkedHashMap<>();
    citation.put("clause", procedure.required("clause"));
    procedure.attribute("source").ifPresent(s -> citation.put("source", s));
    return with(step, citation);
  }

  private static XmlNode with(XmlNode node, Map<String, String> more) {
    Map<String, String> all = new LinkedHashMap<>(node.attributes());
    all.putAll(more);
    return node.withAttributes(all);
  }
}
