package vn.certproc.pki.internal;

import java.security.GeneralSecurityException;
import java.security.InvalidKeyException;
import java.security.KeyFactory;
import java.security.PublicKey;
import java.security.Signature;
import java.security.SignatureException;
import java.security.spec.X509EncodedKeySpec;
import java.util.Map;
import java.util.Optional;
import org.bouncycastle.asn1.ASN1Encodable;
import org.bouncycastle.asn1.ASN1Integer;
import org.bouncycastle.asn1.ASN1ObjectIdentifier;
import org.bouncycastle.asn1.ASN1Sequence;
import org.bouncycastle.asn1.pkcs.PKCSObjectIdentifiers;
import org.bouncycastle.asn1.x509.SubjectPublicKeyInfo;
import org.bouncycastle.asn1.x9.X9ObjectIdentifiers;
import vn.certproc.api.signing.SignatureScheme;

/** Public keys and their signatures, by the JDK's own algorithms: no provider is set up. */
public final class Signatures {

  private static final Map<ASN1ObjectIdentifier, String> KEYS =
      Map.of(
          PKCSObjectIdentifiers.rsaEncryption, "RSA",
          X9ObjectIdentifiers.id_ecPublicKey, "EC");

  private Signatures() {}

  /** The key of a certificate or request; empty where it is malformed or neither RSA nor EC. */
  public static Optional<PublicKey> publicKey(SubjectPublicKeyInfo info) {
    return Optional.ofNullable(KEYS.get(info.getAlgorithm().getAlgorithm()))
        .flatMap(algorithm -> Asn1.read(() -> decode(algorithm, info.getEncoded())));
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
    if (scheme.keyAlgorithm().equals("EC") && !positive(signature)) {
      return false;
    }
    try {
      Signature verifier = verifier(scheme);
      verifier.initVerify(key);
      verifier.update(message);
      return verifier.verify(signature);
    } catch (InvalidKeyException | SignatureException notOfThisKey) {
      return false;
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
