package vn.certproc.pki.verification;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import vn.certproc.pki.CertificateDetails;
import vn.certproc.pki.cms.CmsFault;
import vn.certproc.pki.cms.TimeStamp;
import vn.certproc.pki.internal.VietnamTime;

/**
 * Judges a time stamp: signature, what it covers, usage, and the authority's chain at the instant
 * asked for. Source: RFC 3161 §2.3; ETSI EN 319 102-1 §5.4.
 */
final class TimeStampJudge {

  private final PathJudge paths;
  private final Instant at;
  private final Instant now;

  TimeStampJudge(PathJudge paths, Instant at, Instant now) {
    this.paths = paths;
    this.at = at;
    this.now = now;
  }

  TimeStampAnswer judge(TimeStamp stamp, boolean covers) {
    List<Reason> reasons = new ArrayList<>(CmsRules.reasons(faults(stamp, covers)));
    if (stamp.time().isAfter(at.plus(ClaimedTimeRules.SKEW))) {
      Map<String, String> times =
          Map.of("time", VietnamTime.text(stamp.time()), "other", VietnamTime.text(at));
      reasons.add(Reason.of("time-stamp-in-future", Weight.UNDECIDED, times));
    }
    boolean broken = SignatureVerdict.of(reasons) == SignatureVerdict.INVALID;
    Optional<PathAnswer> path = stamp.signer().map(signer -> path(signer, stamp, broken));
    path.ifPresent(answer -> reasons.addAll(answer.reasons()));
    return new TimeStampAnswer(
        SignatureVerdict.of(reasons),
        Reasons.ordered(reasons),
        stamp.time(),
        stamp.signer(),
        path.map(PathAnswer::chain),
        path.map(PathAnswer::revocation).orElse(List.of()));
  }

  /** A stamp that stands alone cannot know what it covers, so the caller's word counts too. */
  private static List<CmsFault> faults(TimeStamp stamp, boolean covers) {
    List<CmsFault> faults = new ArrayList<>(stamp.faults());
    if (!covers && !faults.contains(CmsFault.TIME_STAMP_ELSEWHERE)) {
      faults.add(CmsFault.TIME_STAMP_ELSEWHERE);
    }
    if (stamp.signer().isEmpty() && !faults.contains(CmsFault.SIGNER_MISSING)) {
      faults.add(CmsFault.SIGNER_MISSING);
    }
    return faults;
  }

  private PathAnswer path(CertificateDetails signer, TimeStamp stamp, boolean broken) {
    PathJudge judge = broken ? paths.withoutRevocation() : paths;
    return judge.judge(signer, new SigningTimes(at, Optional.of(stamp.time()), now));
  }
}
