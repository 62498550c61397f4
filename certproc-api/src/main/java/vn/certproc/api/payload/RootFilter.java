package vn.certproc.api.payload;

import java.util.Map;
import org.xml.sax.Attributes;
import org.xml.sax.SAXException;
import org.xml.sax.helpers.XMLFilterImpl;
import vn.certproc.api.error.Where;
import vn.certproc.api.internal.xml.PathFilter;

/**
 * Stops a parse whose root is no payload's: every further fault would only follow from that one.
 * For one parse; not thread-safe.
 */
final class RootFilter extends XMLFilterImpl {

  private final PathFilter at;
  private final FaultCollector faults;
  private boolean begun;

  RootFilter(PathFilter at, FaultCollector faults) {
    this.at = at;
    this.faults = faults;
    at.setContentHandler(this);
  }

  @Override
  public void startElement(String uri, String localName, String qName, Attributes atts)
      throws SAXException {
    if (!begun) {
      begun = true;
      check(uri, localName);
    } else if (isAlmostOurs(uri)) {
      faults.fault(
          "wrong-namespace",
          Where.at(at.line(), at.column(), path()),
          Map.of("element", localName, "expected", PayloadSchema.NAMESPACE));
    }
    super.startElement(uri, localName, qName, atts);
  }

  /** Another version's namespace would else pass for a host's own. */
  private static boolean isAlmostOurs(String uri) {
    return uri.startsWith("urn:vn:certproc:") && !uri.equals(PayloadSchema.NAMESPACE);
  }

  private void check(String uri, String localName) throws WrongRootException {
    boolean known = localName.equals("request") || localName.equals("requests");
    if (known && uri.equals(PayloadSchema.NAMESPACE)) {
      return;
    }
    Map<String, String> arguments =
        Map.of("element", localName, "expected", PayloadSchema.NAMESPACE);
    String code = uri.equals(PayloadSchema.NAMESPACE) ? "unknown-root" : "wrong-namespace";
    faults.fault(code, Where.at(at.line(), at.column(), path()), arguments);
    throw new WrongRootException();
  }

  private String path() {
    return at.path().map(Object::toString).orElse("");
  }

  /** The root is no payload's; the fault is noted. */
  static final class WrongRootException extends SAXException {
    private static final long serialVersionUID = 1L;

    private WrongRootException() {
      super("the root element is no payload's");
    }
  }
}
