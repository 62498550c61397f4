package vn.certproc.pki.verification;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import vn.certproc.pki.CertificateBundle;
import vn.certproc.pki.CertificateDetails;
import vn.certproc.pki.Chain;
import vn.certproc.pki.ChainBuilder;
import vn.certproc.pki.ChainStatus;
import vn.certproc.pki.TrustAnchors;
import vn.certproc.pki.revocation.RevocationChecker;
import vn.certproc.pki.revocation.RevocationStatus;

/**
 * Judges a certificate's way to an anchor: signatures, rights, validity, revocation. Source: ETSI
 * EN 319 102-1 §5.2.6.
 */
final class PathJudge {

  private final ChainBuilder chains;
  private final List<CertificateDetails> helpers;
  private final Optional<RevocationChecker> revocation;

  /**
   * A judge of paths.
   *
   * @param helpers certificates that may help to reach an anchor
   * @param revocation empty where it is not to be looked at
   */
  PathJudge(
      TrustAnchors trust,
      List<CertificateDetails> helpers,
      Optional<RevocationChecker> revocation) {
    this(new ChainBuilder(trust), helpers, revocation);
  }

  private PathJudge(
      ChainBuilder chains,
      List<CertificateDetails> helpers,
      Optional<RevocationChecker> revocation) {
    this.chains = chains;
    this.helpers = List.copyOf(helpers);
    this.revocation = revocation;
  }

  /** The same, without looking at revocation: for what is broken, so that nothing is fetched. */
  PathJudge withoutRevocation() {
    return new PathJudge(chains, helpers, Optional.empty());
  }

  PathAnswer judge(CertificateDetails certificate, SigningTimes times) {
    Chain chain = chains.build(new CertificateBundle(certificate, helpers), times.best());
    List<Reason> reasons = new ArrayList<>(ChainRules.reasons(chain));
    boolean refuted = SignatureVerdict.of(reasons) == SignatureVerdict.INVALID;
    reasons.addAll(ValidityRules.reasons(chain.certificates(), times));
    List<RevocationStatus> statuses = refuted ? List.of() : statuses(chain, times);
    for (int i = 0; i < statuses.size(); i++) {
      reasons.addAll(RevocationRules.reasons(chain.certificates().get(i), statuses.get(i), times));
    }
    return new PathAnswer(chain, statuses, reasons);
  }

  /**
   * Only a chain that reaches an anchor is asked about: the addresses in a certificate that nobody
   * vouches for are anybody's, and are not to be visited.
   */
  private List<RevocationStatus> statuses(Chain chain, SigningTimes times) {
    if (revocation.isEmpty() || chain.status() != ChainStatus.COMPLETE) {
      return List.of();
    }
    List<CertificateDetails> certificates = chain.certificates();
    List<RevocationStatus> statuses = new ArrayList<>();
    for (int i = 0; i + 1 < certificates.size(); i++) {
      statuses.add(
          revocation
              .get()
              .status(
                  certificates.get(i),
                  certificates.get(i + 1),
                  helpers,
                  times.best(),
                  times.now()));
    }
    return statuses;
  }
}
