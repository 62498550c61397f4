package vn.certproc.pki.internal;

import java.math.BigInteger;
import java.util.Set;
import org.bouncycastle.asn1.ASN1ObjectIdentifier;
import org.bouncycastle.asn1.edec.EdECObjectIdentifiers;
import org.bouncycastle.asn1.pkcs.PKCSObjectIdentifiers;
import org.bouncycastle.asn1.pkcs.RSAPublicKey;
import org.bouncycastle.asn1.x509.SubjectPublicKeyInfo;
import org.bouncycastle.asn1.x9.ECNamedCurveTable;
import org.bouncycastle.asn1.x9.X9ObjectIdentifiers;

/**
 * Which public keys are computed with at all. A certificate costs its author nothing and may hold
 * any numbers: one verification with a modulus and an exponent of 16384 bits takes seconds. Whether
 * a key is strong enough is another question.
 */
final class KeyBounds {

  private static final int LEAST_RSA = 1024;
  private static final int MOST_RSA = 8192;

  /** The JDK's own bound for keys of more than 3072 bits; in practice it is 65537, 17 bits. */
  private static final int MOST_EXPONENT = 64;

  private static final Set<ASN1ObjectIdentifier> EDWARDS =
      Set.of(EdECObjectIdentifiers.id_Ed25519, EdECObjectIdentifiers.id_Ed448);

  private KeyBounds() {}

  /**
   * Whether it is RSA of 1024 to 8192 bits with an exponent of at most 64, of a curve that has a
   * name, or an Edwards key (RFC 8410); no arithmetic is done to find out.
   */
  static boolean within(SubjectPublicKeyInfo info) {
    ASN1ObjectIdentifier algorithm = info.getAlgorithm().getAlgorithm();
    if (algorithm.equals(PKCSObjectIdentifiers.rsaEncryption)) {
      return Asn1.read(() -> rsa(RSAPublicKey.getInstance(info.parsePublicKey()))).orElse(false);
    }
    if (algorithm.equals(X9ObjectIdentifiers.id_ecPublicKey)) {
      return info.getAlgorithm().getParameters() instanceof ASN1ObjectIdentifier curve
          && ECNamedCurveTable.getByOID(curve) != null;
    }
    return EDWARDS.contains(algorithm);
  }

  private static boolean rsa(RSAPublicKey key) {
    BigInteger modulus = key.getModulus();
    BigInteger exponent = key.getPublicExponent();
    return modulus.signum() > 0
        && modulus.bitLength() >= LEAST_RSA
        && modulus.bitLength() <= MOST_RSA
        && exponent.signum() > 0
        && exponent.bitLength() <= MOST_EXPONENT;
  }
}
