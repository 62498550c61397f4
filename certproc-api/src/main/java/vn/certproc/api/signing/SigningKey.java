package vn.certproc.api.signing;

import java.security.PublicKey;
import java.util.Optional;
import java.util.Set;
import vn.certproc.api.error.CertprocException;
import vn.certproc.api.model.EncodedCertificate;

/**
 * A private key that signs, wherever it is: on a token, in a PKCS#12 file, at a remote service. The
 * key itself never leaves its place.
 *
 * <p>Guarantee: what {@link #sign} returns verifies with {@link #publicKey} over exactly these
 * bytes. Implementations are thread-safe unless they say otherwise.
 */
public interface SigningKey {

  /** The public half. */
  PublicKey publicKey();

  /** The certificate of this key; empty where it has none yet, as before a new issue. */
  Optional<EncodedCertificate> certificate();

  /** What the key and its place can do; at least one, in the enum's order. */
  Set<SignatureScheme> schemes();

  /**
   * Signs a message.
   *
   * @param scheme one of {@link #schemes}
   * @param message the message itself, not its digest; neither changed nor kept
   * @return the signature, in the form that {@link SignatureScheme} tells
   * @throws IllegalArgumentException when the scheme is not one of {@link #schemes}
   * @throws CertprocException when the key's place fails or refuses; says what to do next
   */
  byte[] sign(SignatureScheme scheme, byte[] message);
}
