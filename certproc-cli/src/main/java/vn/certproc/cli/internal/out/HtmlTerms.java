package vn.certproc.cli.internal.out;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import vn.certproc.api.model.SubscriberKind;
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
      if (vocabulary == Vocabulary.CHANGE_FIELD) {
        changeFields(terms.values());
      } else if (!terms.isEmpty()) {
        html.table(
            rules.page().word("html." + vocabulary.code()),
            rules.columns("term", "subscriber", "traits", "behind"));
        terms.values().forEach(this::term);
        html.end();
      }
    }
  }

  /** Whose they may be changed is said by the cases of a change alone. */
  private void changeFields(Collection<Term> fields) {
    html.table(rules.page().word("html.change-field"), rules.columns("term", "changed-by"));
    for (Term each : fields) {
      Set<SubscriberKind> whose = new TreeSet<>();
      rules.profile().changeCases().stream()
          .filter(c -> c.field().equals(each.code()))
          .forEach(c -> whose.addAll(c.subscribers()));
      html.row(
          Cell.of(rules.page().in(each.label())).and(Cell.Kind.CODE, each.code().value()),
          Cell.of(
              whose.isEmpty()
                  ? rules.page().word("html.changed-by-none")
                  : rules.subscribers(whose)));
    }
    html.end();
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
