package vn.certproc.cli.internal.verb.signing;

import java.security.PublicKey;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import vn.certproc.api.model.EncodedCertificate;
import vn.certproc.api.signing.SignatureScheme;
import vn.certproc.api.signing.SigningKey;

/** A key that is opened when it is first asked for anything, and stays open. Thread-safe. */
final class LateKey implements SigningKey {

  private final Supplier<SigningKey> opening;
  private @Nullable SigningKey opened;

  LateKey(Supplier<SigningKey> opening) {
    this.opening = opening;
  }

  private synchronized SigningKey key() {
    SigningKey key = opened;
    if (key == null) {
      key = opening.get();
      opened = key;
    }
    return key;
  }

  @Override
  public PublicKey publicKey() {
    return key().publicKey();
  }

  @Override
  public Optional<EncodedCertificate> certificate() {
    return key().certificate();
  }

  @Override
  public Set<SignatureScheme> schemes() {
    return key().schemes();
  }

  @Override
  public byte[] sign(SignatureScheme scheme, byte[] message) {
    return key().sign(scheme, message);
  }
}
