package vn.certproc.core;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import vn.certproc.api.facts.Facts;
import vn.certproc.api.facts.KnownRequest;

/** Facts as a {@code facts.xml}; none where nothing is known. */
final class FactsText {

  private FactsText() {}

  static Optional<String> of(Facts facts) {
    if (facts.equals(Facts.none())) {
      return Optional.empty();
    }
    StringBuilder xml =
        new StringBuilder("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n")
            .append("<facts xmlns=\"urn:vn:certproc:facts:1\">\n");
    facts.openRequests().ifPresent(all -> requests(xml, all));
    facts
        .renewalsGranted()
        .ifPresent(
            all -> list(xml, "renewals", "renewal", "granted", new HashMap<String, Object>(all)));
    facts
        .tokenHolders()
        .ifPresent(all -> list(xml, "tokens", "token", "holder", new HashMap<String, Object>(all)));
    return Optional.of(xml.append("</facts>\n").toString());
  }

  private static void requests(StringBuilder xml, List<KnownRequest> all) {
    xml.append("  <requests>\n");
    all.forEach(
        k ->
            xml.append("    <request>")
                .append(tag("serialNumber", k.certificate().value()))
                .append(tag("procedure", k.procedure().code()))
                .append(tag("state", k.state().code()))
                .append(k.reference().map(r -> tag("reference", r)).orElse(""))
                .append("</request>\n"));
    xml.append("  </requests>\n");
  }

  private static void list(
      StringBuilder xml, String list, String item, String value, Map<String, Object> all) {
    xml.append("  <").append(list).append(">\n");
    new TreeMap<>(all)
        .forEach(
            (serial, held) ->
                xml.append("    <")
                    .append(item)
                    .append(">")
                    .append(tag("serialNumber", serial))
                    .append(tag(value, held.toString()))
                    .append("</")
                    .append(item)
                    .append(">\n"));
    xml.append("  </").append(list).append(">\n");
  }

  private static String tag(String name, String text) {
    return "<" + name + ">" + text + "</" + name + ">";
  }
}
