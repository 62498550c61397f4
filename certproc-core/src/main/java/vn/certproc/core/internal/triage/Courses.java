package vn.certproc.core.internal.triage;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import vn.certproc.api.model.SubscriberKind;
import vn.certproc.core.profile.EventBook;
import vn.certproc.core.profile.EventRule;
import vn.certproc.core.profile.EventSpec;

/**
 * Decides: from facts to what is to be filed, for all events at once. A fact that is missing is
 * taken to be each of its values in turn. Pure; says nothing to anyone.
 */
final class Courses {

  /** So many combinations of missing facts are looked at; where there are more, they are asked. */
  static final long MOST = 4096;

  private final EventBook book;
  private final SubscriberKind kind;
  private final List<EventSpec> events;
  private final Combinations combinations;

  Courses(EventBook book, SubscriberKind kind, List<EventSpec> events) {
    this.book = book;
    this.kind = kind;
    this.events = events;
    this.combinations = new Combinations(book, kind, events.stream().map(EventSpec::code).toList());
  }

  /**
   * What may come of it.
   *
   * @param courses one for each combination of the missing facts that is possible; none where the
   *     events contradict one another whatever the facts are, or where there are too many
   * @param clashes what cannot both be, where nothing is possible
   * @param tooMany whether there are more than are looked at
   */
  record Possible(List<Course> courses, List<Course.Told> clashes, boolean tooMany) {}

  Possible possible(Map<String, String> known) {
    List<Course.Told> certain = combinations.clashes(known);
    if (!certain.isEmpty()) {
      return new Possible(List.of(), certain, false);
    }
    if (FactSpace.size(events, book, known) > MOST) {
      return new Possible(List.of(), List.of(), true);
    }
    List<Course> courses = new ArrayList<>();
    Set<Course.Told> clashes = new LinkedHashSet<>();
    for (Map<String, String> facts : FactSpace.left(events, book, known)) {
      List<Course.Told> impossible = combinations.clashes(facts);
      clashes.addAll(impossible);
      if (impossible.isEmpty()) {
        courses.add(course(facts));
      }
    }
    return new Possible(courses, courses.isEmpty() ? List.copyOf(clashes) : List.of(), false);
  }

  /** What the events come to where all facts are so. */
  Course course(Map<String, String> facts) {
    List<Course.Answered> answered =
        events.stream().map(e -> new Course.Answered(e, rule(e, facts))).toList();
    List<Owed> owed = answered.stream().flatMap(each -> Owed.of(each).stream()).toList();
    Combinations.Remaining remaining = combinations.remaining(owed, facts);
    return new Course(
        facts,
        answered,
        grouped(remaining.left()),
        remaining.fallen(),
        combinations.minded(remaining.left(), facts));
  }

  private Map<Course.Key, List<Owed>> grouped(List<Owed> left) {
    Map<Course.Key, List<Owed>> groups = new LinkedHashMap<>();
    for (Owed each : left) {
      Course.Key key = new Course.Key(each.filing().procedure(), each.concern(kind));
      groups.computeIfAbsent(key, k -> new ArrayList<>()).add(each);
    }
    return groups;
  }

  EventRule rule(EventSpec event, Map<String, String> facts) {
    return event.rules().stream().filter(r -> r.holds(kind, facts)).findFirst().orElseThrow();
  }

  /** Whether another value of the fact would lead to another answer. */
  boolean turnsOn(Course course, String fact) {
    return book.fact(fact).classes().stream()
        .map(value -> changed(course.facts(), fact, value))
        .filter(facts -> combinations.clashes(facts).isEmpty())
        .anyMatch(facts -> !course(facts).answer().equals(course.answer()));
  }

  /** Whether another value of the fact would have another rule of the event answer otherwise. */
  boolean turnsOn(Course.Answered one, Map<String, String> facts, String fact) {
    return book.fact(fact).classes().stream()
        .map(value -> rule(one.event(), changed(facts, fact, value)))
        .anyMatch(other -> !other.saysTheSame(one.rule()));
  }

  private static Map<String, String> changed(Map<String, String> facts, String fact, String value) {
    Map<String, String> other = new LinkedHashMap<>(facts);
    other.put(fact, value);
    return other;
  }
}
