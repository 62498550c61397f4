package vn.certproc.forms.internal.definition;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import vn.certproc.api.internal.xml.XmlNode;

/** Reads the conventions that all forms share. For one file; not thread-safe. */
final class ConventionsReader {

  private static final Set<String> DATE_PARTS = Conventions.dateParts(true, true);

  private final Reading reading;

  ConventionsReader(Reading reading) {
    this.reading = reading;
  }

  Conventions read(XmlNode root) {
    Optional<XmlNode> date = root.first("dateLine");
    Optional<XmlNode> blanks = root.first("blanks");
    List<XmlNode> alone = root.all("withoutSuperior");
    alone.forEach(this::checkAlone);
    return new Conventions(
        digits(root.first("number"), "digits"),
        date.map(this::dateLine).orElseGet(() -> new Template("")),
        digits(date, "dayDigits"),
        digits(date, "paddedMonths"),
        blanks.map(b -> b.required("short")).orElse(""),
        blanks.map(b -> b.required("place")).orElse(""),
        blanks.map(b -> b.required("long")).orElse(""),
        values(alone, "kind").collect(Collectors.toSet()),
        values(alone, "nameBegins").toList(),
        abbreviations(root));
  }

  private Template dateLine(XmlNode node) {
    Template line = new Template(node.text());
    for (String name : line.names()) {
      if (!DATE_PARTS.contains(name)) {
        reading.fault(node, "form-path-unknown", Map.of("path", name));
      }
    }
    return line;
  }

  private Map<String, String> abbreviations(XmlNode root) {
    Map<String, String> all = new HashMap<>();
    for (XmlNode node : root.all("superiorAbbreviation")) {
      if (all.putIfAbsent(node.required("phrase"), node.required("short")) != null) {
        reading.fault(node, "form-abbreviation-twice", Map.of("phrase", node.required("phrase")));
      }
    }
    return all;
  }

  private void checkAlone(XmlNode node) {
    if (node.attribute("kind").isPresent() == node.attribute("nameBegins").isPresent()) {
      reading.fault(node, "form-superior-rule", Map.of());
    }
  }

  private static Stream<String> values(List<XmlNode> nodes, String attribute) {
    return nodes.stream().flatMap(n -> n.attribute(attribute).stream());
  }

  /** What is no number is the schema's fault already. */
  private static int digits(Optional<XmlNode> node, String attribute) {
    String text = node.map(n -> n.required(attribute)).orElse("");
    return text.matches("[0-9]{1,3}") ? Integer.parseInt(text) : 1;
  }
}
