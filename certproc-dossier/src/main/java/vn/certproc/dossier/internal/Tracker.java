package vn.certproc.dossier.internal;

import java.io.IOException;
import java.io.InputStream;
import java.time.LocalDate;
import java.util.List;
import vn.certproc.core.calendar.WorkingCalendar;
import vn.certproc.core.lifecycle.Deadlines;
import vn.certproc.core.lifecycle.EventLog;
import vn.certproc.core.lifecycle.EventLogReader;
import vn.certproc.core.lifecycle.Lifecycle;
import vn.certproc.core.lifecycle.LifecycleException;
import vn.certproc.core.lifecycle.ReadEvents;
import vn.certproc.core.lifecycle.Tracking;
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
    CaseHead.disagreement(events, lifecycle, profiles)
        .ifPresent(
            fault -> {
              throw new LifecycleException.Invalid(List.of(fault));
            });
    return events;
  }

  /** Where the case stands at the end of a day. */
  public Tracking track(EventLog log, Profile profile, LocalDate on) {
    return Tracking.of(lifecycle, log, profile, on, deadlines);
  }
}
