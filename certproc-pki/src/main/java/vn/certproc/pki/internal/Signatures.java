package vn.certproc.pki.internal;

import java.io.IOException;
import java.security.AlgorithmParameters;
import java.security.GeneralSecurityException;
import java.security.InvalidKeyException;
import java.security.KeyFactory;
import java.security.PublicKey;
import java.security.Signature;
import java.security.SignatureException;
import java.security.spec.PSSParameterSpec;
import java.security.spec.X509EncodedKeySpec;
import java.util.Map;
import java.util.Optional;
import org.bouncycastle.asn1.ASN1Encodable;
import org.bouncycastle.asn1.ASN1Encoding;
import org.bouncycastle.asn1.ASN1Integer;
import org.bouncycastle.asn1.ASN1ObjectIdentifier;
import org.bouncycastle.asn1.ASN1Sequence;
import org.bouncycastle.asn1.pkcs.PKCSObjectIdentifiers;
import org.bouncycastle.asn1.x509.AlgorithmIdentifier;
import org.bouncycastle.asn1.x509.SubjectPublicKeyInfo;
import org.bouncycastle.asn1.x9.X9ObjectIdentifiers;
import org.bouncycastle.operator.DefaultSignatureNameFinder;
import vn.certproc.api.signing.SignatureScheme;

/** Public keys and their signatures, by the JDK's own algorithms: no provider is set up. */
public final class Signatures {

  private static final Map<ASN1ObjectIdentifier, String> KEYS =
      Map.of(
          PKCSObjectIdentifiers.rsaEncryption, "RSA",
          X9ObjectIdentifiers.id_ecPublicKey, "EC");

  private Signatures() {}

  /**
   * The key of a certificate or request; empty where it is malformed, neither RSA nor EC, or too
   * large to be computed with: RSA of 1024 to 8192 bits, with an exponent of at most 64.
   */
  public static Optional<PublicKey> publicKey(SubjectPublicKeyInfo info) {
    return Optional.ofNullable(KEYS.get(info.getAlgorithm().getAlgorithm()))
        .filter(algorithm -> KeyBounds.within(info))
        .flatMap(algorithm -> Asn1.read(() -> decode(algorithm, info.getEncoded())));
  }

  /** Whether the key is one that is computed with: see {@link #publicKey}, or another curve's. */
  public static boolean computable(SubjectPublicKeyInfo info) {
    return KeyBounds.within(info);
  }

  private static PublicKey decode(String algorithm, byte[] encoded) {
    try {
      return KeyFactory.getInstance(algorithm).generatePublic(new X509EncodedKeySpec(encoded));
    } catch (GeneralSecurityException e) {
      throw new IllegalArgumentException("not a key that can be used", e);
    }
  }

  /** Whether the signature holds; one that is malformed, or of another kind of key, does not. */
  public static boolean verify(
      PublicKey key, SignatureScheme scheme, byte[] message, byte[] signature) {
    return verify(verifier(scheme), key, message, signature);
  }

  /**
   * The same by any algorithm that an identifier names and the JDK knows, SHA-1 and MD5 too: for
   * certificates and revocation lists, whose strength is judged elsewhere.
   */
  public static boolean verify(
      PublicKey key, AlgorithmIdentifier algorithm, byte[] message, byte[] signature) {
    Optional<SignatureScheme> scheme = SchemeIdentifiers.scheme(algorithm);
    return scheme.isPresent()
        ? verify(key, scheme.get(), message, signature)
        : Asn1.read(() -> verifier(algorithm))
            .map(verifier -> verify(verifier, key, message, signature))
            .orElse(false);
  }

  private static boolean verify(
      Signature verifier, PublicKey key, byte[] message, byte[] signature) {
    if (key.getAlgorithm().equals("EC") && !positive(signature)) {
      return false;
    }
    try {
      verifier.initVerify(key);
      verifier.update(message);
      return verifier.verify(signature);
    } catch (InvalidKeyException | SignatureException notOfThisKey) {
      return false;
    }
  }

  private static Signature verifier(AlgorithmIdentifier algorithm) throws IOException {
    try {
      if (!algorithm.getAlgorithm().equals(PKCSObjectIdentifiers.id_RSASSA_PSS)) {
        return Signature.getInstance(new DefaultSignatureNameFinder().getAlgorithmName(algorithm));
      }
      AlgorithmParameters parameters = AlgorithmParameters.getInstance("RSASSA-PSS");
      parameters.init(algorithm.getParameters().toASN1Primitive().getEncoded(ASN1Encoding.DER));
      Signature verifier = Signature.getInstance("RSASSA-PSS");
      verifier.setParameter(parameters.getParameterSpec(PSSParameterSpec.class));
      return verifier;
    } catch (GeneralSecurityException e) {
      throw new IllegalArgumentException("not an algorithm that the JDK knows", e);
    }
  }

  /**
   * Whether r and s are above zero: JDK 15 to 17.0.2 took zeroes for a signature of anybody over
   * anything (CVE-2022-21449), and officials' computers are old.
   */
  private static boolean positive(byte[] signature) {
    return Asn1.read(() -> ASN1Sequence.getInstance(signature))
        .filter(pair -> pair.size() == 2)
        .flatMap(pair -> Asn1.read(() -> above(pair.getObjectAt(0)) && above(pair.getObjectAt(1))))
        .orElse(false);
  }

  private static boolean above(ASN1Encodable number) {
    return ASN1Integer.getInstance(number).getValue().signum() > 0;
  }

  private static Signature verifier(SignatureScheme scheme) {
    try {
      return scheme.jca();
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("every Java platform verifies " + scheme.code(), e);
    }
  }
}
