package vn.certproc.pki.verification;

import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import vn.certproc.pki.CertificateDetails;
import vn.certproc.pki.TrustAnchors;
import vn.certproc.pki.cms.CmsSignature;
import vn.certproc.pki.cms.TimeStamp;
import vn.certproc.pki.revocation.RevocationSources;

/**
 * Says what a signature is worth, by rules of ETSI EN 319 102-1 that {@code docs/signatures.md}
 * lists with every reason. What the signature covers of a document is not judged here.
 *
 * <p>Immutable and thread-safe. Touches no network and no clock but those it is given. Never throws
 * for a bad signature.
 */
public final class SignatureJudge {

  private final TrustAnchors trust;
  private final RevocationSources sources;
  private final List<CertificateDetails> certificates;
  private final Optional<InstantSource> clock;

  private SignatureJudge(
      TrustAnchors trust,
      RevocationSources sources,
      List<CertificateDetails> certificates,
      Optional<InstantSource> clock) {
    this.trust = trust;
    this.sources = sources;
    this.certificates = List.copyOf(certificates);
    this.clock = clock;
  }

  /**
   * A judge.
   *
   * @param trust where chains may end, and what helps them to get there
   * @param sources where revocation is looked up, beside what the signature has inside
   */
  public static SignatureJudge of(TrustAnchors trust, RevocationSources sources) {
    return new SignatureJudge(trust, sources, List.of(), Optional.empty());
  }

  /**
   * Also takes evidence that was issued after the instant asked for, up to this clock's time: to
   * judge for a day in the past with the revocation lists of today. Without a clock that instant is
   * the present.
   */
  public SignatureJudge withClock(InstantSource present) {
    return new SignatureJudge(trust, sources, certificates, Optional.of(present));
  }

  /**
   * Also looks here, such as in the document security store of a PDF (ISO 32000-2 §12.8.4.3).
   *
   * @param helpers certificates that may help to reach an anchor; not trusted
   * @param evidence further lists and responses
   */
  public SignatureJudge alsoWith(List<CertificateDetails> helpers, RevocationSources evidence) {
    List<CertificateDetails> all = new ArrayList<>(certificates);
    all.addAll(helpers);
    return new SignatureJudge(trust, sources.plus(evidence), all, clock);
  }

  /** The same for one document, whose signatures share what is fetched and how often. */
  public SignatureJudge forOneDocument() {
    return new SignatureJudge(trust, sources.forOneDocument(), certificates, clock);
  }

  /**
   * Judges a signature over a document that it stands beside.
   *
   * @param signature the signature
   * @param contentDigest the digest of what it covers, by {@link CmsSignature#contentDigester};
   *     empty where that is not known
   * @param claimedByDocument the time of signing that the document gives, for a PDF {@code /M};
   *     where there is one it is the claim, for PAdES has no other (ETSI EN 319 142-1 §6.3)
   * @param at the instant to judge for: as a rule the present. Whoever names another one says that
   *     the signature existed then
   */
  public SignatureAnswer judge(
      CmsSignature signature,
      byte[] contentDigest,
      Optional<Instant> claimedByDocument,
      Instant at) {
    return new OneSignature(evidence(), signature, claimedByDocument, at)
        .answer(signature.check(contentDigest));
  }

  /**
   * Judges a time stamp that stands alone, such as a PDF's document time stamp.
   *
   * @param stamp the stamp
   * @param covers whether its imprint is the digest of what it shall cover
   * @param at the instant to judge for
   */
  public TimeStampAnswer judge(TimeStamp stamp, boolean covers, Instant at) {
    PathJudge paths = evidence().paths(List.of(stamp.token()), true);
    return new TimeStampJudge(paths, at, evidence().now(at)).judge(stamp, covers);
  }

  private Evidence evidence() {
    return new Evidence(trust, sources, certificates, clock);
  }
}
