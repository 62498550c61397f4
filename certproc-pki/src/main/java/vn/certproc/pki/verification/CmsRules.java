package vn.certproc.pki.verification;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import vn.certproc.pki.cms.CmsCheck;
import vn.certproc.pki.cms.CmsFault;

/** What the faults of a CMS signature or time stamp mean for the verdict on it. */
final class CmsRules {

  /** What breaks a signature is a no; these are the exceptions, and the weights of the rest. */
  private static final Map<CmsFault, Weight> WEIGHTS =
      new EnumMap<>(
          Map.of(
              CmsFault.SIGNER_MISSING, Weight.UNDECIDED,
              CmsFault.SCHEME_UNKNOWN, Weight.UNDECIDED,
              CmsFault.CERTIFICATE_UNBOUND, Weight.WARNING,
              CmsFault.TIME_STAMP_UNREADABLE, Weight.WARNING,
              CmsFault.CERTIFICATE_BOUND_BY_SHA1, Weight.NOTE,
              CmsFault.NOT_DER, Weight.NOTE,
              CmsFault.PART_UNREADABLE, Weight.NOTE));

  private CmsRules() {}

  /** For a signature. Whatever does not hold is said, even if no fault told why. */
  static List<Reason> reasons(CmsCheck check) {
    List<Reason> reasons = new ArrayList<>(reasons(check.faults()));
    if (SignatureVerdict.of(reasons) == SignatureVerdict.VALID) {
      if (!check.digestMatches()) {
        reasons.add(reason(CmsFault.DIGEST_DIFFERS));
      }
      if (!check.signatureHolds()) {
        reasons.add(reason(CmsFault.SIGNATURE_BROKEN));
      }
    }
    return reasons;
  }

  /** One reason for each fault. */
  static List<Reason> reasons(List<CmsFault> faults) {
    return faults.stream().map(CmsRules::reason).toList();
  }

  /** The fault with its sentence, under its own code. */
  static Reason reason(CmsFault fault) {
    Weight otherwise = fault.breaks() ? Weight.INVALID : Weight.WARNING;
    Weight weight = WEIGHTS.getOrDefault(fault, otherwise);
    return new Reason(fault.code(), weight, Map.of(), fault.text());
  }
}
