package vn.certproc.pki.verification;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import vn.certproc.pki.internal.VietnamTime;

/**
 * What the time that the signer claims means beside the best time known.
 *
 * <p>Some tools write the local time of Vietnam (UTC+7) as if it were UTC, so a claim of up to
 * seven hours ahead is doubtful and no more.
 */
final class ClaimedTimeRules {

  /** How far two clocks that are both right may differ. */
  static final Duration SKEW = Duration.ofMinutes(5);

  private static final Duration ZONE = Duration.ofHours(7).plus(SKEW);
  private static final Duration LATE_STAMP = Duration.ofHours(24);

  private ClaimedTimeRules() {}

  /**
   * The reasons.
   *
   * @param claimed what the signer says
   * @param stamp the earliest valid stamp, where there is one
   * @param at the instant asked for
   */
  static List<Reason> reasons(Optional<Instant> claimed, Optional<Instant> stamp, Instant at) {
    if (claimed.isEmpty()) {
      return stamp.isPresent()
          ? List.of()
          : List.of(Reason.of("signing-time-missing", Weight.WARNING));
    }
    Instant time = claimed.get();
    List<Reason> reasons = new ArrayList<>();
    ahead(time, stamp.orElse(at)).ifPresent(reasons::add);
    stamp
        .filter(proven -> proven.isAfter(time.plus(LATE_STAMP)))
        .map(proven -> reason("time-stamp-much-later", Weight.NOTE, time, proven))
        .ifPresent(reasons::add);
    return reasons;
  }

  /**
   * When it was signed, as far as the signer is believed: a claim that is ahead by a confused zone
   * cannot be later than what existed already.
   */
  static Optional<Instant> believed(
      Optional<Instant> claimed, Optional<Instant> stamp, Instant at) {
    Instant reference = stamp.orElse(at);
    return claimed
        .map(time -> time.isAfter(reference) && !beyondZone(time, reference) ? reference : time)
        .or(() -> stamp);
  }

  private static boolean beyondZone(Instant claimed, Instant reference) {
    return Duration.between(reference, claimed).compareTo(ZONE) > 0;
  }

  private static Optional<Reason> ahead(Instant claimed, Instant reference) {
    if (Duration.between(reference, claimed).compareTo(SKEW) <= 0) {
      return Optional.empty();
    }
    return Optional.of(
        !beyondZone(claimed, reference)
            ? reason("signing-time-zone-doubtful", Weight.WARNING, claimed, reference)
            : reason("signing-time-in-future", Weight.UNDECIDED, claimed, reference));
  }

  /** Two claims that differ: the signed attribute's and the document's. */
  static Optional<Reason> differing(Optional<Instant> inCms, Optional<Instant> inDocument) {
    if (inCms.isEmpty() || inDocument.isEmpty()) {
      return Optional.empty();
    }
    Duration apart = Duration.between(inDocument.get(), inCms.get()).abs();
    return apart.compareTo(SKEW) <= 0
        ? Optional.empty()
        : Optional.of(
            reason("signing-times-differ", Weight.WARNING, inDocument.get(), inCms.get()));
  }

  private static Reason reason(String code, Weight weight, Instant claimed, Instant other) {
    return Reason.of(
        code,
        weight,
        Map.of("claimed", VietnamTime.text(claimed), "other", VietnamTime.text(other)));
  }
}
