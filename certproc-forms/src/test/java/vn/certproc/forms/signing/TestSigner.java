package vn.certproc.forms.signing;

import java.security.GeneralSecurityException;
import java.security.PrivateKey;
import java.security.PublicKey;
import java.security.Signature;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import vn.certproc.api.model.EncodedCertificate;
import vn.certproc.api.signing.SignatureScheme;
import vn.certproc.api.signing.SigningKey;
import vn.certproc.checks.authority.TestKey;

/** A key in memory that counts how often it is asked. */
public final class TestSigner implements SigningKey {

  private final PublicKey publicKey;
  private final PrivateKey key;
  private final Optional<EncodedCertificate> certificate;
  private final AtomicInteger asked = new AtomicInteger();

  private TestSigner(
      PublicKey publicKey, PrivateKey key, Optional<EncodedCertificate> certificate) {
    this.publicKey = publicKey;
    this.key = key;
    this.certificate = certificate;
  }

  public static TestSigner of(TestKey holder) {
    return new TestSigner(
        holder.certificate().getPublicKey(),
        holder.key(),
        Optional.of(EncodedCertificate.of(holder.encoded())));
  }

  /** The same key, and another certificate or none. */
  public TestSigner with(Optional<EncodedCertificate> other) {
    return new TestSigner(publicKey, key, other);
  }

  /** The same public half and certificate, and another private key: it signs what does not fit. */
  public TestSigner signingWith(PrivateKey other) {
    return new TestSigner(publicKey, other, certificate);
  }

  public int asked() {
    return asked.get();
  }

  @Override
  public PublicKey publicKey() {
    return publicKey;
  }

  @Override
  public Optional<EncodedCertificate> certificate() {
    return certificate;
  }

  @Override
  public Set<SignatureScheme> schemes() {
    EnumSet<SignatureScheme> all = EnumSet.allOf(SignatureScheme.class);
    all.removeIf(scheme -> !scheme.keyAlgorithm().equals(publicKey.getAlgorithm()));
    return all;
  }

  @Override
  public byte[] sign(SignatureScheme scheme, byte[] message) {
    asked.incrementAndGet();
    try {
      Signature signature = scheme.jca();
      signature.initSign(key);
      signature.update(message);
      return signature.sign();
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException(e);
    }
  }
}
