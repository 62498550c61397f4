package vn.certproc.api.payload;

import java.io.IOException;
import java.io.Writer;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.xml.sax.Attributes;
import org.xml.sax.SAXException;
import org.xml.sax.helpers.DefaultHandler;
import vn.certproc.api.payload.document.ExtensionNode;

/**
 * Writes what the binding says: two blanks for each level, one default namespace, host elements as
 * they were, a comment before each gap. For one document; not thread-safe.
 */
final class XmlText extends DefaultHandler {

  /** Elements that may well be empty; any other without text is a gap. */
  private static final Set<String> CONTAINERS =
      Set.of(
          "issue",
          "renew",
          "change",
          "revoke",
          "recover",
          "item",
          "applicant",
          "subscriber",
          "person",
          "identity",
          "certificate",
          "token",
          "letter",
          "signer",
          "recipients",
          "dispatch",
          "organizations",
          "organization",
          "request",
          "requests",
          "receiver",
          "coordinator");

  private final Writer out;
  private final StringBuilder text = new StringBuilder();
  private String open = "";
  private int depth;
  private boolean standIn;

  XmlText(Writer out) {
    this.out = out;
  }

  @Override
  public void startDocument() throws SAXException {
    put("<?xml version=\"1.0\" encoding=\"UTF-8\"?>");
  }

  @Override
  public void startElement(String uri, String localName, String qName, Attributes atts)
      throws SAXException {
    flushOpen();
    text.setLength(0);
    standIn = uri.equals(ExtensionNode.NAMESPACE);
    if (!standIn) {
      gaps(atts);
      open = localName + (depth == 0 ? " xmlns=\"" + PayloadSchema.NAMESPACE + "\"" : "");
      open += attributes(atts);
    }
    depth++;
  }

  private static String attributes(Attributes atts) {
    StringBuilder all = new StringBuilder();
    for (int i = 0; i < atts.getLength(); i++) {
      String value = XmlEscape.attribute(atts.getValue(i));
      all.append(' ').append(atts.getLocalName(i)).append("=\"").append(value).append('"');
    }
    return all.toString();
  }

  /** An attribute is required where it stands empty: nothing else writes one. */
  private void gaps(Attributes atts) throws SAXException {
    List<String> empty = new ArrayList<>();
    for (int i = 0; i < atts.getLength(); i++) {
      if (atts.getValue(i).isEmpty()) {
        empty.add("@" + atts.getLocalName(i));
      }
    }
    if (!empty.isEmpty()) {
      line(depth, gap(String.join(", ", empty)));
    }
  }

  private static String gap(String what) {
    return "<!-- cần điền / to fill in: " + what + " -->";
  }

  @Override
  public void characters(char[] ch, int start, int length) {
    text.append(ch, start, length);
  }

  @Override
  public void endElement(String uri, String localName, String qName) throws SAXException {
    depth--;
    if (standIn) {
      line(depth, text.toString());
      standIn = false;
    } else if (open.isEmpty()) {
      line(depth, "</" + localName + ">");
    } else {
      leaf(localName);
    }
    text.setLength(0);
    open = "";
  }

  private void leaf(String name) throws SAXException {
    if (text.length() > 0) {
      line(depth, "<" + open + ">" + XmlEscape.text(text.toString()) + "</" + name + ">");
      return;
    }
    if (!CONTAINERS.contains(name)) {
      line(depth, gap(name));
    }
    line(depth, "<" + open + "/>");
  }

  private void flushOpen() throws SAXException {
    if (!open.isEmpty()) {
      line(depth - 1, "<" + open + ">");
      open = "";
    }
  }

  @Override
  public void endDocument() throws SAXException {
    put("\n");
  }

  private void line(int level, String content) throws SAXException {
    put("\n" + "  ".repeat(level) + content);
  }

  private void put(String content) throws SAXException {
    try {
      out.write(content);
    } catch (IOException e) {
      throw new SAXException(e);
    }
  }
}
