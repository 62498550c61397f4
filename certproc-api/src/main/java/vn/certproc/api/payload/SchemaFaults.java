package vn.certproc.api.payload;

import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.xml.sax.ErrorHandler;
import org.xml.sax.SAXException;
import org.xml.sax.SAXParseException;
import vn.certproc.api.error.Where;
import vn.certproc.api.internal.xml.ElementPath;
import vn.certproc.api.internal.xml.PathFilter;
import vn.certproc.api.payload.ValueFaults.Broken;

/**
 * Turns what the schema validator says ({@code cvc-…}) into faults with our own codes. Only keys
 * and names are taken from its messages, never values. For one parse; not thread-safe.
 */
final class SchemaFaults implements ErrorHandler {

  private static final Pattern KEY = Pattern.compile("(cvc-[A-Za-z0-9.-]+): (.*)", Pattern.DOTALL);
  private static final Pattern OF_ATTRIBUTE =
      Pattern.compile(".*of attribute '([^']+)' on element '[^']+' is not valid.*", Pattern.DOTALL);
  private static final Pattern NAMES_ATTRIBUTE =
      Pattern.compile("(?:Attribute|The value) ?'([^']+)' (?:must appear|is not allowed).*");

  private final PathFilter at;
  private final FaultCollector faults;
  private Optional<Broken> pending = Optional.empty();

  SchemaFaults(PathFilter at, FaultCollector faults) {
    this.at = at;
    this.faults = faults;
  }

  @Override
  public void warning(SAXParseException e) {
    // The validator warns about schema locations alone, which are never followed.
  }

  @Override
  public void error(SAXParseException e) throws SAXException {
    Matcher m = KEY.matcher(String.valueOf(e.getMessage()));
    if (!m.matches()) {
      throw e;
    }
    take(m.group(1), m.group(2));
  }

  @Override
  public void fatalError(SAXParseException e) throws SAXException {
    throw e;
  }

  /** A value's fault comes as a pair: first the facet, then the element or attribute it is of. */
  private void take(String key, String message) {
    switch (key) {
      case "cvc-attribute.3" -> attributeValue(message);
      case "cvc-type.3.1.3", "cvc-complex-type.2.2" -> elementValue(key);
      case "cvc-complex-type.2.4.b", "cvc-complex-type.2.4.i", "cvc-complex-type.2.4.j" ->
          missing(message);
      case "cvc-complex-type.3.2.2" -> attribute("schema-unexpected-attribute", message);
      case "cvc-complex-type.4" -> attribute("schema-missing-attribute", message);
      case "cvc-complex-type.2.3", "cvc-complex-type.2.1" -> element("schema-stray-text", Map.of());
      default -> other(key, message);
    }
  }

  private void other(String key, String message) {
    if (key.startsWith("cvc-complex-type.2.4")) {
      unexpected(message);
    } else if (ValueFaults.isFacet(key)) {
      pending = Optional.of(new Broken(key, message));
    } else {
      element("schema-invalid", Map.of("rule", key));
    }
  }

  private void attributeValue(String message) {
    Matcher m = OF_ATTRIBUTE.matcher(message);
    String name = m.matches() ? m.group(1) : "?";
    Optional<String> text = message.startsWith("The value ''") ? Optional.of("") : Optional.empty();
    Where where = here(path() + "/@" + name);
    pending.ifPresent(b -> faults.fault(ValueFaults.of(b, name, text, where)));
    pending = Optional.empty();
  }

  private void elementValue(String key) {
    String path = path();
    if (pending.isEmpty()) {
      element("schema-invalid", Map.of("rule", key));
      return;
    }
    Broken broken = pending.get();
    pending = Optional.empty();
    faults.fault(ValueFaults.of(broken, name(), Optional.of(at.text().strip()), here(path)));
  }

  private void unexpected(String message) {
    String parent = at.parentPath().map(ElementPath::toString).orElse("");
    faults.misshapen(parent);
    if (!PayloadSchema.NAMESPACE.equals(at.namespace())) {
      element("wrong-namespace", Map.of("element", name(), "expected", PayloadSchema.NAMESPACE));
      return;
    }
    String expected = ExpectedNames.in(message);
    if (ExpectedNames.isProcedureChoice(expected) && !ExpectedNames.isKnownInRequest(name())) {
      element("unknown-procedure", Map.of("element", name(), "expected", expected));
    } else if (expected.isEmpty()) {
      element("schema-surplus-element", Map.of("element", name()));
    } else {
      element("schema-unexpected-element", Map.of("element", name(), "expected", expected));
    }
  }

  private void missing(String message) {
    faults.misshapen(path());
    element(
        "schema-missing-element", Map.of("element", name(), "expected", ExpectedNames.in(message)));
  }

  private void attribute(String code, String message) {
    Matcher m = NAMES_ATTRIBUTE.matcher(message);
    String name = m.matches() ? m.group(1) : "?";
    faults.fault(code, here(path() + "/@" + name), Map.of("element", name(), "attribute", name));
  }

  private void element(String code, Map<String, String> arguments) {
    faults.fault(code, here(path()), arguments);
  }

  private Where here(String path) {
    return Where.at(at.line(), at.column(), path);
  }

  private String path() {
    return at.path().map(ElementPath::toString).orElse("");
  }

  private String name() {
    return at.path().map(ElementPath::name).orElse("");
  }
}
