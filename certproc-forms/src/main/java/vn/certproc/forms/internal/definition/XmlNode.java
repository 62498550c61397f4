package vn.certproc.forms.internal.definition;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * An element with its place.
 *
 * @param name the local name
 * @param path where it stands in the document
 * @param line from 1
 * @param column from 1, where the start tag ends
 * @param attributes by local name
 * @param children the elements inside
 * @param text the text inside, white space collapsed
 */
record XmlNode(
    String name,
    String path,
    int line,
    int column,
    Map<String, String> attributes,
    List<XmlNode> children,
    String text) {

  Optional<String> attribute(String attribute) {
    return Optional.ofNullable(attributes.get(attribute));
  }

  /** The schema asks for it; where it is missing the schema's fault stands, and this is blank. */
  String required(String attribute) {
    return attributes.getOrDefault(attribute, "");
  }

  boolean flag(String attribute) {
    String value = required(attribute);
    return "true".equals(value) || "1".equals(value);
  }

  List<XmlNode> all(String child) {
    return children.stream().filter(c -> c.name().equals(child)).toList();
  }

  Optional<XmlNode> first(String child) {
    return children.stream().filter(c -> c.name().equals(child)).findFirst();
  }
}
