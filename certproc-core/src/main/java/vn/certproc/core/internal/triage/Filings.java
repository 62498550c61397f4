package vn.certproc.core.internal.triage;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import vn.certproc.api.model.ApplicantRole;
import vn.certproc.api.model.Code;
import vn.certproc.api.model.Procedure;
import vn.certproc.api.model.SubscriberKind;
import vn.certproc.api.text.Text;
import vn.certproc.core.profile.Profile;
import vn.certproc.core.profile.Term;
import vn.certproc.core.triage.TriageFiling;

/**
 * Words what is filed in every course: each procedure once for each certificate, in the profile's
 * order, with the reasons it has in each of them.
 */
final class Filings {

  private final Profile profile;
  private final SubscriberKind asked;

  Filings(Profile profile, SubscriberKind asked) {
    this.profile = profile;
    this.asked = asked;
  }

  List<TriageFiling> of(List<Course> courses) {
    List<Procedure> order = profile.events().order();
    return Common.in(courses.stream().map(c -> c.filed().keySet()).toList()).stream()
        .sorted(
            Comparator.comparingInt((Course.Key k) -> order.indexOf(k.procedure()))
                .thenComparing(Course.Key::concern))
        .map(key -> filing(key, courses.stream().map(c -> owed(c, key)).toList()))
        .toList();
  }

  private static List<Owed> owed(Course course, Course.Key key) {
    return course.filed().getOrDefault(key, List.of());
  }

  private TriageFiling filing(Course.Key key, List<List<Owed>> courses) {
    Set<Code> reasons = Common.in(courses.stream().map(Course::reasons).toList());
    Set<Optional<ApplicantRole>> applicant =
        Common.in(courses.stream().map(owed -> List.of(Course.applicant(owed))).toList());
    return new TriageFiling(
        key.procedure(),
        key.concern(),
        key.concern().subscribers(asked),
        reasons.stream().map(r -> reason(key.procedure(), r)).toList(),
        applicant.stream().flatMap(Optional::stream).findFirst(),
        grounds(courses));
  }

  /** The events that lead to it in every course; where each has its own, all of them. */
  private static List<TriageFiling.Ground> grounds(List<List<Owed>> courses) {
    List<Owed> all = courses.stream().flatMap(List::stream).toList();
    return Common.orAny(courses.stream().map(Course::events).toList()).stream()
        .map(code -> ground(all.stream().filter(o -> o.code().equals(code)).toList()))
        .toList();
  }

  private TriageFiling.Reason reason(Procedure procedure, Code code) {
    Text label =
        Reasons.term(profile, procedure, code)
            .map(Term::label)
            .orElseGet(() -> new Text(code.value(), code.value()));
    return new TriageFiling.Reason(code, label);
  }

  /** An event by what it owes in each course; its reading where it rests on one in all of them. */
  private static TriageFiling.Ground ground(List<Owed> same) {
    Owed first = same.get(0);
    boolean always = same.stream().allMatch(o -> o.rule().note().isPresent());
    return new TriageFiling.Ground(
        first.code(),
        first.event().label(),
        first.rule().citation(),
        first.rule().note().filter(note -> always));
  }
}
