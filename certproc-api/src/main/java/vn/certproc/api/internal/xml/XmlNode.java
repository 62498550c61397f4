package vn.certproc.api.internal.xml;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import vn.certproc.api.error.Where;

/**
 * An element with its place.
 *
 * @param source the file's name for faults
 * @param name the local name
 * @param path where it stands in the document
 * @param line from 1
 * @param column from 1, where the start tag ends
 * @param attributes by local name
 * @param children the elements inside
 * @param text the text inside, white space collapsed
 */
public record XmlNode(
    String source,
    String name,
    String path,
    int line,
    int column,
    Map<String, String> attributes,
    List<XmlNode> children,
    String text) {

  /** The attribute, where it stands. */
  public Optional<String> attribute(String attribute) {
    return Optional.ofNullable(attributes.get(attribute));
  }

  /** The schema asks for it; where it is missing the schema's fault stands, and this is blank. */
  public String required(String attribute) {
    return attributes.getOrDefault(attribute, "");
  }

  /** Whether the attribute stands and says true. */
  public boolean flag(String attribute) {
    String value = required(attribute);
    return "true".equals(value) || "1".equals(value);
  }

  /** The elements inside of this name, in order. */
  public List<XmlNode> all(String child) {
    return children.stream().filter(c -> c.name().equals(child)).toList();
  }

  /** The first element inside of this name. */
  public Optional<XmlNode> first(String child) {
    return children.stream().filter(c -> c.name().equals(child)).findFirst();
  }

  /** The words of the attribute; none where it does not stand. */
  public List<String> words(String attribute) {
    String value = required(attribute);
    return value.isEmpty() ? List.of() : List.of(value.split(" "));
  }

  /** The same element with these attributes. */
  public XmlNode withAttributes(Map<String, String> others) {
    return new XmlNode(source, name, path, line, column, Map.copyOf(others), children, text);
  }

  /** The same element with these inside. */
  public XmlNode withChildren(List<XmlNode> others) {
    return new XmlNode(source, name, path, line, column, attributes, List.copyOf(others), text);
  }

  /** Where it stands, for a fault. */
  public Where where() {
    return where(source);
  }

  /** Where it stands, for a fault, in a file of this name. */
  public Where where(String source) {
    return Where.at(line, column, path).withSource(source);
  }
}
