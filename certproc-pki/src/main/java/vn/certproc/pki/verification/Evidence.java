package vn.certproc.pki.verification;

import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import vn.certproc.pki.CertificateDetails;
import vn.certproc.pki.TrustAnchors;
import vn.certproc.pki.cms.CmsSignature;
import vn.certproc.pki.revocation.RevocationChecker;
import vn.certproc.pki.revocation.RevocationSources;

/** What a judge has to go by, beside the signature. Immutable. */
record Evidence(
    TrustAnchors trust,
    RevocationSources sources,
    List<CertificateDetails> certificates,
    Optional<InstantSource> clock) {

  /** The present: never before the instant asked for. */
  Instant now(Instant at) {
    return clock.map(InstantSource::instant).filter(at::isBefore).orElse(at);
  }

  /**
   * A judge of paths that also knows what is inside these signatures.
   *
   * @param revocation whether revocation is worth looking up
   */
  PathJudge paths(List<CmsSignature> signatures, boolean revocation) {
    List<CertificateDetails> helpers = new ArrayList<>();
    RevocationSources all = sources;
    for (CmsSignature each : signatures) {
      helpers.addAll(each.certificates());
      all = all.withEmbedded(each.crls(), each.ocspResponses());
    }
    helpers.addAll(certificates);
    return new PathJudge(
        trust, helpers, revocation ? Optional.of(RevocationChecker.of(all)) : Optional.empty());
  }
}
