package vn.certproc.core.internal.triage;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import vn.certproc.api.decision.Citation;
import vn.certproc.api.model.Code;
import vn.certproc.api.text.Text;
import vn.certproc.core.profile.Combination;
import vn.certproc.core.profile.EventBook;
import vn.certproc.core.profile.EventRule;
import vn.certproc.core.profile.EventSpec;
import vn.certproc.core.profile.FactSpec;
import vn.certproc.core.profile.SubscriberSilence;
import vn.certproc.core.triage.TriageRemark;

/** Words what an official is told beside the procedures: what holds in every course. */
final class Remarks {

  private final EventBook book;
  private final Courses courses;

  Remarks(EventBook book, Courses courses) {
    this.book = book;
    this.courses = courses;
  }

  /** What makes two remarks the same one, said of several events. */
  private record Said(TriageRemark.Kind kind, Text text, Optional<Citation> citation) {

    static Said of(TriageRemark remark) {
      return new Said(remark.kind(), remark.text(), remark.citation());
    }
  }

  /** What is said of all the events in every one of these courses. */
  List<TriageRemark> in(List<Course> possible) {
    List<Map<Said, TriageRemark>> each = possible.stream().map(c -> merged(of(c))).toList();
    List<TriageRemark> all = new ArrayList<>();
    for (Said said : Common.in(each.stream().map(Map::keySet).toList())) {
      List<TriageRemark> same =
          each.stream().flatMap(one -> Optional.ofNullable(one.get(said)).stream()).toList();
      all.add(about(same.get(0), Common.orAny(same.stream().map(TriageRemark::events).toList())));
    }
    return all;
  }

  /** The pairs that cannot both be. */
  static List<TriageRemark> clashes(List<Course.Told> clashes) {
    return clashes.stream().map(t -> told(TriageRemark.Kind.CONTRADICTION, t)).toList();
  }

  /** That the regulation does not speak of the subscriber, whatever happened. */
  static TriageRemark silence(SubscriberSilence silence, List<EventSpec> events) {
    return new TriageRemark(
        TriageRemark.Kind.OPEN,
        "silent",
        events.stream().map(EventSpec::code).toList(),
        silence.text(),
        Optional.of(silence.citation()),
        silence.note());
  }

  /** The same sentence with the same clause stands once, with all its events and readings. */
  private static Map<Said, TriageRemark> merged(List<TriageRemark> remarks) {
    Map<Said, List<TriageRemark>> groups =
        remarks.stream()
            .collect(Collectors.groupingBy(Said::of, LinkedHashMap::new, Collectors.toList()));
    Map<Said, TriageRemark> all = new LinkedHashMap<>();
    groups.forEach((said, same) -> all.put(said, merge(same)));
    return all;
  }

  private static TriageRemark merge(List<TriageRemark> same) {
    Set<Code> events = new LinkedHashSet<>();
    same.forEach(r -> events.addAll(r.events()));
    Optional<Text> notes =
        same.stream()
            .flatMap(r -> r.note().stream())
            .distinct()
            .reduce((a, b) -> new Text(a.vi() + " " + b.vi(), a.en() + " " + b.en()));
    TriageRemark one = same.get(0);
    return new TriageRemark(
        one.kind(), one.key(), List.copyOf(events), one.text(), one.citation(), notes);
  }

  private static TriageRemark about(TriageRemark one, Set<Code> events) {
    return new TriageRemark(
        one.kind(), one.key(), List.copyOf(events), one.text(), one.citation(), one.note());
  }

  private List<TriageRemark> of(Course course) {
    List<TriageRemark> all = new ArrayList<>();
    course.answered().forEach(each -> of(course, each, all));
    all.addAll(notGiven(course));
    course.fallen().forEach(t -> all.add(told(TriageRemark.Kind.SUPERSEDED, t)));
    course.minded().forEach(t -> all.add(told(TriageRemark.Kind.WARNING, t)));
    return all;
  }

  private static void of(Course course, Course.Answered each, List<TriageRemark> all) {
    EventRule rule = each.rule();
    rule.nothing().ifPresent(t -> all.add(remark(TriageRemark.Kind.NOTHING, each, t)));
    if (!course.overtaken(each)) {
      rule.open().ifPresent(t -> all.add(remark(TriageRemark.Kind.OPEN, each, t)));
      rule.warnings().forEach(t -> all.add(remark(TriageRemark.Kind.WARNING, each, t)));
    }
  }

  private static TriageRemark remark(TriageRemark.Kind kind, Course.Answered each, Text text) {
    return new TriageRemark(
        kind,
        each.rule().key(),
        List.of(each.event().code()),
        text,
        Optional.of(each.rule().citation()),
        kind == TriageRemark.Kind.WARNING ? Optional.empty() : each.rule().note());
  }

  private static TriageRemark told(TriageRemark.Kind kind, Course.Told told) {
    Combination rule = told.rule();
    return new TriageRemark(
        kind, rule.key(), told.about(), rule.text(), Optional.of(rule.citation()), rule.note());
  }

  /** What to mind where a fact was left out that would have changed the answer; each fact once. */
  private List<TriageRemark> notGiven(Course course) {
    Map<String, TriageRemark> all = new LinkedHashMap<>();
    for (Course.Answered each : course.answered()) {
      if (course.overtaken(each)) {
        continue;
      }
      each.event().asks().stream()
          .map(EventSpec.Ask::fact)
          .filter(fact -> FactSpec.NOT_GIVEN.equals(course.facts().get(fact)))
          .filter(fact -> courses.turnsOn(each, course.facts(), fact))
          .filter(fact -> courses.turnsOn(course, fact))
          .map(book::fact)
          .forEach(fact -> notGiven(each, fact).ifPresent(r -> all.putIfAbsent(fact.key(), r)));
    }
    return List.copyOf(all.values());
  }

  private static Optional<TriageRemark> notGiven(Course.Answered each, FactSpec fact) {
    return fact.notGiven()
        .map(
            text ->
                new TriageRemark(
                    TriageRemark.Kind.WARNING,
                    fact.key(),
                    List.of(each.event().code()),
                    text,
                    Optional.of(each.rule().citation()),
                    Optional.empty()));
  }
}
