package vn.certproc.api.payload.document;

import jakarta.xml.bind.annotation.XmlAttribute;
import jakarta.xml.bind.annotation.XmlType;
import jakarta.xml.bind.annotation.XmlValue;
import org.jspecify.annotations.Nullable;

/** An element that holds text. A mutable carrier, not thread-safe. */
@XmlType
public final class TextNode extends Node {

  /** The text as it stands in the file; null or blank is a gap. */
  @XmlValue public @Nullable String value;

  /**
   * Never there. Without an attribute the binding would take the class for a mere value and not
   * tell when one begins, and so its place would be lost.
   */
  @XmlAttribute(namespace = ExtensionNode.NAMESPACE)
  @Nullable String place;

  /** An element of this text. */
  public static TextNode of(String text) {
    TextNode node = new TextNode();
    node.value = text;
    return node;
  }

  /** An element that somebody has still to fill in; written with a comment that says so. */
  public static TextNode gap() {
    return of("");
  }

  /** The text without white space around it, empty for a gap. */
  public String text() {
    return value == null ? "" : value.strip();
  }
}
