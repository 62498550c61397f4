package vn.certproc.pkcs11;

import java.time.Instant;
import java.util.Optional;
import vn.certproc.api.model.EncodedCertificate;
import vn.certproc.api.signing.CertificateJudge;

/**
 * What is to be installed. Immutable and thread-safe.
 *
 * @param certificate the new certificate, as the Authority sent it
 * @param judge who says what speaks against it: its validity, its authorities
 * @param at the instant to judge for
 * @param expectedToken the serial number of the token that it is meant for, as printed or as the
 *     chip tells it; empty where whoever asks does not know
 * @param keepOld whether earlier certificates of the same key stay
 */
public record InstallRequest(
    EncodedCertificate certificate,
    CertificateJudge judge,
    Instant at,
    Optional<String> expectedToken,
    boolean keepOld) {

  /** A request that lets earlier certificates of the key go. */
  public static InstallRequest of(
      EncodedCertificate certificate, CertificateJudge judge, Instant at) {
    return new InstallRequest(certificate, judge, at, Optional.empty(), false);
  }

  /** This one, for the token of this serial number alone. */
  public InstallRequest onto(String serial) {
    return new InstallRequest(certificate, judge, at, Optional.of(serial), keepOld);
  }

  /** This one, leaving earlier certificates where they are. */
  public InstallRequest keepingOld() {
    return new InstallRequest(certificate, judge, at, expectedToken, true);
  }
}
