package vn.certproc.api.payload;

import java.util.Optional;
import org.xml.sax.Attributes;
import org.xml.sax.ContentHandler;
import org.xml.sax.SAXException;
import org.xml.sax.ext.LexicalHandler;
import org.xml.sax.helpers.AttributesImpl;
import org.xml.sax.helpers.NamespaceSupport;
import org.xml.sax.helpers.XMLFilterImpl;
import vn.certproc.api.payload.document.ExtensionNode;

/**
 * Takes each host element out of the stream and puts a stand-in with its text there, so that it
 * passes the binding untouched. For one parse; not thread-safe.
 */
final class ExtensionFilter extends XMLFilterImpl implements LexicalHandler {

  private final NamespaceSupport scope = new NamespaceSupport();
  private Optional<ExtensionText> recording = Optional.empty();
  private boolean pushed;

  ExtensionFilter(ContentHandler next) {
    setContentHandler(next);
  }

  @Override
  public void startPrefixMapping(String prefix, String uri) throws SAXException {
    if (!pushed) {
      scope.pushContext();
      pushed = true;
    }
    scope.declarePrefix(prefix, uri);
    if (recording.isPresent()) {
      recording.get().declare(prefix, uri);
    } else {
      super.startPrefixMapping(prefix, uri);
    }
  }

  @Override
  public void endPrefixMapping(String prefix) throws SAXException {
    if (recording.isEmpty()) {
      super.endPrefixMapping(prefix);
    }
  }

  @Override
  public void startElement(String uri, String localName, String qName, Attributes atts)
      throws SAXException {
    if (!pushed) {
      scope.pushContext();
    }
    pushed = false;
    if (recording.isEmpty() && !uri.equals(PayloadSchema.NAMESPACE)) {
      recording = Optional.of(new ExtensionText(scope, uri, localName));
    }
    if (recording.isPresent()) {
      recording.get().start(qName, uri, atts);
    } else {
      super.startElement(uri, localName, qName, atts);
    }
  }

  @Override
  public void endElement(String uri, String localName, String qName) throws SAXException {
    scope.popContext();
    if (recording.isEmpty()) {
      super.endElement(uri, localName, qName);
      return;
    }
    ExtensionText text = recording.get();
    text.end(qName);
    if (text.isWhole()) {
      recording = Optional.empty();
      standIn(text);
    }
  }

  private void standIn(ExtensionText text) throws SAXException {
    AttributesImpl atts = new AttributesImpl();
    atts.addAttribute("", "namespace", "namespace", "CDATA", text.namespace());
    atts.addAttribute("", "localName", "localName", "CDATA", text.localName());
    String name = ExtensionNode.NAME;
    super.startElement(ExtensionNode.NAMESPACE, name, name, atts);
    char[] xml = text.xml().toCharArray();
    super.characters(xml, 0, xml.length);
    super.endElement(ExtensionNode.NAMESPACE, name, name);
  }

  @Override
  public void characters(char[] ch, int start, int length) throws SAXException {
    if (recording.isPresent()) {
      recording.get().text(new String(ch, start, length));
    } else {
      super.characters(ch, start, length);
    }
  }

  @Override
  public void ignorableWhitespace(char[] ch, int start, int length) throws SAXException {
    characters(ch, start, length);
  }

  @Override
  public void processingInstruction(String target, String data) {
    recording.ifPresent(r -> r.instruction(target, data));
  }

  @Override
  public void comment(char[] ch, int start, int length) {
    recording.ifPresent(r -> r.comment(new String(ch, start, length)));
  }

  @Override
  public void startDTD(String name, String publicId, String systemId) {
    // Never called: the parser refuses a document type declaration.
  }

  @Override
  public void endDTD() {
    // Never called, as above.
  }

  @Override
  public void startEntity(String name) {
    // Only the five of XML itself can come, and their text is what counts.
  }

  @Override
  public void endEntity(String name) {
    // As above.
  }

  @Override
  public void startCDATA() {
    // The text is what counts; it is written with escapes.
  }

  @Override
  public void endCDATA() {
    // As above.
  }
}
