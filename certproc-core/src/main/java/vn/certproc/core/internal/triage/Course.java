package vn.certproc.core.internal.triage;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import vn.certproc.api.model.ApplicantRole;
import vn.certproc.api.model.Code;
import vn.certproc.api.model.Procedure;
import vn.certproc.api.text.Text;
import vn.certproc.core.profile.Combination;
import vn.certproc.core.profile.Concern;
import vn.certproc.core.profile.EventRule;
import vn.certproc.core.profile.EventSpec;

/**
 * What the events come to where all facts are so.
 *
 * @param facts each fact by its class
 * @param answered each event with the rule that answers it, in the order given
 * @param filed what is to be filed, by procedure and certificate
 * @param fallen what the profile says of the procedures that fell away
 * @param minded what it says of those that stand together
 */
record Course(
    Map<String, String> facts,
    List<Answered> answered,
    Map<Key, List<Owed>> filed,
    List<Told> fallen,
    List<Told> minded) {

  /** An event and the rule that answers it. */
  record Answered(EventSpec event, EventRule rule) {}

  /** A combination that holds, and the events it holds of. */
  record Told(Combination rule, List<Code> about) {}

  /** A procedure for one certificate. */
  record Key(Procedure procedure, Concern concern) {}

  /** What a request states: two courses that state the same ask for the same request. */
  record Stated(Set<Code> reasons, Optional<ApplicantRole> applicant) {}

  /** All that an official has to do, to ask or to mind; not why something is not to be filed. */
  record Answer(Map<Key, Stated> filed, Set<Text> open, Set<Text> minded) {}

  Answer answer() {
    Map<Key, Stated> stated = new LinkedHashMap<>();
    filed.forEach((key, owed) -> stated.put(key, new Stated(reasons(owed), applicant(owed))));
    Set<Text> open = new LinkedHashSet<>();
    Set<Text> mind = new LinkedHashSet<>();
    for (Answered each : answered) {
      if (!overtaken(each)) {
        each.rule().open().ifPresent(open::add);
        mind.addAll(each.rule().warnings());
      }
    }
    minded.forEach(told -> mind.add(told.rule().text()));
    return new Answer(stated, open, mind);
  }

  /** Whether all that an event leads to is made pointless by another. */
  boolean overtaken(Answered each) {
    return !each.rule().filings().isEmpty()
        && filed.values().stream()
            .flatMap(List::stream)
            .noneMatch(owed -> owed.event().equals(each.event()));
  }

  /** The reasons of all that lead to one request, in the order the events brought them. */
  static Set<Code> reasons(List<Owed> owed) {
    Set<Code> all = new LinkedHashSet<>();
    owed.forEach(o -> all.addAll(o.filing().reasons()));
    return all;
  }

  /** Who files, where one of them leaves no other. */
  static Optional<ApplicantRole> applicant(List<Owed> owed) {
    return owed.stream().flatMap(o -> o.filing().applicant().stream()).findFirst();
  }

  /** The events that lead to one request. */
  static List<Code> events(List<Owed> owed) {
    return new ArrayList<>(new LinkedHashSet<>(owed.stream().map(Owed::code).toList()));
  }
}
