package vn.certproc.cli.internal.out;

import java.util.List;
import java.util.Map;
import vn.certproc.api.decision.Due;
import vn.certproc.core.profile.ObligationSpec;

/** What follows a procedure: who owes it, until when. */
record HtmlObligations(Html html, HtmlRules rules) {

  void write() {
    html.table(
        rules.page().word("html.obligations"),
        rules.columns("procedure", "when", "owed-by", "duty", "form-to", "due", "behind"));
    rules.profile().obligations().forEach(this::row);
    html.end();
  }

  private void row(ObligationSpec each) {
    Page page = rules.page();
    Cell formTo =
        new Cell(List.of())
            .and(Cell.Kind.PLAIN, each.form().map(f -> page.word("html.form", Map.of("form", f))))
            .and(Cell.Kind.PLAIN, each.to().map(to -> page.word("role", to)));
    html.row(
        Cell.of(rules.procedures(each.procedures())),
        Cell.of(rules.tokens(each.tokenKinds()))
            .and(
                Cell.Kind.PLAIN,
                each.tokenLost().map(lost -> page.word(lost ? "html.lost" : "html.not-lost"))),
        Cell.of(page.code("owed-by", each.owedBy())),
        Cell.of(page.in(each.text())).and(Cell.Kind.CODE, each.code()),
        formTo,
        Cell.of(each.due().map(this::due).orElseGet(() -> page.word("html.no-due"))),
        rules.behind(each.citation(), each.note(), each.origin()));
  }

  private String due(Due due) {
    return rules
        .page()
        .word(
            "html.due." + due.unit(),
            Map.of(
                "days",
                Integer.toString(due.days()),
                "after",
                rules.page().code("event", due.after())));
  }
}
