package vn.certproc.pki;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Builds the way from a certificate to a root, by key identifier and name, and verifies each
 * signature on it. Signed documents often carry the holder's certificate alone, so the authorities
 * come from {@link TrustAnchors}. Revocation is not looked at.
 *
 * <p>Of the certificates that came along and bear an issuer's name, eight are tried for a link and
 * sixteen for a chain; those of {@link TrustAnchors} are all tried, and first.
 *
 * <p>Immutable and thread-safe. Never throws for a bad chain. Source: RFC 5280 §6.
 */
public final class ChainBuilder {

  /** The Government's chains have three; a bound ends loops of authorities that certify another. */
  private static final int MAX_LENGTH = 10;

  /** How many certificates of strangers are tried for one link: some must compute something. */
  private static final int MAX_STRANGERS = 8;

  /** And for a whole chain. */
  private static final int MAX_STRANGERS_IN_ALL = 16;

  private final TrustAnchors trust;

  /** A builder that trusts these authorities. */
  public ChainBuilder(TrustAnchors trust) {
    this.trust = trust;
  }

  /**
   * The chain of a certificate.
   *
   * @param certificate where it begins
   * @param at the instant that validity is judged for
   */
  public Chain build(CertificateDetails certificate, Instant at) {
    return build(new CertificateBundle(certificate, List.of()), at);
  }

  /**
   * The chain of a certificate that came with others.
   *
   * @param bundle where it begins, and what may help to reach an anchor
   * @param at the instant that validity is judged for
   */
  public Chain build(CertificateBundle bundle, Instant at) {
    List<CertificateDetails> chain = new ArrayList<>();
    chain.add(bundle.certificate());
    Set<CertificateDetails> pool = new LinkedHashSet<>(trust.anchors());
    pool.addAll(trust.intermediates());
    pool.addAll(bundle.others());
    ChainStatus status = climb(chain, pool, at);
    ChainJudge judge = new ChainJudge(chain, trust, at);
    if (status == ChainStatus.COMPLETE && !judge.issuersArePermitted()) {
      status = ChainStatus.NOT_PERMITTED;
    }
    return new Chain(at, chain, status, judge.findings(status));
  }

  private ChainStatus climb(
      List<CertificateDetails> chain, Set<CertificateDetails> pool, Instant at) {
    int strangersLeft = MAX_STRANGERS_IN_ALL;
    while (chain.size() < MAX_LENGTH) {
      CertificateDetails last = chain.get(chain.size() - 1);
      if (trust.anchors().contains(last)) {
        return ChainStatus.COMPLETE;
      }
      List<CertificateDetails> named =
          pool.stream().filter(each -> Issuers.mayHaveIssued(each, last)).toList();
      List<CertificateDetails> candidates =
          named.stream().filter(each -> !chain.contains(each)).toList();
      List<CertificateDetails> tried =
          tried(candidates, at, Math.min(MAX_STRANGERS, strangersLeft));
      Optional<CertificateDetails> issuer =
          tried.stream().filter(each -> SignatureCheck.holds(each, last)).findFirst();
      if (issuer.isEmpty()) {
        return end(last, named, tried.size() == candidates.size());
      }
      strangersLeft -= (int) tried.stream().filter(each -> !known(each)).count();
      chain.add(issuer.get());
    }
    return ChainStatus.INCOMPLETE;
  }

  /**
   * Of several certificates of one key, an anchor goes first, then one valid at the instant; at the
   * same rank those of the host before strangers.
   */
  private List<CertificateDetails> tried(
      List<CertificateDetails> candidates, Instant at, int strangers) {
    Stream<CertificateDetails> known = candidates.stream().filter(this::known);
    Stream<CertificateDetails> others =
        candidates.stream()
            .filter(each -> !known(each))
            .sorted(Comparator.comparingInt(each -> rank(each, at)))
            .limit(strangers);
    return Stream.concat(known, others)
        .sorted(Comparator.comparingInt(each -> rank(each, at)))
        .toList();
  }

  private boolean known(CertificateDetails certificate) {
    return trust.anchors().contains(certificate) || trust.intermediates().contains(certificate);
  }

  private int rank(CertificateDetails certificate, Instant at) {
    if (trust.anchors().contains(certificate)) {
      return 0;
    }
    boolean valid = !at.isBefore(certificate.notBefore()) && !at.isAfter(certificate.notAfter());
    return valid ? 1 : 2;
  }

  /** Where some were not tried, none of them is refuted: the issuer is not known. */
  private static ChainStatus end(
      CertificateDetails last, List<CertificateDetails> named, boolean allTried) {
    if (Issuers.selfIssued(last) && SignatureCheck.holds(last, last)) {
      return ChainStatus.UNTRUSTED_ROOT;
    }
    boolean refuted = allTried && named.stream().anyMatch(each -> !each.equals(last));
    return refuted ? ChainStatus.BROKEN_SIGNATURE : ChainStatus.INCOMPLETE;
  }
}
