package vn.certproc.pki;

import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.PublicKey;
import java.security.Signature;
import java.security.spec.MGF1ParameterSpec;
import java.security.spec.PSSParameterSpec;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import vn.certproc.api.model.EncodedCertificate;
import vn.certproc.api.signing.SignatureScheme;
import vn.certproc.api.signing.SigningKey;

/** A signing key in memory. */
public final class SoftKey implements SigningKey {
  private final KeyPair keys;
  private final Optional<EncodedCertificate> certificate;
  private final Set<SignatureScheme> schemes;

  private SoftKey(
      KeyPair keys, Optional<EncodedCertificate> certificate, Set<SignatureScheme> schemes) {
    this.keys = keys;
    this.certificate = certificate;
    this.schemes = schemes;
  }

  /** A key that can do these schemes, without a certificate. */
  public static SoftKey of(KeyPair keys, SignatureScheme first, SignatureScheme... others) {
    return new SoftKey(keys, Optional.empty(), EnumSet.of(first, others));
  }

  public SoftKey with(byte[] der) {
    return new SoftKey(keys, Optional.of(EncodedCertificate.of(der)), schemes);
  }

  @Override
  public PublicKey publicKey() {
    return keys.getPublic();
  }

  @Override
  public Optional<EncodedCertificate> certificate() {
    return certificate;
  }

  @Override
  public Set<SignatureScheme> schemes() {
    return schemes;
  }

  @Override
  public byte[] sign(SignatureScheme scheme, byte[] message) {
    try {
      String padding = scheme.keyAlgorithm().equals("EC") ? "ECDSA" : "RSA";
      Signature signer =
          Signature.getInstance(
              scheme.pss() ? "RSASSA-PSS" : scheme.digest().replace("-", "") + "with" + padding);
      if (scheme.pss()) {
        signer.setParameter(
            new PSSParameterSpec(
                scheme.digest(),
                "MGF1",
                new MGF1ParameterSpec(scheme.digest()),
                scheme.digestLength(),
                1));
      }
      signer.initSign(keys.getPrivate());
      signer.update(message);
      return signer.sign();
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException(e);
    }
  }
}
