package vn.certproc.api.facts;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.xml.sax.Attributes;
import org.xml.sax.Locator;
import org.xml.sax.helpers.DefaultHandler;
import vn.certproc.api.error.InvalidValueException;
import vn.certproc.api.model.CertificateSerial;
import vn.certproc.api.model.Coded;
import vn.certproc.api.model.Procedure;
import vn.certproc.api.model.TokenSerial;

/**
 * Makes facts of a document as the validator lets it through. An entry with a faulty value is left
 * out: the fault is told by then, and no facts come of it. For one document; not thread-safe.
 */
final class FactsHandler extends DefaultHandler {

  private final FactsFaults faults;
  private final StringBuilder text = new StringBuilder();
  private final Map<String, String> entry = new HashMap<>();
  private @Nullable List<KnownRequest> requests;
  private @Nullable Map<String, Integer> renewals;
  private @Nullable Map<String, String> tokens;

  FactsHandler(FactsFaults faults) {
    this.faults = faults;
  }

  Facts facts() {
    return new Facts(
        Optional.ofNullable(requests), Optional.ofNullable(renewals), Optional.ofNullable(tokens));
  }

  @Override
  public void setDocumentLocator(Locator locator) {
    faults.locator(locator);
  }

  @Override
  public void startElement(String uri, String name, String qName, Attributes attributes) {
    text.setLength(0);
    if (!uri.equals(FactsSchema.NAMESPACE)) {
      return;
    }
    switch (name) {
      case "requests" -> requests = new ArrayList<>();
      case "renewals" -> renewals = new TreeMap<>();
      case "tokens" -> tokens = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
      case "request", "renewal", "token" -> entry.clear();
      default -> {}
    }
  }

  @Override
  public void characters(char[] ch, int start, int length) {
    text.append(ch, start, length);
  }

  @Override
  public void endElement(String uri, String name, String qName) {
    if (!uri.equals(FactsSchema.NAMESPACE)) {
      return;
    }
    try {
      switch (name) {
        case "request" -> request();
        case "renewal" -> renewal();
        case "token" -> token();
        default -> value(name, text.toString());
      }
    } catch (InvalidValueException e) {
      faults.value(e);
    }
  }

  private void value(String name, String raw) {
    if (!faults.isFaulty()) {
      entry.put(name, Facts.composed(raw).replaceAll("\\s+", " "));
    }
  }

  private Optional<String> value(String name) {
    return Optional.ofNullable(entry.get(name)).filter(v -> !v.isEmpty());
  }

  private Optional<CertificateSerial> certificate() {
    return value("serialNumber").map(CertificateSerial::of);
  }

  private void request() {
    Optional<CertificateSerial> certificate = certificate();
    Optional<Procedure> procedure =
        value("procedure").flatMap(code -> Coded.find(Procedure.class, code));
    Optional<RequestState> state =
        value("state").flatMap(code -> Coded.find(RequestState.class, code));
    if (requests != null && certificate.isPresent() && procedure.isPresent()) {
      List<KnownRequest> known = requests;
      state.ifPresent(
          s ->
              known.add(
                  new KnownRequest(certificate.get(), procedure.get(), s, value("reference"))));
    }
  }

  private void renewal() {
    Optional<String> serial = certificate().map(CertificateSerial::value);
    Optional<Integer> granted =
        value("granted").filter(n -> n.matches("[0-9]{1,4}")).map(Integer::valueOf);
    if (renewals != null && serial.isPresent() && granted.isPresent()) {
      once(renewals.putIfAbsent(serial.get(), granted.get()), serial.get());
    }
  }

  private void token() {
    Optional<String> serial = value("serialNumber").map(TokenSerial::of).map(TokenSerial::value);
    Optional<String> holder = value("holder");
    if (tokens != null && serial.isPresent() && holder.isPresent()) {
      once(tokens.putIfAbsent(serial.get(), holder.get()), serial.get());
    }
  }

  private void once(@Nullable Object before, String serial) {
    if (before != null) {
      faults.add("facts-duplicate", Map.of("value", serial));
    }
  }
}
