package vn.certproc.api.facts;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.xml.sax.ErrorHandler;
import org.xml.sax.Locator;
import org.xml.sax.SAXException;
import org.xml.sax.SAXParseException;
import org.xml.sax.helpers.LocatorImpl;
import vn.certproc.api.error.Fault;
import vn.certproc.api.error.InvalidValueException;
import vn.certproc.api.error.Where;
import vn.certproc.api.internal.xml.ElementPath;
import vn.certproc.api.internal.xml.PathFilter;
import vn.certproc.api.model.CertificateSerial;
import vn.certproc.api.model.TokenSerial;

/**
 * Gathers the faults of one facts document, one for each path: what the validator says ({@code
 * cvc-…}) in our own codes, and what the values' own types say. Not thread-safe.
 */
final class FactsFaults implements ErrorHandler {

  private static final int MAX_FAULTS = 1000;
  private static final Pattern KEY = Pattern.compile("(cvc-[A-Za-z0-9.-]+): (.*)", Pattern.DOTALL);
  private static final Pattern ALLOWED = Pattern.compile("enumeration '\\[([^\\]]*)]'");
  private static final Pattern EXPECTED = Pattern.compile("One of '\\{(.*)}' is expected");
  private static final Pattern QUALIFIED = Pattern.compile("\"[^\"]*\":");

  private final PathFilter at;
  private final String source;
  private final List<Fault> faults = new ArrayList<>();
  private final Set<String> seen = new HashSet<>();
  private Locator locator = new LocatorImpl();
  private String allowed = "";

  FactsFaults(PathFilter at, String source) {
    this.at = at;
    this.source = source;
  }

  void locator(Locator given) {
    locator = given;
  }

  void throwIfAny() {
    if (!faults.isEmpty()) {
      throw new InvalidFactsException(faults);
    }
  }

  /** A value that its own type refuses, in the element that ends now. */
  void value(InvalidValueException e) {
    add(e.code(), e.arguments());
  }

  /** A fault in the element that ends now. */
  void add(String code, Map<String, String> arguments) {
    String path = path();
    if (faults.size() < MAX_FAULTS && seen.add(path)) {
      Where where = Where.at(locator.getLineNumber(), locator.getColumnNumber(), path);
      faults.add(Fault.of(code, where.withSource(source), arguments));
    }
  }

  /** Whether a fault is known in the element that ends now. */
  boolean isFaulty() {
    return seen.contains(path());
  }

  private String path() {
    return at.path().map(ElementPath::toString).orElse("/");
  }

  @Override
  public void warning(SAXParseException e) {
    // The validator warns about schema locations alone, which are never followed.
  }

  @Override
  public void fatalError(SAXParseException e) throws SAXException {
    throw e;
  }

  @Override
  public void error(SAXParseException e) throws SAXException {
    Matcher m = KEY.matcher(String.valueOf(e.getMessage()));
    if (!m.matches()) {
      throw e;
    }
    String element = at.path().map(ElementPath::name).orElse("");
    String key = m.group(1);
    if (key.startsWith("cvc-enumeration")) {
      allowed = find(ALLOWED, m.group(2)).orElse("");
    } else if (key.equals("cvc-type.3.1.3")) {
      wrongValue(element);
    } else if (key.startsWith("cvc-complex-type") || key.startsWith("cvc-elt")) {
      shape(key, m.group(2), element);
    }
  }

  /** A number is worded by its own type, which knows better than a pattern what is wrong. */
  private void wrongValue(String element) {
    if (element.equals("serialNumber")) {
      wrongNumber();
    }
    if (allowed.isEmpty()) {
      add("facts-value", Map.of("element", element));
    } else {
      add("facts-value-of", Map.of("element", element, "allowed", allowed));
    }
    allowed = "";
  }

  private void wrongNumber() {
    try {
      if (path().startsWith("facts/tokens/")) {
        TokenSerial.of(at.text());
      } else {
        CertificateSerial.of(at.text());
      }
    } catch (InvalidValueException e) {
      value(e);
    }
  }

  private void shape(String key, String message, String element) {
    String expected = find(EXPECTED, message).orElse("");
    switch (key) {
      case "cvc-elt.1", "cvc-elt.1.a" -> add("facts-wrong-root", Map.of("element", element));
      case "cvc-complex-type.2.4.b", "cvc-complex-type.2.4.i" ->
          add("facts-missing-element", Map.of("element", element, "expected", expected));
      case "cvc-complex-type.3.2.2" -> add("facts-attribute", Map.of("element", element));
      case "cvc-complex-type.2.3" -> add("facts-stray-text", Map.of("element", element));
      default -> add("facts-unexpected-element", Map.of("element", element));
    }
  }

  private static Optional<String> find(Pattern pattern, String message) {
    Matcher m = pattern.matcher(message);
    return m.find() ? Optional.of(QUALIFIED.matcher(m.group(1)).replaceAll("")) : Optional.empty();
  }
}
