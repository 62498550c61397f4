package vn.certproc.core;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import vn.certproc.api.decision.Assessment;
import vn.certproc.api.decision.Decision;
import vn.certproc.api.decision.ListDecision;
import vn.certproc.api.model.Dispatch;
import vn.certproc.api.model.Payload;
import vn.certproc.api.model.Request;
import vn.certproc.api.model.RequestList;
import vn.certproc.core.calendar.WorkingCalendar;
import vn.certproc.core.internal.assess.Consolidation;
import vn.certproc.core.internal.assess.RequestAssessment;
import vn.certproc.core.profile.Profile;
import vn.certproc.core.profile.ProfileException;
import vn.certproc.core.profile.ProfileSet;

/**
 * The rules alone: may a request be filed, why, with whom, on which forms, by which channel, what
 * follows. A pure function of its arguments; immutable and thread-safe.
 *
 * <p>Source: letter §1–§10, as the profile holds them.
 */
public final class Assessor {

  private final ProfileSet profiles;
  private final WorkingCalendar calendar;

  /** An assessor that knows these profiles, and the built-in working days. */
  public Assessor(ProfileSet profiles) {
    this(profiles, WorkingCalendar.vietnam());
  }

  /** An assessor that knows these profiles and these working days. */
  public Assessor(ProfileSet profiles, WorkingCalendar calendar) {
    this.profiles = profiles;
    this.calendar = calendar;
  }

  /**
   * Judges a request or a list.
   *
   * @param payload one request, or a consolidated list whose rows are judged one by one and then
   *     together
   * @param options day, facts, profile
   * @return a {@link Decision} for a request, a {@link ListDecision} for a list
   * @throws ProfileException.Unknown when the options name a profile that there is not
   */
  public Assessment assess(Payload payload, AssessmentOptions options) {
    return assess(payload, options, done -> {});
  }

  /**
   * Judges a request or a list, and tells how far it is.
   *
   * @param progress told after each row; throws to cancel
   */
  public Assessment assess(Payload payload, AssessmentOptions options, Progress progress) {
    Profile profile = profileFor(options);
    if (payload instanceof RequestList list) {
      return assessList(list, profile, options, progress);
    }
    return RequestAssessment.of((Request) payload, profile, calendar, options, false);
  }

  /**
   * The profile that these options choose.
   *
   * @throws ProfileException.Unknown when they name one that there is not
   */
  public Profile profileFor(AssessmentOptions options) {
    return options
        .profile()
        .map(profiles::get)
        .orElseGet(() -> profiles.inForce(options.on(), options.province()));
  }

  private Assessment assessList(
      RequestList list, Profile profile, AssessmentOptions options, Progress progress) {
    Optional<Dispatch> dispatch = list.dispatch();
    List<Decision> rows = new ArrayList<>(list.requests().size());
    for (Request row : list.requests()) {
      Request whole = dispatch.map(row::with).orElse(row);
      rows.add(RequestAssessment.of(whole, profile, calendar, options, true));
      progress.done(rows.size());
    }
    return Consolidation.of(list.requests(), rows, profile);
  }

  /** Told how far a long assessment is. */
  @FunctionalInterface
  public interface Progress {
    /** So many rows are done. An exception thrown here ends the assessment. */
    void done(int rows);
  }
}
