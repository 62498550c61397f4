package vn.certproc.cli.internal.out;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import vn.certproc.core.profile.EventRule;
import vn.certproc.core.profile.EventSpec;

/** What may happen and what is to be filed then, a row for each rule. */
record HtmlEvents(Html html, HtmlRules rules) {

  void write() {
    html.table(
        rules.page().word("html.events"),
        rules.columns("event", "subscriber", "condition", "leads-to", "behind"));
    for (EventSpec event : rules.profile().events().events().values()) {
      event.rules().forEach(rule -> row(event, rule));
    }
    html.end();
  }

  private void row(EventSpec event, EventRule rule) {
    Cell head =
        Cell.of(rules.page().in(event.label()))
            .and(Cell.Kind.CODE, event.code().value())
            .and(Cell.Kind.CLAUSE, event.citation().toString())
            .and(Cell.Kind.READING, event.note().map(rules::reading));
    List<String> conditions = rule.conditions().stream().map(rules::condition).toList();
    html.row(
        head,
        Cell.of(rules.subscribers(rule.subscribers())),
        conditions.isEmpty() ? Cell.of(rules.page().word("html.always")) : Cell.of(conditions),
        leadsTo(rule),
        rules.behind(
            rule.citation(),
            rule.note(),
            p -> p.events().event(event.code()).equals(Optional.of(event))));
  }

  private Cell leadsTo(EventRule rule) {
    Page page = rules.page();
    List<String> lines = new ArrayList<>();
    int number = 1;
    for (EventRule.Filing filing : rule.filings()) {
      lines.add(number++ + ". " + filing(filing));
    }
    Cell cell =
        Cell.of(lines)
            .and(Cell.Kind.PLAIN, rule.nothing().map(page::in))
            .and(
                Cell.Kind.MIND,
                rule.open().map(open -> page.word("html.open") + ": " + page.in(open)));
    for (var warning : rule.warnings()) {
      cell = cell.and(Cell.Kind.MIND, page.word("html.mind") + ": " + page.in(warning));
    }
    return cell;
  }

  private String filing(EventRule.Filing filing) {
    Page page = rules.page();
    String reasons =
        filing.reasons().stream()
            .map(code -> rules.reason(filing.procedure(), code))
            .collect(Collectors.joining("; "));
    return page.word("procedure", filing.procedure())
        + " – "
        + page.word("triage.concern", filing.concern())
        + (reasons.isEmpty()
            ? ""
            : " (" + page.word("triage.reasons", filing.procedure()) + ": " + reasons + ")")
        + filing
            .applicant()
            .map(a -> "; " + page.word("label.applicant") + ": " + page.word("applicant", a))
            .orElse("");
  }
}
