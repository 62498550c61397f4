package vn.certproc.pkcs11;

import java.time.Instant;
import java.util.Optional;
import vn.certproc.api.model.EncodedCertificate;
import vn.certproc.api.signing.CertificateJudge;

/**
 * What is to be installed. Immutable and thread-safe, as far as its judge and source of PINs are.
 *
 * @param certificate the new certificate in DER, as the Authority sent it
 * @param judge who says what speaks against it: its validity, its authorities; asked before the
 *     token is, and while nothing is held
 * @param at the instant to judge for
 * @param expectedToken the serial number of the token that it is meant for, as printed or as the
 *     chip tells it; of a token without one its label; empty where whoever asks does not know
 * @param keepOld whether earlier certificates of the same key stay
 * @param acceptOtherSubject whether an earlier certificate goes although it names another subject,
 *     as after a change of information
 * @param pins asks the holder, where the key wants the PIN for the signature that proves it to be
 *     the certificate's; without it such a key is refused unless it tells its public half itself
 */
public record InstallRequest(
    EncodedCertificate certificate,
    CertificateJudge judge,
    Instant at,
    Optional<String> expectedToken,
    boolean keepOld,
    boolean acceptOtherSubject,
    Optional<PinSource> pins) {

  /** A request that lets earlier certificates of the key and of the same subject go. */
  public static InstallRequest of(
      EncodedCertificate certificate, CertificateJudge judge, Instant at) {
    return new InstallRequest(
        certificate, judge, at, Optional.empty(), false, false, Optional.empty());
  }

  /** This one, for the token of this serial number (or, where it has none, label) alone. */
  public InstallRequest onto(String serial) {
    return new InstallRequest(
        certificate, judge, at, Optional.of(serial), keepOld, acceptOtherSubject, pins);
  }

  /** This one, leaving earlier certificates where they are. */
  public InstallRequest keepingOld() {
    return new InstallRequest(
        certificate, judge, at, expectedToken, true, acceptOtherSubject, pins);
  }

  /**
   * This one, for somebody who saw in the plan that an earlier certificate names another subject
   * ({@link InstallPlan.Earlier#sameSubject}) and lets it go: a change of information changes it.
   */
  public InstallRequest acceptingOtherSubject() {
    return new InstallRequest(certificate, judge, at, expectedToken, keepOld, true, pins);
  }

  /** This one, able to ask for the PIN of a key that wants it at each signature. */
  public InstallRequest provingWith(PinSource source) {
    return new InstallRequest(
        certificate, judge, at, expectedToken, keepOld, acceptOtherSubject, Optional.of(source));
  }
}
