package vn.certproc.cli.internal.out;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import vn.certproc.api.decision.Citation;
import vn.certproc.api.model.Code;
import vn.certproc.api.model.Coded;
import vn.certproc.api.model.Procedure;
import vn.certproc.api.model.SubscriberKind;
import vn.certproc.api.text.Text;
import vn.certproc.api.text.Vocabulary;
import vn.certproc.core.profile.EventRule;
import vn.certproc.core.profile.FactSpec;
import vn.certproc.core.profile.Origin;
import vn.certproc.core.profile.Profile;
import vn.certproc.core.table.AskedReason;

/**
 * What the parts of a profile's page share: its words, and what stands behind an entry.
 *
 * @param page in the officer's language
 * @param profile which is shown
 * @param profiles finds the profiles it extends, by their ids
 */
record HtmlRules(Page page, Profile profile, Function<String, Profile> profiles) {

  List<String> columns(String... keys) {
    return Stream.of(keys).map(key -> page.word("html.column." + key)).toList();
  }

  String procedures(Set<Procedure> chosen) {
    return some("procedure", chosen, Procedure.values());
  }

  String subscribers(Set<SubscriberKind> chosen) {
    return some("subscriber", chosen, SubscriberKind.values());
  }

  private <E extends Enum<E> & Coded> String some(String family, Set<E> chosen, E[] all) {
    return chosen.isEmpty() || chosen.containsAll(Arrays.asList(all))
        ? page.word("html.all." + family)
        : page.words(family, List.copyOf(new TreeSet<>(chosen)));
  }

  /** The kinds of token, in the vocabulary's order. */
  String tokens(Set<Code> kinds) {
    return kinds.isEmpty()
        ? page.word("html.all.token")
        : profile.terms().getOrDefault(Vocabulary.TOKEN_KIND, Map.of()).values().stream()
            .filter(t -> kinds.contains(t.code()))
            .map(t -> page.in(t.label()))
            .collect(Collectors.joining(", "));
  }

  /** How officials call a reason of a procedure. */
  String reason(Procedure procedure, Code code) {
    return AskedReason.of(procedure)
        .map(asked -> page.in(profile.label(asked.vocabulary(), code)))
        .orElse(code.value());
  }

  /** A question with the answers that are meant. */
  String condition(EventRule.Condition condition) {
    FactSpec fact = profile.events().fact(condition.fact());
    String answers =
        Stream.concat(fact.classes().stream(), Stream.of(FactSpec.NOT_GIVEN))
            .filter(condition.is()::contains)
            .map(value -> answer(fact, value))
            .collect(Collectors.joining(" " + page.word("html.or") + " "));
    return page.in(fact.question()) + " → " + answers;
  }

  private String answer(FactSpec fact, String value) {
    String limit = fact.limit().isPresent() ? Integer.toString(fact.limit().getAsInt()) : "";
    return switch (value) {
      case FactSpec.BELOW -> page.word("html.below", Map.of("limit", limit));
      case FactSpec.REACHED -> page.word("html.reached", Map.of("limit", limit));
      case FactSpec.NOT_GIVEN -> page.word("html.not-given");
      default -> Optional.ofNullable(fact.values().get(value)).map(page::in).orElse(value);
    };
  }

  /** The clause, the reading, and for a profile that extends another whose the entry is. */
  Cell behind(Citation citation, Optional<Text> note, Origin origin) {
    return clause(citation, note).and(Cell.Kind.ORIGIN, whose(origin.profile()));
  }

  /** The same for what has no origin of its own: it is the first profile's that has it. */
  Cell behind(Citation citation, Optional<Text> note, Function<Profile, Boolean> has) {
    return clause(citation, note).and(Cell.Kind.ORIGIN, whose(firstWith(profile, has)));
  }

  Cell clause(Citation citation, Optional<Text> note) {
    return new Cell(List.of(new Cell.Line(Cell.Kind.CLAUSE, citation.toString())))
        .and(Cell.Kind.READING, note.map(this::reading));
  }

  String reading(Text note) {
    return page.word("html.reading") + ": " + page.in(note);
  }

  private String firstWith(Profile from, Function<Profile, Boolean> has) {
    return from.parent()
        .map(profiles)
        .filter(has::apply)
        .map(parent -> firstWith(parent, has))
        .orElse(from.id());
  }

  /** Nothing where the profile extends none. */
  Optional<String> whose(String id) {
    if (profile.parent().isEmpty()) {
      return Optional.empty();
    }
    return Optional.of(
        id.equals(profile.id())
            ? page.word("html.own")
            : page.word("html.inherited", Map.of("document", document(profiles.apply(id)))));
  }

  /** How officials name what a profile was made from. */
  static String document(Profile one) {
    return one.inForce().citation().document();
  }
}
