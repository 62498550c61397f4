package vn.certproc.core.internal.triage;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import vn.certproc.api.model.Code;
import vn.certproc.api.model.Procedure;
import vn.certproc.api.model.SubscriberKind;
import vn.certproc.api.text.Text;
import vn.certproc.core.profile.Concern;
import vn.certproc.core.profile.Profile;
import vn.certproc.core.profile.Term;
import vn.certproc.core.triage.TriageFiling;

/** Puts what several events lead to into one list: each procedure once, in the profile's order. */
final class Filings {

  private final Profile profile;
  private final SubscriberKind asked;

  Filings(Profile profile, SubscriberKind asked) {
    this.profile = profile;
    this.asked = asked;
  }

  private record Key(Procedure procedure, Concern concern) {}

  List<TriageFiling> of(List<Owed> owed) {
    Map<Key, List<Owed>> groups = new LinkedHashMap<>();
    for (Owed each : owed) {
      Key key = new Key(each.filing().procedure(), each.concern(asked));
      groups.computeIfAbsent(key, k -> new ArrayList<>()).add(each);
    }
    List<Key> keys = new ArrayList<>(groups.keySet());
    List<Procedure> order = profile.events().order();
    keys.sort(
        Comparator.comparingInt((Key k) -> order.indexOf(k.procedure()))
            .thenComparing(Key::concern));
    return keys.stream().map(k -> filing(k, groups.getOrDefault(k, List.of()))).toList();
  }

  private TriageFiling filing(Key key, List<Owed> owed) {
    Set<Code> reasons = new LinkedHashSet<>();
    owed.forEach(o -> reasons.addAll(o.filing().reasons()));
    return new TriageFiling(
        key.procedure(),
        key.concern(),
        key.concern().subscribers(asked),
        reasons.stream().map(r -> reason(key.procedure(), r)).toList(),
        owed.stream().flatMap(o -> o.filing().applicant().stream()).findFirst(),
        owed.stream().map(Filings::ground).distinct().toList());
  }

  private TriageFiling.Reason reason(Procedure procedure, Code code) {
    Text label =
        Reasons.term(profile, procedure, code)
            .map(Term::label)
            .orElseGet(() -> new Text(code.value(), code.value()));
    return new TriageFiling.Reason(code, label);
  }

  private static TriageFiling.Ground ground(Owed owed) {
    return new TriageFiling.Ground(
        owed.code(), owed.event().label(), owed.rule().citation(), owed.rule().note());
  }
}
