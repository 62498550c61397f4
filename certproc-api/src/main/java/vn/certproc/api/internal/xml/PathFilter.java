package vn.certproc.api.internal.xml;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.xml.sax.Attributes;
import org.xml.sax.Locator;
import org.xml.sax.SAXException;
import org.xml.sax.XMLReader;
import org.xml.sax.helpers.LocatorImpl;
import org.xml.sax.helpers.XMLFilterImpl;

/**
 * Follows a parse and knows at each moment which element it is in, what the element's attributes
 * are and how its text begins; ends the parse beyond a depth or a length of text. For one parse;
 * not thread-safe.
 */
public final class PathFilter extends XMLFilterImpl {

  private final int maxDepth;
  private final int maxText;
  private final Deque<Open> open = new ArrayDeque<>();
  private Optional<String> rootName = Optional.empty();
  private Locator locator = new LocatorImpl();

  /**
   * A filter behind a parser.
   *
   * @param parent the parser
   * @param maxDepth how many elements may stand in one another
   * @param maxText how many characters of text one element may hold
   */
  public PathFilter(XMLReader parent, int maxDepth, int maxText) {
    super(parent);
    this.maxDepth = maxDepth;
    this.maxText = maxText;
  }

  /** The element that is open now, if any. */
  public Optional<ElementPath> path() {
    return Optional.ofNullable(open.peek()).map(o -> o.path);
  }

  /** The element around the one that is open now, if any. */
  public Optional<ElementPath> parentPath() {
    return path().flatMap(ElementPath::parent);
  }

  /** The text of the element that is open now, up to here. */
  public String text() {
    Open now = open.peek();
    return now == null ? "" : now.text.toString();
  }

  /** The namespace of the element that is open now. */
  public String namespace() {
    Open now = open.peek();
    return now == null ? "" : now.namespace;
  }

  /** The line on which the start tag of the open element ends, from 1; −1 where not known. */
  public int line() {
    Open now = open.peek();
    return now == null ? locator.getLineNumber() : now.line;
  }

  /** The column just behind the start tag of the open element, from 1; −1 where not known. */
  public int column() {
    Open now = open.peek();
    return now == null ? locator.getColumnNumber() : now.column;
  }

  /** The root's name as written, prefix included, once it was seen. */
  public Optional<String> rootName() {
    return rootName;
  }

  @Override
  public void startElement(String uri, String localName, String qName, Attributes atts)
      throws SAXException {
    if (open.size() >= maxDepth) {
      throw new TooDeepException(maxDepth);
    }
    if (rootName.isEmpty()) {
      rootName = Optional.of(qName);
    }
    Open above = open.peek();
    int index = above == null ? 1 : above.counts.merge(localName, 1, Integer::sum);
    ElementPath path = new ElementPath(above == null ? null : above.path, localName, index);
    open.push(new Open(path, uri, locator));
    super.startElement(uri, localName, qName, atts);
  }

  @Override
  public void characters(char[] ch, int start, int length) throws SAXException {
    Open now = open.peek();
    if (now != null) {
      if (now.text.length() + length > maxText) {
        throw new TooLongException(maxText);
      }
      now.text.append(ch, start, length);
    }
    super.characters(ch, start, length);
  }

  @Override
  public void endElement(String uri, String localName, String qName) throws SAXException {
    super.endElement(uri, localName, qName);
    open.pop();
  }

  @Override
  public void setDocumentLocator(Locator given) {
    locator = given;
    super.setDocumentLocator(given);
  }

  /** An element that was begun and not yet ended. */
  private static final class Open {
    private final ElementPath path;
    private final String namespace;
    private final int line;
    private final int column;
    private final StringBuilder text = new StringBuilder();
    private final Map<String, Integer> counts = new HashMap<>(8);

    private Open(ElementPath path, String namespace, Locator at) {
      this.path = path;
      this.namespace = namespace;
      this.line = at.getLineNumber();
      this.column = at.getColumnNumber();
    }
  }

  /** Elements stand too deep in one another. */
  public static final class TooDeepException extends SAXException {
    private static final long serialVersionUID = 1L;

    private TooDeepException(int max) {
      super("more than " + max + " levels");
    }
  }

  /** The text of one element is too long. */
  public static final class TooLongException extends SAXException {
    private static final long serialVersionUID = 1L;

    private TooLongException(int max) {
      super("more than " + max + " characters in one element");
    }
  }
}
