package vn.certproc.core.internal.triage;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import vn.certproc.core.profile.EventBook;
import vn.certproc.core.profile.EventSpec;
import vn.certproc.core.profile.FactSpec;
import vn.certproc.core.triage.TriageQuestion;

/** Words what has to be asked: of each event the first missing fact on which the answer turns. */
final class Questions {

  private final EventBook book;
  private final List<EventSpec> events;
  private final Set<String> known;

  Questions(EventBook book, List<EventSpec> events, Set<String> known) {
    this.book = book;
    this.events = events;
    this.known = known;
  }

  /** Those without which it is not known which of these courses things take. */
  List<TriageQuestion> between(List<Course> courses) {
    Set<Course.Answer> answers = new HashSet<>();
    courses.forEach(course -> answers.add(course.answer()));
    if (answers.size() < 2) {
      return List.of();
    }
    Set<String> decisive =
        missing().filter(fact -> decides(fact, courses)).collect(Collectors.toSet());
    return first(
        decisive.isEmpty()
            ? missing().filter(fact -> differs(fact, courses)).collect(Collectors.toSet())
            : decisive);
  }

  /** Those without which there are too many courses to look at. */
  List<TriageQuestion> all() {
    return first(missing().collect(Collectors.toSet()));
  }

  private Stream<String> missing() {
    return events.stream().flatMap(event -> missing(event).stream());
  }

  private List<String> missing(EventSpec event) {
    return event.asks().stream()
        .filter(ask -> !ask.optional() && !known.contains(ask.fact()))
        .map(EventSpec.Ask::fact)
        .toList();
  }

  /** Whether two courses that differ in this fact alone have different answers. */
  private static boolean decides(String fact, List<Course> courses) {
    Map<Map<String, String>, Course.Answer> seen = new HashMap<>();
    for (Course course : courses) {
      Map<String, String> others = new HashMap<>(course.facts());
      others.remove(fact);
      Course.Answer before = seen.putIfAbsent(others, course.answer());
      if (before != null && !before.equals(course.answer())) {
        return true;
      }
    }
    return false;
  }

  /** Whether it is not the same in all; contradictions may leave none that differs by itself. */
  private static boolean differs(String fact, List<Course> courses) {
    return courses.stream().map(course -> course.facts().get(fact)).distinct().count() > 1;
  }

  private List<TriageQuestion> first(Set<String> facts) {
    List<TriageQuestion> questions = new ArrayList<>();
    Set<String> asked = new HashSet<>();
    for (EventSpec event : events) {
      missing(event).stream()
          .filter(facts::contains)
          .findFirst()
          .filter(asked::add)
          .ifPresent(fact -> questions.add(question(event, book.fact(fact))));
    }
    return questions;
  }

  private static TriageQuestion question(EventSpec event, FactSpec fact) {
    return new TriageQuestion(
        event.code(), fact.key(), fact.keys(), fact.question(), fact.values());
  }
}
