package vn.certproc.core.internal.profile;

import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import vn.certproc.api.internal.xml.XmlNode;
import vn.certproc.api.model.RequestFields;
import vn.certproc.api.model.SubscriberKind;
import vn.certproc.core.internal.rule.Rule;
import vn.certproc.core.internal.rule.Rules;
import vn.certproc.core.profile.CheckSpec;
import vn.certproc.core.profile.Profile;

/** Looks whether a profile's parts fit one another and the rules that read them. */
final class ProfileAudit {

  private final Profile profile;
  private final XmlNode root;
  private final Source source;

  private ProfileAudit(Profile profile, XmlNode root, Source source) {
    this.profile = profile;
    this.root = root;
    this.source = source;
  }

  static void check(Profile profile, XmlNode root, Source source) {
    ProfileAudit audit = new ProfileAudit(profile, root, source);
    AddresseeAudit.check(profile, root, source);
    audit.stepsAreInOrder();
    audit.managingAgenciesAreSearched();
    TokenKindAudit.check(profile, root, source);
    CellAudit.check(profile, root, source);
    root.first("checks").orElseThrow().all("check").forEach(audit::checkIsComplete);
    audit.everyRuleIsSet();
  }

  private void stepsAreInOrder() {
    for (XmlNode each : root.first("procedures").orElseThrow().all("case")) {
      int expected = 1;
      for (XmlNode step : each.all("step")) {
        if (!step.required("number").equals(Integer.toString(expected++))) {
          source.fault(step, "profile-step-order", Map.of());
        }
      }
    }
  }

  /** Every kind of subscriber has a managing agency, also where the table is silent on it. */
  private void managingAgenciesAreSearched() {
    for (SubscriberKind kind : SubscriberKind.values()) {
      if (profile.managing().stream().noneMatch(m -> m.subscribers().contains(kind))) {
        source.fault(
            root.first("roles").orElseThrow(),
            "profile-no-managing",
            Map.of("subscriber", kind.code()));
      }
    }
  }

  private void checkIsComplete(XmlNode node) {
    String code = node.required("code");
    Optional<Rule> rule = Rules.of(code);
    if (rule.isEmpty()) {
      source.fault(node, "profile-unknown-check", Map.of("code", code));
      return;
    }
    CheckSpec spec =
        profile.checks().stream().filter(s -> s.code().equals(code)).findFirst().orElseThrow();
    if (spec.bindings().isEmpty()) {
      source.fault(node, "profile-check-unbound", Map.of("code", code));
    }
    ParameterAudit.check(node, spec, rule.get(), source);
    fieldsAreKnown(node);
  }

  private void fieldsAreKnown(XmlNode check) {
    for (XmlNode fields : check.all("fields")) {
      Stream.concat(fields.words("required").stream(), fields.words("advised").stream())
          .filter(path -> !RequestFields.names().contains(path))
          .forEach(path -> source.fault(fields, "profile-unknown-field", Map.of("path", path)));
    }
  }

  /**
   * A rule that a profile forgets would pass unseen; it must be bound or the profile is refused.
   */
  private void everyRuleIsSet() {
    Set<String> set =
        profile.checks().stream()
            .map(CheckSpec::code)
            .collect(java.util.stream.Collectors.toUnmodifiableSet());
    for (String code : Rules.codes()) {
      if (!set.contains(code)) {
        source.fault(
            root.first("checks").orElseThrow(), "profile-check-missing", Map.of("code", code));
      }
    }
  }
}
