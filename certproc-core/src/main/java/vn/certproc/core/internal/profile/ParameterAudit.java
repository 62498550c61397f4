package vn.certproc.core.internal.profile;

import java.util.Collection;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import vn.certproc.api.internal.xml.XmlNode;
import vn.certproc.core.internal.rule.Rule;
import vn.certproc.core.profile.CheckSpec;

/** Looks whether a check has the parameters that its rule needs, and no others. */
final class ParameterAudit {

  private static final Pattern NUMBER = Pattern.compile("[0-9]{1,6}");
  private static final Pattern DOMAIN =
      Pattern.compile("[a-z0-9]([a-z0-9-]*[a-z0-9])?(\\.[a-z0-9]([a-z0-9-]*[a-z0-9])?)+");

  private final XmlNode node;
  private final CheckSpec spec;
  private final Rule rule;
  private final Source source;

  private ParameterAudit(XmlNode node, CheckSpec spec, Rule rule, Source source) {
    this.node = node;
    this.spec = spec;
    this.rule = rule;
    this.source = source;
  }

  static void check(XmlNode node, CheckSpec spec, Rule rule, Source source) {
    ParameterAudit audit = new ParameterAudit(node, spec, rule, source);
    node.all("parameter").forEach(audit::isKnown);
    if (spec.asksAnything()) {
      audit.areGiven();
    }
    node.all("parameter").forEach(audit::namesDomains);
  }

  /** One that no rule reads would leave the old value standing under the new clause. */
  private void isKnown(XmlNode parameter) {
    String name = parameter.required("name");
    if (!rule.parameters().contains(name)) {
      String known = rule.parameters().isEmpty() ? "–" : listed(rule.parameters());
      source.fault(
          parameter,
          "profile-parameter-unknown",
          Map.of("code", spec.code(), "name", name, "known", known));
    }
  }

  private void areGiven() {
    for (String name : rule.numbers()) {
      if (!NUMBER.matcher(value(name)).matches()) {
        missing("profile-parameter-number", name);
      }
    }
    rule.choices().forEach(this::isOneOf);
    for (String name : rule.words()) {
      if (value(name).isBlank()) {
        missing("profile-parameter-missing", name);
      }
    }
  }

  private void missing(String fault, String name) {
    source.fault(node, fault, Map.of("code", spec.code(), "name", name));
  }

  private void isOneOf(String name, Set<String> allowed) {
    if (!allowed.contains(value(name))) {
      source.fault(
          node,
          "profile-parameter-choice",
          Map.of("code", spec.code(), "name", name, "allowed", listed(allowed)));
    }
  }

  private String value(String name) {
    return spec.parameters().getOrDefault(name, "");
  }

  private void namesDomains(XmlNode parameter) {
    if (rule.domains().contains(parameter.required("name"))) {
      parameter.words("value").stream()
          .filter(word -> !DOMAIN.matcher(word).matches())
          .forEach(word -> noDomain(parameter, word));
    }
  }

  private void noDomain(XmlNode parameter, String word) {
    source.fault(
        parameter,
        "profile-parameter-domain",
        Map.of("code", spec.code(), "name", parameter.required("name"), "value", word));
  }

  private static String listed(Collection<String> names) {
    return names.stream().sorted().collect(Collectors.joining(", "));
  }
}
