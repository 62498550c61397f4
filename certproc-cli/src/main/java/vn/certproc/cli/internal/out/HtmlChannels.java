package vn.certproc.cli.internal.out;

import java.util.Optional;
import vn.certproc.api.decision.AddresseeRole;
import vn.certproc.api.model.Procedure;
import vn.certproc.core.profile.ChannelRule;

/** The ways to send to each addressee, the preferred one first. */
record HtmlChannels(Html html, HtmlRules rules) {

  void write() {
    html.table(
        rules.page().word("html.channels"),
        rules.columns("to", "channel", "procedure", "cannot-sign", "behind"));
    for (AddresseeRole role : AddresseeRole.values()) {
      Optional.ofNullable(rules.profile().channels().get(role))
          .ifPresent(rule -> rule.ways().forEach(way -> row(role, rule, way)));
    }
    html.end();
  }

  private void row(AddresseeRole role, ChannelRule rule, ChannelRule.Way way) {
    Page page = rules.page();
    Cell behind = rules.behind(rule.citation(), rule.note(), rule.origin());
    for (Procedure procedure : Procedure.values()) {
      Optional<String> note =
          Optional.ofNullable(way.notes().get(procedure))
              .map(n -> page.word("procedure", procedure) + " – " + rules.reading(n));
      behind = behind.and(Cell.Kind.READING, note);
    }
    String without =
        rule.cannotSign()
            .map(c -> page.word(c == way.channel() ? "html.yes" : "html.no"))
            .orElseGet(() -> page.word(way.lastResort() ? "html.yes" : "html.not-said"));
    html.row(
        Cell.of(page.word("role", role)),
        Cell.of(HtmlCases.way(page, way)),
        Cell.of(rules.procedures(way.procedures())),
        Cell.of(without),
        behind);
  }
}
