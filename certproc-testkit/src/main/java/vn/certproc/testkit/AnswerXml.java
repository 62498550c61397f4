package vn.certproc.testkit;

import java.io.IOException;
import java.io.StringReader;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import javax.xml.parsers.DocumentBuilder;
import org.w3c.dom.Element;
import org.w3c.dom.NamedNodeMap;
import org.w3c.dom.Node;
import org.xml.sax.InputSource;
import org.xml.sax.SAXException;
import org.xml.sax.SAXParseException;
import org.xml.sax.helpers.DefaultHandler;
import vn.certproc.api.internal.xml.SafeXml;

/** The XML of the contract as the nodes that its JSON would give. */
final class AnswerXml {

  /** Where the XML has an element around its elements, the JSON has a list under its name. */
  private static final Map<String, String> LISTS =
      Map.of(
          "checks", "check",
          "route", "step",
          "channels", "channel",
          "obligations", "obligation");

  /** Rows of a list stand in the XML one by one. */
  private static final Map<String, String> KEYS = Map.of("decision", "decisions");

  /** A list, its decision, its route, a step, its channels, a channel. */
  private static final int DEPTH = 8;

  private AnswerXml() {}

  static AnswerNode read(String text, String source) throws IOException {
    DocumentBuilder builder = SafeXml.documentBuilder();
    builder.setErrorHandler(new DefaultHandler()); // the parser's own one prints to standard error
    try {
      InputSource in = new InputSource(new StringReader(text));
      return node(builder.parse(in).getDocumentElement(), DEPTH);
    } catch (SAXParseException e) {
      boolean doctype = String.valueOf(e.getMessage()).contains(SafeXml.NO_DOCTYPE);
      throw new ConformanceException.NotADecision(
          source,
          doctype ? "doctype" : "broken-xml",
          Map.of(
              "line", Integer.toString(Math.max(1, e.getLineNumber())),
              "column", Integer.toString(Math.max(1, e.getColumnNumber()))));
    } catch (SAXException e) {
      throw new ConformanceException.NotADecision(
          source, "broken-xml", Map.of("line", "1", "column", "1"));
    }
  }

  private static AnswerNode node(Element element, int depth) {
    Map<String, String> words = new HashMap<>();
    Map<String, Integer> counts = new HashMap<>();
    NamedNodeMap attributes = element.getAttributes();
    for (int i = 0; i < attributes.getLength(); i++) {
      String name = attributes.item(i).getNodeName();
      String value = attributes.item(i).getNodeValue();
      words.put(name, value);
      if (value.matches("-?[0-9]{1,9}")) {
        counts.put(name, Integer.parseInt(value));
      }
    }
    Map<String, List<AnswerNode>> parts = new HashMap<>();
    if (depth > 0) {
      elements(element).forEach(inside -> put(inside, parts, depth - 1));
    }
    return new AnswerNode(words, counts, parts);
  }

  private static void put(Element inside, Map<String, List<AnswerNode>> parts, int depth) {
    String name = inside.getLocalName();
    String wanted = LISTS.get(name);
    List<AnswerNode> all =
        parts.computeIfAbsent(KEYS.getOrDefault(name, name), k -> new ArrayList<>());
    if (wanted == null) {
      all.add(node(inside, depth));
      return;
    }
    elements(inside).stream()
        .filter(e -> e.getLocalName().equals(wanted))
        .forEach(e -> all.add(node(e, depth)));
  }

  private static List<Element> elements(Element parent) {
    List<Element> found = new ArrayList<>();
    for (Node n = parent.getFirstChild(); n != null; n = n.getNextSibling()) {
      if (n instanceof Element e) {
        found.add(e);
      }
    }
    return found;
  }
}
