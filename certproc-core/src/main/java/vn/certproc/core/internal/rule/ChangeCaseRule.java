package vn.certproc.core.internal.rule;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import vn.certproc.api.decision.Outcome;
import vn.certproc.api.model.ChangeItem;
import vn.certproc.api.text.Text;
import vn.certproc.api.text.Vocabulary;
import vn.certproc.core.profile.ChangeCase;
import vn.certproc.core.profile.CheckSpec;
import vn.certproc.core.profile.Term;
import vn.certproc.core.profile.Trait;

/** Is each change one of those that a certificate is changed for (§7)? The worst one answers. */
final class ChangeCaseRule implements Rule {

  @Override
  public Finding ask(Case c, CheckSpec spec) {
    List<Finding> all = c.request().content().changes().stream().map(i -> judge(c, i)).toList();
    return Finding.first(all, Outcome.FAILED)
        .or(() -> Finding.first(all, Outcome.NOT_CHECKED))
        .orElseGet(() -> all.isEmpty() ? Finding.notApplicable() : together(all));
  }

  /** All hold: each one is named, and each reading stays visible. */
  private static Finding together(List<Finding> all) {
    Finding first = all.get(0);
    List<Object> fields = all.stream().map(f -> f.values().get("field")).distinct().toList();
    List<Text> labels = all.stream().flatMap(f -> word(f, "label")).distinct().toList();
    List<Text> notes = all.stream().flatMap(f -> f.note().stream()).distinct().toList();
    Finding answer = first.say("label", joined(labels, ", "));
    answer = fields.size() == 1 ? answer : answer.with("fields", fields);
    return notes.isEmpty() ? answer : answer.noting(Optional.of(joined(notes, " ")));
  }

  private static Stream<Text> word(Finding finding, String name) {
    return Optional.ofNullable(finding.words().get(name)).stream();
  }

  private static Text joined(List<Text> texts, String between) {
    return new Text(
        texts.stream().map(Text::vi).collect(Collectors.joining(between)),
        texts.stream().map(Text::en).collect(Collectors.joining(between)));
  }

  private static Finding judge(Case c, ChangeItem item) {
    Optional<ChangeCase> known =
        c.profile().changeCases().stream().filter(k -> k.covers(item, c.kind())).findFirst();
    return named(known.map(k -> judge(c, item, k)).orElseGet(Finding::failed), c, item);
  }

  private static Finding judge(Case c, ChangeItem item, ChangeCase known) {
    Finding answer =
        known.outcome() == Outcome.NOT_CHECKED
            ? Finding.ruleUnknown("silent")
            : known.sector().map(s -> judgeSector(c, item, s)).orElseGet(Finding::passed);
    return answer.citing(known.citation()).noting(known.note());
  }

  /** A move is judged by the sector the applicant told, never by the new agency's name. */
  private static Finding judgeSector(Case c, ChangeItem item, Trait wanted) {
    Optional<Term> sector =
        item.destinationSector().flatMap(s -> c.profile().term(Vocabulary.SECTOR, s));
    if (sector.isEmpty()) {
      return Finding.factMissing("sector");
    }
    return sector.get().has(wanted)
        ? Finding.passed()
        : Finding.failed("sector").say("sector", sector.get().label());
  }

  private static Finding named(Finding finding, Case c, ChangeItem item) {
    return finding
        .with("field", item.field().value())
        .say("label", c.profile().label(Vocabulary.CHANGE_FIELD, item.field()));
  }
}
