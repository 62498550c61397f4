package vn.certproc.api.internal.xml;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import javax.xml.XMLConstants;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;
import org.xml.sax.SAXException;
import vn.certproc.api.error.Fault;

/**
 * How a document of a schema may begin. Immutable.
 *
 * @param namespace the namespace of the schema's elements
 * @param names the elements that may be a root, in the schema's order
 */
record SchemaRoots(String namespace, List<String> names) {

  /** Copies the names. */
  SchemaRoots {
    names = List.copyOf(names);
  }

  /**
   * Those of a schema.
   *
   * @throws IllegalStateException when it is no XML, which is a fault of this library
   */
  static SchemaRoots of(byte[] xsd) {
    try {
      Element schema =
          SafeXml.documentBuilder().parse(new ByteArrayInputStream(xsd)).getDocumentElement();
      return new SchemaRoots(schema.getAttribute("targetNamespace"), elements(schema));
    } catch (SAXException | IOException e) {
      throw new IllegalStateException("a schema of this library is no XML", e);
    }
  }

  private static List<String> elements(Element schema) {
    NodeList all = schema.getElementsByTagNameNS(XMLConstants.W3C_XML_SCHEMA_NS_URI, "element");
    return IntStream.range(0, all.getLength())
        .mapToObj(all::item)
        .filter(e -> schema.isSameNode(e.getParentNode()))
        .map(e -> ((Element) e).getAttribute("name"))
        .toList();
  }

  /** What is wrong with a root, if anything. */
  Optional<Fault> check(XmlNode root, String rootNamespace) {
    if (!rootNamespace.equals(namespace)) {
      return Optional.of(fault("xml-namespace", root, namespace));
    }
    return names.contains(root.name())
        ? Optional.empty()
        : Optional.of(fault("xml-root", root, String.join(", ", names)));
  }

  private static Fault fault(String code, XmlNode root, String expected) {
    return Fault.of(code, root.where(), Map.of("element", root.name(), "expected", expected));
  }
}
