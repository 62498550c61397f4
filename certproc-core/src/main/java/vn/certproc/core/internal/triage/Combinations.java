package vn.certproc.core.internal.triage;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import vn.certproc.api.model.Code;
import vn.certproc.api.model.Procedure;
import vn.certproc.api.model.SubscriberKind;
import vn.certproc.core.profile.Combination;
import vn.certproc.core.profile.EventBook;

/** Decides what holds of the events together. Pure; says nothing to anyone. */
final class Combinations {

  private final EventBook book;
  private final SubscriberKind asked;
  private final List<Code> events;

  Combinations(EventBook book, SubscriberKind asked, List<Code> events) {
    this.book = book;
    this.asked = asked;
    this.events = events;
  }

  /** What is left of what is owed, and which combinations took the rest away. */
  record Remaining(List<Owed> left, List<Course.Told> fallen) {}

  private Stream<Combination> all(Combination.Kind kind) {
    return book.combinations().stream()
        .filter(c -> c.kind() == kind && c.subscribers().contains(asked));
  }

  /** The pairs that cannot both have happened where these facts are so, each once. */
  List<Course.Told> clashes(Map<String, String> facts) {
    List<Course.Told> found = new ArrayList<>();
    all(Combination.Kind.CONTRADICT).forEach(each -> clashes(each, facts, found));
    return found;
  }

  private void clashes(Combination each, Map<String, String> facts, List<Course.Told> found) {
    for (int i = 0; i < events.size(); i++) {
      for (Code other : events.subList(i + 1, events.size())) {
        ordered(each, events.get(i), other, facts)
            .ifPresent(pair -> found.add(new Course.Told(each, pair)));
      }
    }
  }

  /** The two in the order of the combination's sides, where it holds of them. */
  private static Optional<List<Code>> ordered(
      Combination each, Code one, Code other, Map<String, String> facts) {
    if (each.first(one, facts) && each.second(other, facts)) {
      return Optional.of(List.of(one, other));
    }
    return each.first(other, facts) && each.second(one, facts)
        ? Optional.of(List.of(other, one))
        : Optional.empty();
  }

  /** What is left when the pointless ones have fallen away. */
  Remaining remaining(List<Owed> owed, Map<String, String> facts) {
    List<Owed> left = new ArrayList<>(owed);
    List<Course.Told> fallen = new ArrayList<>();
    all(Combination.Kind.SUPERSEDE)
        .forEach(
            each -> {
              Set<Code> about = new LinkedHashSet<>();
              for (Owed strong : owed) {
                for (Owed weak : owed) {
                  if (supersedes(each, strong, weak, facts) && left.remove(weak)) {
                    about.add(strong.code());
                    about.add(weak.code());
                  }
                }
              }
              if (!about.isEmpty()) {
                fallen.add(new Course.Told(each, List.copyOf(about)));
              }
            });
    return new Remaining(left, fallen);
  }

  private boolean supersedes(Combination rule, Owed strong, Owed weak, Map<String, String> facts) {
    return rule.when().contains(strong.filing().procedure())
        && rule.drops().contains(weak.filing().procedure())
        && rule.first(strong.code(), facts)
        && rule.second(weak.code(), facts)
        && strong.concern(asked) == weak.concern(asked);
  }

  /** What is to be minded of events or procedures together. */
  List<Course.Told> minded(List<Owed> owed, Map<String, String> facts) {
    Set<Procedure> filed = new LinkedHashSet<>();
    owed.forEach(o -> filed.add(o.filing().procedure()));
    List<Course.Told> found = new ArrayList<>();
    all(Combination.Kind.TOGETHER)
        .filter(each -> filed.containsAll(each.when()))
        .forEach(
            each ->
                standing(each, facts).ifPresent(about -> found.add(new Course.Told(each, about))));
    return found;
  }

  /** The events that stand together, where the combination asks for some and they are there. */
  private Optional<List<Code>> standing(Combination each, Map<String, String> facts) {
    if (each.events().isEmpty()) {
      return Optional.of(events);
    }
    List<Code> firsts = events.stream().filter(e -> each.first(e, facts)).toList();
    if (each.with().isEmpty()) {
      return firsts.stream().findFirst().map(List::of);
    }
    for (Code first : firsts) {
      for (Code second : events) {
        if (!first.equals(second) && each.second(second, facts)) {
          return Optional.of(List.of(first, second));
        }
      }
    }
    return Optional.empty();
  }
}
