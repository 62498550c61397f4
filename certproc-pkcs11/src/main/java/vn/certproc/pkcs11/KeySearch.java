package vn.certproc.pkcs11;

import java.security.PublicKey;
import java.security.SecureRandom;
import java.util.List;
import java.util.Optional;
import vn.certproc.api.signing.SignatureScheme;
import vn.certproc.pkcs11.ObjectReader.KeyObject;

/** Finds the private key of a public one on a token. */
final class KeySearch {

  private final TokenSession token;
  private final long session;

  KeySearch(TokenSession token, long session) {
    this.token = token;
    this.session = session;
  }

  /** By the public half where keys tell it; else by a signature, which cannot lie. */
  Optional<KeyObject> of(PublicKey wanted) {
    List<KeyObject> keys = new ObjectReader(token.driver().objects(), session).privateKeys();
    return keys.stream()
        .filter(k -> k.has(wanted))
        .findFirst()
        .or(
            () ->
                keys.stream()
                    .filter(k -> k.key().publicKey().isEmpty())
                    .filter(k -> signsFor(k, wanted))
                    .findFirst());
  }

  private boolean signsFor(KeyObject key, PublicKey wanted) {
    boolean fits = key.key().algorithm().equals(wanted.getAlgorithm());
    if (!fits || key.key().alwaysAuthenticate() || !key.key().signs()) {
      return false;
    }
    byte[] challenge = new byte[32];
    new SecureRandom().nextBytes(challenge);
    try {
      TokenSigningKey signer =
          Signers.of(token, key, Optional.of(wanted), Optional.empty(), Optional.empty());
      SignatureScheme scheme = signer.schemes().iterator().next();
      return signer.sign(scheme, challenge).length > 0;
    } catch (TokenException.Unsuitable e) {
      // Its first signature does not verify, or it makes none: another key.
      return false;
    }
  }
}
