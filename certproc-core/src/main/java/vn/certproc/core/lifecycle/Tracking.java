package vn.certproc.core.lifecycle;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import vn.certproc.core.profile.Profile;

/**
 * Where a case stands at the end of a day, and what is owed. Immutable and thread-safe.
 *
 * @param tracked the case, rebuilt from its events up to that day
 * @param profile the profile it is judged by
 * @param on the day asked about
 * @param owed the open obligations, in the order of the profile
 * @param later the events after that day: told, and not looked at
 * @param cautions what to know about the answer
 */
public record Tracking(
    Tracked tracked,
    Profile profile,
    LocalDate on,
    List<Owed> owed,
    List<CaseEvent> later,
    List<Caution> cautions) {

  /** Copies the lists. */
  public Tracking {
    owed = List.copyOf(owed);
    later = List.copyOf(later);
    cautions = List.copyOf(cautions);
  }

  /**
   * Rebuilds a case as it stood at the end of a day of the profile's zone, and looks at it.
   *
   * @param lifecycle the life cycle it goes through
   * @param log its events, those after the day too
   * @param profile whose obligations count
   * @param on the day; what is due later is not overdue
   * @param deadlines how days are counted
   */
  public static Tracking of(
      Lifecycle lifecycle, EventLog log, Profile profile, LocalDate on, Deadlines deadlines) {
    EventLog until = log.until(on, profile.zone());
    List<CaseEvent> later = log.events().subList(until.events().size(), log.events().size());
    Tracked tracked = Tracked.of(lifecycle, until, profile);
    return new Tracking(
        tracked,
        profile,
        on,
        new Owings(tracked.file(), profile, on, deadlines).all(),
        later,
        Cautions.of(until.events(), later, profile, on));
  }

  /** The obligations whose last day has passed. */
  public Stream<Owed> overdue() {
    return owed.stream().filter(Owed::overdue);
  }
}
