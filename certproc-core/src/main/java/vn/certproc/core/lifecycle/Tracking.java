package vn.certproc.core.lifecycle;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import vn.certproc.api.decision.Due;
import vn.certproc.core.profile.ObligationSpec;
import vn.certproc.core.profile.Profile;

/**
 * Where a case stands on a day, and what is owed. Immutable and thread-safe.
 *
 * @param tracked the case
 * @param profile the profile it is judged by
 * @param on the day asked about
 * @param owed the open obligations, in the order of the profile
 */
public record Tracking(Tracked tracked, Profile profile, LocalDate on, List<Owed> owed) {

  /** Copies the list. */
  public Tracking {
    owed = List.copyOf(owed);
  }

  /**
   * Looks at a case.
   *
   * @param tracked the case
   * @param profile whose obligations count
   * @param on the day; what is due later is not overdue
   * @param deadlines how days are counted
   */
  public static Tracking of(Tracked tracked, Profile profile, LocalDate on, Deadlines deadlines) {
    CaseFile file = tracked.file();
    List<Owed> owed =
        profile.obligations().stream()
            .filter(o -> concerns(o, file) && !fulfilled(o, file))
            .flatMap(o -> owed(o, file, profile.zone(), on, deadlines).stream())
            .toList();
    return new Tracking(tracked, profile, on, owed);
  }

  private static boolean concerns(ObligationSpec obligation, CaseFile file) {
    return obligation.procedures().contains(file.header().procedure())
        && obligation.tokenLost().filter(lost -> lost != file.tokenLost()).isEmpty();
  }

  private static boolean fulfilled(ObligationSpec obligation, CaseFile file) {
    return file.history().stream().anyMatch(p -> fulfils(file, p.event().code(), obligation));
  }

  private static boolean fulfils(CaseFile file, String event, ObligationSpec obligation) {
    return file.lifecycle().event(event).stream()
        .anyMatch(kind -> kind.fulfils().contains(obligation.code()));
  }

  /** Open once the step that fulfils it may be taken, or once its deadline runs. */
  private static Optional<Owed> owed(
      ObligationSpec obligation, CaseFile file, ZoneId zone, LocalDate on, Deadlines deadlines) {
    Optional<LocalDate> since =
        obligation
            .due()
            .flatMap(due -> began(file, due, zone))
            .filter(d -> reachable(obligation, file));
    boolean possible =
        file.transitions().stream().anyMatch(t -> fulfils(file, t.event(), obligation));
    if (!possible && since.isEmpty()) {
      return Optional.empty();
    }
    Optional<DueDay> last =
        since.flatMap(from -> obligation.due().flatMap(due -> deadlines.last(from, due)));
    boolean overdue = last.filter(d -> on.isAfter(d.date())).isPresent();
    return Optional.of(new Owed(obligation, since, last, overdue));
  }

  /** The first day the case came to the state that the deadline counts from. */
  private static Optional<LocalDate> began(CaseFile file, Due due, ZoneId zone) {
    return file.history().stream()
        .filter(p -> p.transition().to().equals(due.after()))
        .findFirst()
        .map(p -> p.event().at().atZoneSameInstant(zone).toLocalDate());
  }

  /** A case refused, withdrawn or closed owes nothing any more. */
  private static boolean reachable(ObligationSpec obligation, CaseFile file) {
    return file.lifecycle().ahead(file).anyMatch(step -> fulfils(file, step.event(), obligation));
  }

  /** The obligations whose last day has passed. */
  public Stream<Owed> overdue() {
    return owed.stream().filter(Owed::overdue);
  }
}
