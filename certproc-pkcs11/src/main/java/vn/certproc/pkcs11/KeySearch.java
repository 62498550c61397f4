package vn.certproc.pkcs11;

import java.security.PublicKey;
import java.security.SecureRandom;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import vn.certproc.api.signing.SignatureScheme;
import vn.certproc.pkcs11.ObjectReader.KeyObject;

/**
 * Finds the private key of a public one on a token, and proves it by a signature: a public key that
 * lies beside it with the same CKA_ID may be anybody's.
 */
final class KeySearch {

  private static final int CHALLENGE_BYTES = 32;

  private final TokenSession token;
  private final Optional<PinSource> pins;

  KeySearch(TokenSession token, Optional<PinSource> pins) {
    this.token = token;
    this.pins = pins;
  }

  /** What a signature showed. */
  private enum Proof {
    FITS,
    ANOTHER,
    NONE
  }

  /**
   * A key that may be the one.
   *
   * @param proven false where it can neither tell nor sign
   */
  record Match(KeyObject key, boolean proven) {}

  /** The key; no session and no lock is held while it signs, for somebody may type a PIN. */
  Optional<Match> of(PublicKey wanted) {
    List<KeyObject> possible =
        token
            .with(session -> new ObjectReader(token.driver().objects(), session).privateKeys())
            .stream()
            .filter(k -> k.mayBe(wanted))
            .sorted(Comparator.comparing(k -> !k.has(wanted)))
            .toList();
    Optional<Match> unproven = Optional.empty();
    for (KeyObject each : possible) {
      switch (proof(each, wanted)) {
        case FITS -> {
          return Optional.of(new Match(each, true));
        }
        case NONE -> unproven = unproven.or(() -> Optional.of(new Match(each, false)));
        case ANOTHER -> {}
      }
    }
    return unproven;
  }

  private Proof proof(KeyObject key, PublicKey wanted) {
    boolean tells = key.told() && key.has(wanted);
    if (tells && key.key().alwaysAuthenticate()) {
      // Nobody is asked for a PIN to hear the same again.
      return Proof.FITS;
    }
    byte[] challenge = new byte[CHALLENGE_BYTES];
    new SecureRandom().nextBytes(challenge);
    try {
      TokenSigningKey signer =
          token.with(
              session -> Signers.of(token, key, Optional.of(wanted), Optional.empty(), pins));
      SignatureScheme scheme = signer.schemes().iterator().next();
      // Verified by the signer, as every first signature.
      return signer.sign(scheme, challenge).length > 0 ? Proof.FITS : Proof.NONE;
    } catch (TokenException.Unsuitable e) {
      if (e.code().equals("key-mismatch")) {
        return Proof.ANOTHER;
      }
      // It makes no signature: what it says of itself must do, what others say of it does not.
      return tells ? Proof.FITS : Proof.NONE;
    }
  }
}
