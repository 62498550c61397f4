package vn.certproc.cli.internal.out;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import vn.certproc.api.model.Procedure;
import vn.certproc.core.profile.CaseEntry;
import vn.certproc.core.profile.ChannelRule;
import vn.certproc.core.profile.ProcedureCase;
import vn.certproc.core.profile.Silence;

/** Who files what with whom and by which way, and what the regulation is silent on. */
record HtmlCases(Html html, HtmlRules rules) {

  void write() {
    Page page = rules.page();
    html.table(
        page.word("html.cases"),
        rules.columns(
            "procedure",
            "subscriber",
            "tokens",
            "step",
            "to",
            "from",
            "signers",
            "channel",
            "behind"));
    for (CaseEntry entry : rules.profile().cases()) {
      entry.cell().steps().forEach(step -> row(entry, step));
    }
    html.end();
    silences();
  }

  private void row(CaseEntry entry, ProcedureCase.Step step) {
    Page page = rules.page();
    html.row(
        Cell.of(page.word("procedure", entry.procedure())),
        Cell.of(page.word("subscriber", entry.subscriber())),
        Cell.of(rules.tokens(entry.tokenKinds())),
        Cell.of(
            page.word(
                "html.step", Map.of("step", Integer.toString(step.number()), "form", step.form()))),
        Cell.of(page.word("role", step.to())),
        Cell.of(page.words("applicant", step.applicants())),
        Cell.of(page.words("html.signer", step.signers())),
        ways(entry.procedure(), step),
        rules.behind(step.citation(), step.note(), entry.origin()));
  }

  private Cell ways(Procedure procedure, ProcedureCase.Step step) {
    Optional<ChannelRule> rule = Optional.ofNullable(rules.profile().channels().get(step.to()));
    if (rule.isEmpty()) {
      return Cell.of(rules.page().word("html.no-channel"));
    }
    List<String> ways = new ArrayList<>();
    rule.get().ways().stream()
        .filter(w -> w.procedures().contains(procedure))
        .forEach(w -> ways.add("– " + way(rules.page(), w)));
    return Cell.of(ways)
        .and(Cell.Kind.CLAUSE, rule.get().citation().toString())
        .and(Cell.Kind.READING, rule.get().note().map(rules::reading));
  }

  /** A way with what is owed beside it. */
  static String way(Page page, ChannelRule.Way way) {
    return page.word("channel", way.channel())
        + (way.paperOriginal() ? "; " + page.word("paper-original") : "")
        + (way.lastResort() ? "; " + page.word("last-resort") : "");
  }

  private void silences() {
    if (rules.profile().silences().isEmpty()) {
      return;
    }
    html.table(
        rules.page().word("html.silences"),
        rules.columns("procedure", "subscriber", "tokens", "behind"));
    for (Silence each : rules.profile().silences()) {
      html.row(
          Cell.of(rules.procedures(each.procedures())),
          Cell.of(rules.subscribers(each.subscribers())),
          Cell.of(rules.tokens(each.tokenKinds())),
          rules.behind(each.citation(), Optional.of(each.note()), each.origin()));
    }
    html.end();
  }
}
