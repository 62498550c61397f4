package vn.certproc.api.internal.xml;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.xml.sax.Attributes;
import org.xml.sax.Locator;
import org.xml.sax.helpers.DefaultHandler;
import org.xml.sax.helpers.LocatorImpl;

/** Builds {@link XmlNode}s from a parse. For one parse; not thread-safe. */
final class XmlTree extends DefaultHandler {

  private final String source;
  private final Deque<Open> open = new ArrayDeque<>();
  private Locator locator = new LocatorImpl();
  private Optional<XmlNode> root = Optional.empty();
  private String rootNamespace = "";

  /** A tree of the file of this name. */
  XmlTree(String source) {
    this.source = source;
  }

  Optional<XmlNode> root() {
    return root;
  }

  /** The namespace that the root stands in; empty where it stands in none. */
  String rootNamespace() {
    return rootNamespace;
  }

  /** The path of the element that is open now. */
  String path() {
    Open now = open.peek();
    return now == null ? "" : now.path;
  }

  @Override
  public void setDocumentLocator(Locator parsersOwn) {
    locator = parsersOwn;
  }

  @Override
  public void startElement(String uri, String localName, String qName, Attributes attributes) {
    Map<String, String> values = new LinkedHashMap<>();
    for (int i = 0; i < attributes.getLength(); i++) {
      values.put(
          attributes.getLocalName(i), attributes.getValue(i).strip().replaceAll("\\s+", " "));
    }
    String above = path();
    if (open.isEmpty()) {
      rootNamespace = uri;
    }
    open.push(
        new Open(
            localName,
            above.isEmpty() ? localName : above + "/" + localName,
            locator.getLineNumber(),
            locator.getColumnNumber(),
            values));
  }

  @Override
  public void characters(char[] ch, int start, int length) {
    Open now = open.peek();
    if (now != null) {
      now.text.append(ch, start, length);
    }
  }

  @Override
  public void endElement(String uri, String localName, String qName) {
    XmlNode done = open.pop().close(source);
    Open above = open.peek();
    if (above == null) {
      root = Optional.of(done);
    } else {
      above.children.add(done);
    }
  }

  /** An element that was begun and not yet ended. */
  private static final class Open {
    private final String name;
    private final String path;
    private final int line;
    private final int column;
    private final Map<String, String> attributes;
    private final List<XmlNode> children = new ArrayList<>();
    private final StringBuilder text = new StringBuilder();

    private Open(String name, String path, int line, int column, Map<String, String> attributes) {
      this.name = name;
      this.path = path;
      this.line = line;
      this.column = column;
      this.attributes = attributes;
    }

    private XmlNode close(String source) {
      return new XmlNode(
          source,
          name,
          path,
          line,
          column,
          Collections.unmodifiableMap(attributes),
          List.copyOf(children),
          text.toString().strip().replaceAll("\\s+", " "));
    }
  }
}
