package vn.certproc.dossier.internal;

import java.io.IOException;
import java.io.InputStream;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import vn.certproc.api.error.Fault;
import vn.certproc.core.calendar.WorkingCalendar;
import vn.certproc.core.lifecycle.CaseHeader;
import vn.certproc.core.lifecycle.Deadlines;
import vn.certproc.core.lifecycle.EventLog;
import vn.certproc.core.lifecycle.EventLogReader;
import vn.certproc.core.lifecycle.Lifecycle;
import vn.certproc.core.lifecycle.LifecycleException;
import vn.certproc.core.lifecycle.ReadEvents;
import vn.certproc.core.lifecycle.Tracked;
import vn.certproc.core.lifecycle.Tracking;
import vn.certproc.core.profile.ProcedureCase;
import vn.certproc.core.profile.Profile;
import vn.certproc.core.profile.ProfileSet;

/** Reads the events of a case against the profiles at hand, and tells where it stands. */
public final class Tracker {

  private final Lifecycle lifecycle;
  private final EventLogReader reader;
  private final Deadlines deadlines;

  /** Over this life cycle and calendar. */
  public Tracker(Lifecycle lifecycle, WorkingCalendar calendar) {
    this.lifecycle = lifecycle;
    this.reader = EventLogReader.of(lifecycle);
    this.deadlines = Deadlines.on(calendar);
  }

  /** Reads events whose head must agree with its profile. */
  public ReadEvents read(InputStream in, String source, ProfileSet profiles) throws IOException {
    ReadEvents events = reader.read(in, source);
    disagreement(events, profiles)
        .ifPresent(
            fault -> {
              throw new LifecycleException.Invalid(List.of(fault));
            });
    return events;
  }

  /** Where the case stands on a day. */
  public Tracking track(EventLog log, Profile profile, LocalDate on) {
    return Tracking.of(Tracked.of(lifecycle, log), profile, on, deadlines);
  }

  private static Optional<Fault> disagreement(ReadEvents events, ProfileSet profiles) {
    CaseHeader header = events.log().header();
    String id = header.profile();
    Optional<Profile> profile = profiles.all().stream().filter(p -> p.id().equals(id)).findFirst();
    if (profile.isEmpty()) {
      String known = String.join(", ", profiles.all().stream().map(Profile::id).toList());
      return fault(events, "lifecycle-unknown-profile", Map.of("profile", id, "known", known));
    }
    Optional<ProcedureCase> row = profile.get().caseOf(header.procedure(), header.subscriber());
    if (row.isEmpty()) {
      String procedure = header.procedure().code();
      return fault(events, "lifecycle-no-such-case", Map.of("profile", id, "procedure", procedure));
    }
    int expected = row.get().steps().size();
    return expected == header.steps()
        ? Optional.empty()
        : fault(
            events,
            "lifecycle-steps-differ",
            Map.of(
                "profile", id,
                "found", Integer.toString(header.steps()),
                "expected", Integer.toString(expected)));
  }

  private static Optional<Fault> fault(
      ReadEvents events, String code, Map<String, String> arguments) {
    return Optional.of(Fault.of(code, events.header(), arguments));
  }
}
