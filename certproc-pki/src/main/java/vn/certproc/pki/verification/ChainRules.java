package vn.certproc.pki.verification;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import vn.certproc.pki.Chain;
import vn.certproc.pki.ChainStatus;
import vn.certproc.pki.Finding;

/**
 * What a chain's shape and strength mean for the signature. Each finding keeps its code and its
 * sentence. Dates are {@link ValidityRules}' work.
 */
final class ChainRules {

  /** What is not here (tax codes, e-mails, dates) says nothing about the signature. */
  private static final Map<String, Weight> WEIGHTS =
      Map.of(
          "issuer-unknown", Weight.UNDECIDED,
          "root-not-trusted", Weight.UNDECIDED,
          "signature-broken", Weight.INVALID,
          "issuer-not-permitted", Weight.INVALID,
          "weak-signature", Weight.INVALID,
          "weak-key", Weight.INVALID,
          "sha1-in-chain", Weight.NOTE);

  /** Key usage, basic constraints, extended key usage: their absence would grant rights. */
  private static final Set<String> GRANTING = Set.of("2.5.29.15", "2.5.29.19", "2.5.29.37");

  private ChainRules() {}

  static List<Reason> reasons(Chain chain) {
    List<Reason> reasons = new ArrayList<>();
    for (Finding finding : chain.findings()) {
      weight(finding)
          .map(w -> new Reason(finding.code(), w, finding.arguments(), finding.text()))
          .ifPresent(reasons::add);
    }
    int judged = chain.certificates().size() - (chain.status() == ChainStatus.COMPLETE ? 1 : 0);
    chain.certificates().stream()
        .limit(judged)
        .flatMap(each -> CriticalExtensions.notProcessed(each).stream())
        .forEach(reasons::add);
    return reasons;
  }

  private static Optional<Weight> weight(Finding finding) {
    if (finding.code().equals("extension-unreadable")) {
      boolean granting = GRANTING.contains(finding.arguments().getOrDefault("oid", ""));
      return granting ? Optional.of(Weight.UNDECIDED) : Optional.empty();
    }
    return Optional.ofNullable(WEIGHTS.get(finding.code()));
  }
}
