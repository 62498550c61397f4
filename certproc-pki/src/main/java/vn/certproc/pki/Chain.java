package vn.certproc.pki;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * The way from a certificate up to a root, and what was noticed on it. Immutable and thread-safe.
 * Revocation is not part of it.
 *
 * @param at the instant that validity was judged for
 * @param certificates the certificate first, each one's issuer after it; at least one
 * @param status how far it reaches
 * @param findings what was noticed, from the certificate upwards
 */
public record Chain(
    Instant at, List<CertificateDetails> certificates, ChainStatus status, List<Finding> findings) {

  /** Copies the lists. */
  public Chain {
    certificates = List.copyOf(certificates);
    findings = List.copyOf(findings);
  }

  /** Whether it is complete and nothing of level error was found. */
  public boolean valid() {
    return status == ChainStatus.COMPLETE
        && findings.stream().noneMatch(f -> f.level() == FindingLevel.ERROR);
  }

  /** The first finding of this code. */
  public Optional<Finding> finding(String code) {
    return findings.stream().filter(f -> f.code().equals(code)).findFirst();
  }
}
