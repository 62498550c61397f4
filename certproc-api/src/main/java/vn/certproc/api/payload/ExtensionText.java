package vn.certproc.api.payload;

import java.util.Collections;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.xml.sax.Attributes;
import org.xml.sax.helpers.NamespaceSupport;

/**
 * Writes a host's element down as it stands, with every namespace it may need. Not thread-safe.
 *
 * <p>Prefixes in force around it are declared on its root, as its texts may use them; of those
 * bound to our own namespace, and of "no namespace", only what an element or attribute in it shows
 * in use, so that reading a written one again gives the same text.
 */
final class ExtensionText {

  private final String namespace;
  private final String localName;
  private final Map<String, String> inherited = new TreeMap<>();
  private final Map<String, String> declared = new TreeMap<>();
  private final Set<String> used = new HashSet<>();
  private final StringBuilder root = new StringBuilder();
  private final StringBuilder rest = new StringBuilder();
  private int depth;
  private boolean tagOpen;

  /** Begins with what is in force at the element, its own declarations included. */
  ExtensionText(NamespaceSupport scope, String namespace, String localName) {
    this.namespace = namespace;
    this.localName = localName;
    for (String prefix : Collections.list(scope.getPrefixes())) {
      inherited.put(prefix, String.valueOf(scope.getURI(prefix)));
    }
    inherited.remove("xml");
    String fallback = scope.getURI("");
    inherited.put("", fallback == null ? "" : fallback);
  }

  String namespace() {
    return namespace;
  }

  String localName() {
    return localName;
  }

  void declare(String prefix, String uri) {
    declared.put(prefix, uri);
  }

  void start(String qName, String uri, Attributes atts) {
    closeTag();
    use(qName, uri);
    StringBuilder out = depth == 0 ? root : rest;
    out.append('<').append(qName);
    for (Map.Entry<String, String> each : declared.entrySet()) {
      out.append(declaration(each.getKey(), each.getValue()));
    }
    declared.clear();
    for (int i = 0; i < atts.getLength(); i++) {
      String name = atts.getQName(i);
      if (name.indexOf(':') > 0) {
        use(name, atts.getURI(i));
      }
      (depth == 0 ? rest : out).append(attribute(name, atts.getValue(i)));
    }
    depth++;
    tagOpen = true;
  }

  /** Remembers a prefix that still has its outer meaning here. */
  private void use(String qName, String uri) {
    int colon = qName.indexOf(':');
    String prefix = colon < 0 ? "" : qName.substring(0, colon);
    if (uri.equals(inherited.get(prefix))) {
      used.add(prefix);
    }
  }

  void end(String qName) {
    depth--;
    if (tagOpen) {
      rest.append("/>");
      tagOpen = false;
    } else {
      rest.append("</").append(qName).append('>');
    }
  }

  void text(String text) {
    closeTag();
    rest.append(XmlEscape.text(text));
  }

  void comment(String text) {
    closeTag();
    rest.append("<!--").append(text).append("-->");
  }

  void instruction(String target, String data) {
    closeTag();
    rest.append("<?").append(target).append(data.isEmpty() ? "" : " " + data).append("?>");
  }

  private void closeTag() {
    if (tagOpen) {
      rest.append('>');
      tagOpen = false;
    }
  }

  boolean isWhole() {
    return depth == 0;
  }

  /** The element as well-formed XML that stands for itself. */
  String xml() {
    StringBuilder out = new StringBuilder(root);
    for (Map.Entry<String, String> each : inherited.entrySet()) {
      boolean ours = each.getValue().isEmpty() || each.getValue().equals(PayloadSchema.NAMESPACE);
      if (!ours || used.contains(each.getKey())) {
        out.append(declaration(each.getKey(), each.getValue()));
      }
    }
    return out.append(rest).toString();
  }

  private static String declaration(String prefix, String uri) {
    return attribute(prefix.isEmpty() ? "xmlns" : "xmlns:" + prefix, uri);
  }

  private static String attribute(String name, String value) {
    return " " + name + "=\"" + XmlEscape.attribute(value) + "\"";
  }
}
