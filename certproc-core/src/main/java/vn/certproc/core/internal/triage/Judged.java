package vn.certproc.core.internal.triage;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import vn.certproc.api.model.SubscriberKind;
import vn.certproc.core.profile.EventBook;
import vn.certproc.core.profile.EventRule;
import vn.certproc.core.profile.EventSpec;
import vn.certproc.core.profile.FactSpec;

/**
 * What one event comes to.
 *
 * @param event the event
 * @param rules the rules that the facts leave: one, or several where a fact is missing
 * @param missing the fact to ask, where they say different things
 * @param unsaid optional facts that were not given and could have changed the answer
 */
record Judged(
    EventSpec event, List<EventRule> rules, Optional<FactSpec> missing, List<FactSpec> unsaid) {

  static Judged of(
      EventSpec event, SubscriberKind kind, EventBook book, Map<String, String> known) {
    List<Map<String, String>> left = FactSpace.left(event, book, known);
    Set<EventRule> rules = new LinkedHashSet<>();
    left.forEach(facts -> rules.add(rule(event, kind, facts)));
    if (!rules.stream().allMatch(rules.iterator().next()::saysTheSame)) {
      return new Judged(
          event,
          List.copyOf(rules),
          Optional.of(decisive(event, kind, book, known, left)),
          List.of());
    }
    return new Judged(
        event, List.copyOf(rules), Optional.empty(), unsaid(event, kind, book, left.get(0)));
  }

  private static EventRule rule(EventSpec event, SubscriberKind kind, Map<String, String> facts) {
    return event.rules().stream().filter(r -> r.holds(kind, facts)).findFirst().orElseThrow();
  }

  /** The first missing fact on which the answer turns. */
  private static FactSpec decisive(
      EventSpec event,
      SubscriberKind kind,
      EventBook book,
      Map<String, String> known,
      List<Map<String, String>> left) {
    List<String> missing =
        event.asks().stream()
            .filter(ask -> !ask.optional() && !known.containsKey(ask.fact()))
            .map(EventSpec.Ask::fact)
            .toList();
    return missing.stream()
        .filter(fact -> matters(event, kind, book, left, fact))
        .findFirst()
        .map(book::fact)
        .orElseThrow();
  }

  private static boolean matters(
      EventSpec event,
      SubscriberKind kind,
      EventBook book,
      List<Map<String, String>> left,
      String fact) {
    return left.stream()
        .anyMatch(
            facts ->
                book.fact(fact).classes().stream()
                    .anyMatch(
                        other ->
                            !rule(event, kind, facts)
                                .saysTheSame(rule(event, kind, changed(facts, fact, other)))));
  }

  private static Map<String, String> changed(Map<String, String> facts, String fact, String value) {
    Map<String, String> other = new java.util.HashMap<>(facts);
    other.put(fact, value);
    return other;
  }

  private static List<FactSpec> unsaid(
      EventSpec event, SubscriberKind kind, EventBook book, Map<String, String> facts) {
    return event.asks().stream()
        .map(EventSpec.Ask::fact)
        .filter(fact -> FactSpec.NOT_GIVEN.equals(facts.get(fact)))
        .filter(fact -> matters(event, kind, book, List.of(facts), fact))
        .map(book::fact)
        .toList();
  }

  /** The one rule that answers, where no fact is missing. */
  Optional<EventRule> rule() {
    return missing.isPresent() ? Optional.empty() : Optional.of(rules.get(0));
  }

  /** What is owed whatever a missing fact may be. */
  List<Owed> owed() {
    List<Owed> all = new ArrayList<>();
    EventRule first = rules.get(0);
    for (EventRule.Filing filing : first.filings()) {
      if (rules.stream().allMatch(r -> r.filings().contains(filing))) {
        all.add(new Owed(event, first, filing));
      }
    }
    return all;
  }
}
