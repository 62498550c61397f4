package vn.certproc.api.decision;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Optional;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;

/** Writes indented elements of one namespace. For one document; not thread-safe. */
final class XmlOut {

  private final XMLStreamWriter out;

  /** For each open element, whether it holds elements, so that its end stands on a new line. */
  private final Deque<Boolean> open = new ArrayDeque<>();

  XmlOut(XMLStreamWriter out) {
    this.out = out;
  }

  void startDocument() throws XMLStreamException {
    out.writeStartDocument("UTF-8", "1.0");
  }

  void endDocument() throws XMLStreamException {
    out.writeCharacters("\n");
    out.writeEndDocument();
    out.flush();
  }

  void start(String name) throws XMLStreamException {
    boolean root = open.isEmpty();
    if (!root) {
      open.pop();
      open.push(true);
    }
    newLine();
    out.writeStartElement(name);
    if (root) {
      out.writeDefaultNamespace(DecisionSchema.NAMESPACE);
    }
    open.push(false);
  }

  void end() throws XMLStreamException {
    if (open.pop()) {
      newLine();
    }
    out.writeEndElement();
  }

  /** An attribute: codes and numbers alone, whose white space needs no care. */
  void attribute(String name, String value) throws XMLStreamException {
    out.writeAttribute(name, value);
  }

  void attribute(String name, Optional<String> value) throws XMLStreamException {
    if (value.isPresent()) {
      attribute(name, value.get());
    }
  }

  void element(String name, String text) throws XMLStreamException {
    start(name);
    text(text);
    end();
  }

  void element(String name, Optional<String> text) throws XMLStreamException {
    if (text.isPresent()) {
      element(name, text.get());
    }
  }

  /** Text as it is; what XML 1.0 cannot hold becomes U+FFFD (XML 1.0 §2.2). */
  void text(String text) throws XMLStreamException {
    StringBuilder run = new StringBuilder(text.length());
    for (int c : text.codePoints().toArray()) {
      if (c == '\r') { // a bare one would be read back as a line feed (XML 1.0 §2.11)
        out.writeCharacters(run.toString());
        run.setLength(0);
        out.writeEntityRef("#xD");
      } else {
        run.appendCodePoint(allowed(c) ? c : 0xFFFD);
      }
    }
    out.writeCharacters(run.toString());
  }

  private static boolean allowed(int c) {
    return c == '\t'
        || c == '\n'
        || (c >= 0x20 && c <= 0xD7FF)
        || (c >= 0xE000 && c <= 0xFFFD)
        || c >= 0x10000;
  }

  private void newLine() throws XMLStreamException {
    out.writeCharacters("\n" + "  ".repeat(open.size()));
  }
}
