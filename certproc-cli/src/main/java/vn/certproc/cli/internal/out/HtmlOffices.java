package vn.certproc.cli.internal.out;

import java.util.Optional;
import java.util.Set;
import vn.certproc.api.decision.AddresseeRole;
import vn.certproc.api.text.Vocabulary;
import vn.certproc.core.profile.Authority;
import vn.certproc.core.profile.Delegation;
import vn.certproc.core.profile.ManagingRule;
import vn.certproc.core.profile.RoleAlias;

/** Whom requests go to, where the managing agency is, and who counts as or acts for another. */
record HtmlOffices(Html html, HtmlRules rules) {

  void write() {
    html.table(
        rules.page().word("html.authorities"), rules.columns("to", "name", "contact", "behind"));
    for (AddresseeRole role : AddresseeRole.values()) {
      Optional.ofNullable(rules.profile().authorities().get(role)).ifPresent(this::authority);
    }
    html.end();
    html.table(rules.page().word("html.managing"), rules.columns("subscriber", "search", "behind"));
    rules.profile().managing().forEach(this::managing);
    html.end();
    aliases();
    delegations();
  }

  private void authority(Authority one) {
    Cell contact =
        new Cell(java.util.List.of())
            .and(Cell.Kind.PLAIN, labelled("label.address", one.address()))
            .and(Cell.Kind.PLAIN, labelled("profile.phone", one.phone()))
            .and(Cell.Kind.PLAIN, labelled("profile.email", one.email()))
            .and(Cell.Kind.PLAIN, labelled("profile.website", one.website()))
            .and(Cell.Kind.PLAIN, labelled("profile.portal", one.portal()))
            .and(Cell.Kind.PLAIN, labelled("profile.guide", one.guide()));
    html.row(
        Cell.of(rules.page().word("role", one.role())),
        Cell.of(rules.page().in(one.name())),
        contact,
        rules.behind(one.citation(), Optional.empty(), one.origin()));
  }

  private Optional<String> labelled(String label, Optional<String> value) {
    return value.map(v -> rules.page().word(label) + ": " + v);
  }

  private void managing(ManagingRule each) {
    html.row(
        Cell.of(rules.subscribers(each.subscribers())),
        Cell.of(rules.page().word("search", each.direction())),
        rules.behind(each.citation(), each.note(), each.origin()));
  }

  private void aliases() {
    if (rules.profile().aliases().isEmpty()) {
      return;
    }
    html.table(
        rules.page().word("html.aliases"),
        rules.columns("applicant", "acts-as", "subscriber", "behind"));
    for (RoleAlias each : rules.profile().aliases()) {
      html.row(
          Cell.of(rules.page().word("applicant", each.role())),
          Cell.of(rules.page().word("applicant", each.actsAs())),
          Cell.of(rules.subscribers(Set.of(each.subscriber()))),
          rules.behind(each.citation(), each.note(), each.origin()));
    }
    html.end();
  }

  private void delegations() {
    if (rules.profile().delegations().isEmpty()) {
      return;
    }
    html.table(
        rules.page().word("html.delegations"), rules.columns("principal", "actor", "behind"));
    for (Delegation each : rules.profile().delegations()) {
      html.row(
          Cell.of(
              rules
                  .page()
                  .in(rules.profile().label(Vocabulary.ORGANIZATION_KIND, each.principal()))),
          Cell.of(each.actor()),
          rules.behind(each.citation(), each.note(), each.origin()));
    }
    html.end();
  }
}
