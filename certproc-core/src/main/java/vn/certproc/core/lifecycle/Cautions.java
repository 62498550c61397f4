package vn.certproc.core.lifecycle;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import vn.certproc.core.internal.rule.Finding;
import vn.certproc.core.internal.rule.Period;
import vn.certproc.core.profile.Profile;

/** Finds what to know about a case beside the answer. */
final class Cautions {

  private static final String PERIOD = "period";

  private Cautions() {}

  static List<Caution> of(List<CaseEvent> looked, List<CaseEvent> later, Profile p, LocalDate on) {
    return Stream.concat(later(later, on).stream(), period(looked, p).stream()).toList();
  }

  private static Optional<Caution> later(List<CaseEvent> later, LocalDate on) {
    String code = "lifecycle-later-events";
    return later.isEmpty()
        ? Optional.empty()
        : Optional.of(
            new Caution(
                code,
                Bilingual.sentence(
                    code,
                    b -> {
                      b.put("count", Integer.toString(later.size()));
                      b.put("on", Bilingual.day(on));
                    })));
  }

  /** Of the first event that the profile was not in force for. */
  private static Optional<Caution> period(List<CaseEvent> looked, Profile profile) {
    ZoneId zone = profile.zone();
    return looked.stream()
        .map(e -> e.day(zone))
        .filter(day -> !profile.inForce().contains(day))
        .findFirst()
        .map(day -> Period.ask(profile, day, Optional.empty()))
        .map(
            f ->
                new Caution(PERIOD, Finding.sentence(f.sentenceKey(PERIOD), f, profile.wording())));
  }
}
