package vn.certproc.core.internal.triage;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import vn.certproc.api.model.Code;
import vn.certproc.api.model.Procedure;
import vn.certproc.api.model.SubscriberKind;
import vn.certproc.core.profile.Combination;
import vn.certproc.core.profile.EventBook;
import vn.certproc.core.triage.TriageRemark;

/** What the profile says of events together. For one run; not thread-safe. */
final class Together {

  private final EventBook book;
  private final SubscriberKind asked;
  private final List<Code> events;
  private final List<TriageRemark> remarks = new ArrayList<>();

  Together(EventBook book, SubscriberKind asked, List<Code> events) {
    this.book = book;
    this.asked = asked;
    this.events = events;
  }

  List<TriageRemark> remarks() {
    return remarks;
  }

  private List<Combination> all(Combination.Kind kind) {
    return book.combinations().stream().filter(c -> c.kind() == kind).toList();
  }

  /** Names the pairs that cannot both have happened. */
  void contradictions() {
    for (Combination each : all(Combination.Kind.CONTRADICT)) {
      for (Code first : events) {
        for (Code second : events) {
          if (!first.equals(second) && each.first(first) && each.second(second)) {
            say(TriageRemark.Kind.CONTRADICTION, each, List.of(first, second));
          }
        }
      }
    }
  }

  /** What is left when the pointless ones have fallen away. */
  List<Owed> remaining(List<Owed> owed) {
    List<Owed> left = new ArrayList<>(owed);
    for (Combination each : all(Combination.Kind.SUPERSEDE)) {
      Set<Code> about = new LinkedHashSet<>();
      for (Owed strong : owed) {
        for (Owed weak : owed) {
          if (supersedes(each, strong, weak) && left.remove(weak)) {
            about.add(strong.code());
            about.add(weak.code());
          }
        }
      }
      if (!about.isEmpty()) {
        say(TriageRemark.Kind.SUPERSEDED, each, List.copyOf(about));
      }
    }
    return left;
  }

  private boolean supersedes(Combination rule, Owed strong, Owed weak) {
    return rule.when().contains(strong.filing().procedure())
        && rule.drops().contains(weak.filing().procedure())
        && rule.first(strong.code())
        && rule.second(weak.code())
        && strong.concern(asked) == weak.concern(asked);
  }

  /** Says what is to be minded of events or procedures together. */
  void warnings(List<Owed> owed) {
    Set<Procedure> filed = new LinkedHashSet<>();
    owed.forEach(o -> filed.add(o.filing().procedure()));
    for (Combination each : all(Combination.Kind.TOGETHER)) {
      if (filed.containsAll(each.when())) {
        pair(each).ifPresent(about -> say(TriageRemark.Kind.WARNING, each, about));
      }
    }
  }

  private Optional<List<Code>> pair(Combination each) {
    if (each.events().isEmpty()) {
      return Optional.of(events);
    }
    for (Code first : events) {
      for (Code second : events) {
        boolean two = !first.equals(second) && each.second(second);
        if (each.first(first) && (each.with().isEmpty() || two)) {
          return Optional.of(each.with().isEmpty() ? List.of(first) : List.of(first, second));
        }
      }
    }
    return Optional.empty();
  }

  private void say(TriageRemark.Kind kind, Combination each, List<Code> about) {
    remarks.add(
        new TriageRemark(
            kind, each.key(), about, each.text(), Optional.of(each.citation()), each.note()));
  }
}
