package vn.certproc.cli.internal.out;

import java.io.BufferedWriter;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.Deque;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;

/** XML: each value an element, indented, in UTF-8. What is not given is not. */
final class XmlData implements DataWriter {

  private final XMLStreamWriter xml;
  private final String root;
  private final String namespace;

  /** For each open list the name of its entries, for each open object nothing. */
  private final Deque<String> items = new ArrayDeque<>();

  private boolean justBegun;

  /**
   * A document.
   *
   * @param namespace of every element; empty for none
   */
  XmlData(OutputStream out, String root, String namespace) {
    this.root = root;
    this.namespace = namespace;
    // Behind a writer of another kind the JDK's StAX cannot split characters beyond the BMP.
    BufferedWriter text = new BufferedWriter(new OutputStreamWriter(out, StandardCharsets.UTF_8));
    try {
      xml = XMLOutputFactory.newDefaultFactory().createXMLStreamWriter(text);
      xml.writeStartDocument("UTF-8", "1.0");
    } catch (XMLStreamException e) {
      throw failed(e);
    }
  }

  @Override
  public void object() {
    String name = items.isEmpty() ? root : items.getFirst();
    object(name);
  }

  @Override
  public void object(String name) {
    begin(name);
    items.push("");
  }

  @Override
  public void list(String name, String item) {
    begin(items.isEmpty() ? root : name);
    items.push(item);
  }

  @Override
  public void end() {
    items.pop();
    run(
        () -> {
          if (!justBegun) {
            newLine();
          }
          xml.writeEndElement();
        });
    justBegun = false;
  }

  @Override
  public void field(String name, Object value) {
    run(
        () -> {
          newLine();
          xml.writeStartElement("", name, namespace);
          xml.writeCharacters(allowed(value.toString()));
          xml.writeEndElement();
        });
    justBegun = false;
  }

  @Override
  public void none(String name) {}

  @Override
  public void item(Object value) {
    field(items.getFirst(), value);
  }

  @Override
  public void finish() {
    run(
        () -> {
          xml.writeCharacters("\n");
          xml.writeEndDocument();
          xml.close();
        });
  }

  private void begin(String name) {
    run(
        () -> {
          newLine();
          xml.writeStartElement("", name, namespace);
          if (items.isEmpty() && !namespace.isEmpty()) {
            xml.writeDefaultNamespace(namespace);
          }
        });
    justBegun = true;
  }

  private void newLine() throws XMLStreamException {
    xml.writeCharacters("\n" + "  ".repeat(items.size()));
  }

  /** What XML 1.0 cannot hold (§2.2) becomes U+FFFD. */
  private static String allowed(String text) {
    StringBuilder kept = new StringBuilder(text.length());
    text.codePoints().forEach(c -> kept.appendCodePoint(isAllowed(c) ? c : 0xFFFD));
    return kept.toString();
  }

  private static boolean isAllowed(int c) {
    return c == '\t'
        || c == '\n'
        || (c >= 0x20 && c <= 0xD7FF)
        || (c >= 0xE000 && c <= 0xFFFD)
        || c >= 0x10000;
  }

  private interface Step {
    void run() throws XMLStreamException;
  }

  private static void run(Step step) {
    try {
      step.run();
    } catch (XMLStreamException e) {
      throw failed(e);
    }
  }

  /** The output behind never fails ({@code GuardedOutput}). */
  private static IllegalStateException failed(XMLStreamException e) {
    return new IllegalStateException("the answer cannot be written", e);
  }
}
