package vn.certproc.core.triage;

import java.util.List;
import vn.certproc.api.model.SubscriberKind;
import vn.certproc.core.AssessmentOptions;
import vn.certproc.core.Assessor;
import vn.certproc.core.internal.triage.TriageRun;
import vn.certproc.core.profile.ProfileException;
import vn.certproc.core.profile.ProfileSet;

/**
 * From what happened to what is to be filed: which procedures, for whose certificates, in what
 * order, and why. The events are the profile's data. A pure function of its arguments; immutable
 * and thread-safe.
 *
 * <p>Source: letter §5–§9, as the profile holds them. Whether one of these requests may then be
 * filed, on which form and with whom, is {@link Assessor}'s to say.
 */
public final class Triage {

  private final Assessor assessor;

  /** A triage that knows these profiles. */
  public Triage(ProfileSet profiles) {
    assessor = new Assessor(profiles);
  }

  /**
   * What is to be filed.
   *
   * @param events what happened to one subscriber, at least one; a fact given with one of them
   *     counts for all
   * @param subscriber to whom
   * @param options day and profile; its facts play no part
   * @throws TriageException when there is no event, or one, its key or its value is not among those
   *     that the profile knows
   * @throws ProfileException.Unknown when the options name a profile that there is not
   */
  public TriageAnswer answer(
      List<TriageEvent> events, SubscriberKind subscriber, AssessmentOptions options) {
    return new TriageRun(assessor.profileFor(options), subscriber, options.on(), options.province())
        .answer(events);
  }
}
