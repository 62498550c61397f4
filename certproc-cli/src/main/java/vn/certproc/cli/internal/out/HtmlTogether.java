package vn.certproc.cli.internal.out;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import vn.certproc.api.model.Code;
import vn.certproc.api.model.Procedure;
import vn.certproc.api.model.SubscriberKind;
import vn.certproc.core.profile.Combination;
import vn.certproc.core.profile.EventBook;
import vn.certproc.core.profile.EventSpec;
import vn.certproc.core.profile.FactSpec;
import vn.certproc.core.profile.SubscriberSilence;

/** Beside the events: what is asked, what holds of several together, whom no rule speaks of. */
record HtmlTogether(Html html, HtmlRules rules) {

  void write() {
    EventBook book = rules.profile().events();
    html.paragraph(
        rules
            .page()
            .word("html.order", Map.of("order", rules.page().words("procedure", book.order()))));
    if (!book.facts().isEmpty()) {
      html.table(rules.page().word("html.facts"), rules.columns("question", "answers", "unless"));
      book.facts().values().forEach(this::fact);
      html.end();
    }
    if (!book.combinations().isEmpty()) {
      html.table(
          rules.page().word("html.together"),
          rules.columns("event", "with", "kind", "told", "behind"));
      book.combinations().forEach(this::combination);
      html.end();
    }
    if (!book.silences().isEmpty()) {
      html.table(
          rules.page().word("html.event-silences"), rules.columns("subscriber", "told", "behind"));
      book.silences().forEach(this::silence);
      html.end();
    }
  }

  private void fact(FactSpec fact) {
    Page page = rules.page();
    Cell answers =
        fact.limit().isPresent()
            ? Cell.of(
                page.word(
                    "html.number", Map.of("limit", Integer.toString(fact.limit().getAsInt()))))
            : Cell.of(fact.values().values().stream().map(page::in).toList());
    html.row(
        Cell.of(page.in(fact.question())).and(Cell.Kind.CODE, fact.key()),
        answers,
        Cell.of(fact.notGiven().map(page::in).stream().toList()));
  }

  private void combination(Combination each) {
    Page page = rules.page();
    Cell kind = Cell.of(page.word("html.kind", each.kind()));
    if (!each.when().isEmpty()) {
      kind = kind.and(Cell.Kind.PLAIN, page.word("html.when", Map.of("which", named(each.when()))));
    }
    if (!each.drops().isEmpty()) {
      kind =
          kind.and(Cell.Kind.PLAIN, page.word("html.drops", Map.of("which", named(each.drops()))));
    }
    if (!each.subscribers().containsAll(Arrays.asList(SubscriberKind.values()))) {
      kind = kind.and(Cell.Kind.PLAIN, rules.subscribers(each.subscribers()));
    }
    html.row(
        events(each, each.events()),
        events(each, each.with()),
        kind,
        Cell.of(page.in(each.text())),
        rules.behind(each.citation(), each.note(), p -> p.events().combinations().contains(each)));
  }

  private String named(Set<Procedure> procedures) {
    return rules.page().words("procedure", procedures.stream().sorted().toList());
  }

  private Cell events(Combination each, Set<Code> codes) {
    if (codes.isEmpty()) {
      return Cell.of(rules.page().word("html.all.event"));
    }
    List<String> labels =
        rules.profile().events().events().values().stream()
            .filter(event -> codes.contains(event.code()))
            .map(event -> "– " + rules.page().in(event.label()) + only(each, event))
            .toList();
    return Cell.of(labels);
  }

  /** What must be so of the event; nothing where it is meant whatever its facts are. */
  private String only(Combination each, EventSpec event) {
    return Optional.ofNullable(each.only().get(event.code()))
        .map(condition -> " (" + rules.condition(condition) + ")")
        .orElse("");
  }

  private void silence(SubscriberSilence each) {
    html.row(
        Cell.of(rules.subscribers(each.subscribers())),
        Cell.of(rules.page().in(each.text())),
        rules.behind(each.citation(), each.note(), p -> p.events().silences().contains(each)));
  }
}
