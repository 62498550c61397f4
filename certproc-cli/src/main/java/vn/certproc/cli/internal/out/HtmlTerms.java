package vn.certproc.cli.internal.out;

import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import vn.certproc.api.text.Vocabulary;
import vn.certproc.core.profile.ChangeCase;
import vn.certproc.core.profile.Term;
import vn.certproc.core.profile.Trait;

/** What may be changed, and the lists that requests choose from: reasons, uses, kinds. */
record HtmlTerms(Html html, HtmlRules rules) {

  void changeCases() {
    html.table(
        rules.page().word("html.change-cases"),
        rules.columns("field", "operation", "subscriber", "condition", "outcome", "behind"));
    for (ChangeCase each : rules.profile().changeCases()) {
      Page page = rules.page();
      html.row(
          Cell.of(page.in(rules.profile().label(Vocabulary.CHANGE_FIELD, each.field()))),
          Cell.of(page.words("operation", List.copyOf(new TreeSet<>(each.operations())))),
          Cell.of(rules.subscribers(each.subscribers())),
          Cell.of(each.sector().map(t -> page.word("html.trait", t)).stream().toList()),
          Cell.of(page.word("change-outcome", each.outcome())),
          rules.behind(each.citation(), each.note(), each.origin()));
    }
    html.end();
  }

  void vocabularies() {
    for (Vocabulary vocabulary : Vocabulary.values()) {
      Map<vn.certproc.api.model.Code, Term> terms =
          rules.profile().terms().getOrDefault(vocabulary, Map.of());
      if (!terms.isEmpty()) {
        html.table(
            rules.page().word("html." + vocabulary.code()),
            rules.columns("term", "subscriber", "traits", "behind"));
        terms.values().forEach(this::term);
        html.end();
      }
    }
  }

  private void term(Term term) {
    List<Trait> traits = List.copyOf(new TreeSet<>(term.traits()));
    html.row(
        Cell.of(rules.page().in(term.label())).and(Cell.Kind.CODE, term.code().value()),
        Cell.of(rules.subscribers(term.subscribers())),
        Cell.of(traits.stream().map(t -> rules.page().word("html.trait", t)).toList()),
        rules.behind(term.citation(), term.note(), term.origin()));
  }
}
