package vn.certproc.pki.verification;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import vn.certproc.pki.CertificateDetails;
import vn.certproc.pki.cms.CmsCheck;
import vn.certproc.pki.cms.CmsSignature;
import vn.certproc.pki.cms.SigningCertificates;
import vn.certproc.pki.cms.TimeStamp;
import vn.certproc.pki.internal.VietnamTime;

/** The judging of one signature at one instant. */
final class OneSignature {

  private static final String USAGE = "signing-certificate-key-usage";

  private final Evidence evidence;
  private final CmsSignature signature;
  private final Optional<Instant> claimedByDocument;
  private final Instant at;
  private final List<Reason> reasons = new ArrayList<>();

  OneSignature(
      Evidence evidence, CmsSignature signature, Optional<Instant> claimedByDocument, Instant at) {
    this.evidence = evidence;
    this.signature = signature;
    this.claimedByDocument = claimedByDocument;
    this.at = at;
  }

  SignatureAnswer answer(CmsCheck check) {
    reasons.addAll(CmsRules.reasons(check));
    boolean intact = SignatureVerdict.of(reasons) == SignatureVerdict.VALID;
    PathJudge paths = evidence.paths(inside(), intact); // a broken one is not worth a look-up
    List<TimeStampAnswer> stamps = stamps(paths);
    Optional<Instant> stamp = earliest(stamps);
    Optional<Instant> claimed = claimedByDocument.or(signature::claimedTime);
    reasons.addAll(ClaimedTimeRules.reasons(claimed, stamp, at));
    ClaimedTimeRules.differing(signature.claimedTime(), claimedByDocument).ifPresent(reasons::add);
    Optional<Instant> believed = ClaimedTimeRules.believed(claimed, stamp, at);
    SigningTimes times = new SigningTimes(stamp.orElse(at), believed, now());
    Optional<PathAnswer> path = signature.signer().map(signer -> paths.judge(signer, times));
    path.ifPresent(each -> reasons.addAll(each.reasons()));
    signature.signer().ifPresent(signer -> signerRules(signer, times.best()));
    return new SignatureAnswer(
        SignatureVerdict.of(reasons),
        Reasons.ordered(reasons),
        signature.signer(),
        stamp.or(() -> claimed),
        stamp.isPresent()
            ? TimeKind.STAMPED
            : claimed.isPresent() ? TimeKind.CLAIMED : TimeKind.NONE,
        claimed,
        path.map(PathAnswer::chain),
        path.map(PathAnswer::revocation).orElse(List.of()),
        signature.scheme(),
        stamps);
  }

  private Instant now() {
    return evidence.now(at);
  }

  private List<CmsSignature> inside() {
    List<CmsSignature> all = new ArrayList<>(List.of(signature));
    signature.timeStamps().forEach(each -> all.add(each.token()));
    return all;
  }

  private List<TimeStampAnswer> stamps(PathJudge paths) {
    TimeStampJudge judge = new TimeStampJudge(paths, at, now());
    List<TimeStampAnswer> answers = new ArrayList<>();
    for (TimeStamp stamp : signature.timeStamps()) {
      TimeStampAnswer answer = judge.judge(stamp, stamp.coversSignature());
      answers.add(answer);
      if (answer.verdict() != SignatureVerdict.VALID) {
        Map<String, String> time = Map.of("time", VietnamTime.text(answer.time()));
        reasons.add(Reason.of("time-stamp-not-relied-on", Weight.WARNING, time));
      }
    }
    return answers;
  }

  private static Optional<Instant> earliest(List<TimeStampAnswer> stamps) {
    return stamps.stream()
        .filter(each -> each.verdict() == SignatureVerdict.VALID)
        .map(TimeStampAnswer::time)
        .min(Comparator.naturalOrder());
  }

  private void signerRules(CertificateDetails signer, Instant best) {
    Map<String, String> about = Map.of("certificate", signer.subject().label());
    boolean otherUse =
        SigningCertificates.faults(signer, best).stream().anyMatch(f -> f.code().equals(USAGE));
    if (otherUse) {
      reasons.add(Reason.of("certificate-not-for-signing", Weight.INVALID, about));
    }
    if (signature.certificates().size() == 1) {
      reasons.add(Reason.of("leaf-only", Weight.NOTE, about));
    }
  }
}
