package vn.certproc.cli.internal.out;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import vn.certproc.api.decision.AddresseeRole;
import vn.certproc.api.model.Procedure;
import vn.certproc.api.text.Text;
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
    for (String reading : readings(way)) {
      behind = behind.and(Cell.Kind.READING, Optional.of(reading));
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

  /** Each reading once, with its procedures where it is not of all that may go this way. */
  private List<String> readings(ChannelRule.Way way) {
    Map<Text, List<Procedure>> byReading = new LinkedHashMap<>();
    for (Procedure procedure : new TreeSet<>(way.procedures())) {
      Optional.ofNullable(way.notes().get(procedure))
          .ifPresent(n -> byReading.computeIfAbsent(n, any -> new ArrayList<>()).add(procedure));
    }
    return byReading.entrySet().stream()
        .map(
            e ->
                e.getValue().size() == way.procedures().size()
                    ? rules.reading(e.getKey())
                    : rules.page().words("procedure", e.getValue())
                        + " – "
                        + rules.reading(e.getKey()))
        .toList();
  }
}
