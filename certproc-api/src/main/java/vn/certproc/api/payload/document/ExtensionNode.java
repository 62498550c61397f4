package vn.certproc.api.payload.document;

import jakarta.xml.bind.annotation.XmlAttribute;
import jakarta.xml.bind.annotation.XmlType;
import jakarta.xml.bind.annotation.XmlValue;
import org.jspecify.annotations.Nullable;

/**
 * A host's own element, kept as text. It is bound by way of a stand-in, since binding the element
 * itself would rename its prefixes: the reader puts the stand-in for the element, the writer the
 * element for the stand-in. No file ever holds one. A mutable carrier, not thread-safe.
 */
@XmlType
public final class ExtensionNode extends Node {

  /** The stand-in's name. */
  public static final String NAME = "extension";

  /** The stand-in's namespace. */
  public static final String NAMESPACE = "urn:vn:certproc:internal:extension";

  /** The element's own namespace. */
  @XmlAttribute public @Nullable String namespace;

  /** The element's own name. */
  @XmlAttribute public @Nullable String localName;

  /** The element as well-formed XML with its namespace declarations. */
  @XmlValue public @Nullable String xml;
}
