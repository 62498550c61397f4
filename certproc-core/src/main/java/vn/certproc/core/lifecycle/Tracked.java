package vn.certproc.core.lifecycle;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import vn.certproc.api.text.Text;
import vn.certproc.core.profile.Profile;

/**
 * A case rebuilt from its events, to the first one that is not legal. Immutable, thread-safe.
 *
 * @param file the case after the events that were legal
 * @param takenBack for each event that was legal, what it said of an approval taken back
 * @param illegal the first event that was not legal; those behind it were not looked at
 */
public record Tracked(CaseFile file, List<Optional<Text>> takenBack, Optional<Illegal> illegal) {

  /** Copies the list. */
  public Tracked {
    takenBack = List.copyOf(takenBack);
  }

  /**
   * An event that is not legal.
   *
   * @param index its place among the events, from 0
   * @param event the event
   * @param refusal why, and what would be legal
   */
  public record Illegal(int index, CaseEvent event, Refusal refusal) {}

  /** Rebuilds a case. */
  public static Tracked of(Lifecycle lifecycle, EventLog log) {
    return of(lifecycle.open(log.header()), log);
  }

  /** Rebuilds a case under a profile: where it is written to decides who may decide it. */
  public static Tracked of(Lifecycle lifecycle, EventLog log, Profile profile) {
    return of(lifecycle.open(log.header(), profile), log);
  }

  private static Tracked of(CaseFile opened, EventLog log) {
    CaseFile file = opened;
    List<Optional<Text>> notes = new ArrayList<>();
    for (CaseEvent event : log.events()) {
      Outcome outcome = file.apply(event);
      if (outcome instanceof Outcome.Refused refused) {
        Illegal illegal = new Illegal(notes.size(), event, refused.refusal());
        return new Tracked(file, notes, Optional.of(illegal));
      }
      if (outcome instanceof Outcome.Applied applied) {
        file = applied.file();
        notes.add(applied.takenBack());
      }
    }
    return new Tracked(file, notes, Optional.empty());
  }
}
