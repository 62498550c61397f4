package vn.certproc.pkcs11;

import java.math.BigInteger;
import java.security.GeneralSecurityException;
import java.security.PublicKey;
import java.security.Signature;
import java.security.interfaces.ECPublicKey;
import java.security.interfaces.RSAPublicKey;
import java.util.Arrays;
import vn.certproc.api.signing.SignatureScheme;

/** Looks at what a token signed, with the JDK. */
final class Verification {

  private Verification() {}

  static boolean holds(PublicKey key, SignatureScheme scheme, byte[] message, byte[] signature) {
    try {
      Signature verifier = scheme.jca();
      verifier.initVerify(key);
      verifier.update(message);
      return verifier.verify(signature);
    } catch (GeneralSecurityException e) {
      // A key or a signature of another kind: the JDK will not even look.
      return false;
    }
  }

  /**
   * Whether bytes can be a signature of a key at all, as PKCS#11 gives them. RSA: as long as the
   * modulus, and less (RFC 8017 §5.2.2). ECDSA: two halves of one length, none longer than the
   * order, each from 1 to the order − 1 (PKCS#11 v2.40 mechanisms §2.3.1, FIPS 186-4 §6.4).
   */
  static boolean plausible(PublicKey key, byte[] raw) {
    if (key instanceof RSAPublicKey rsa) {
      return raw.length == bytes(rsa.getModulus()) && within(raw, rsa.getModulus());
    }
    if (key instanceof ECPublicKey ec) {
      BigInteger order = ec.getParams().getOrder();
      int half = raw.length / 2;
      return raw.length % 2 == 0
          && half <= bytes(order)
          && within(Arrays.copyOfRange(raw, 0, half), order)
          && within(Arrays.copyOfRange(raw, half, raw.length), order);
    }
    return false;
  }

  private static int bytes(BigInteger number) {
    return (number.bitLength() + 7) / 8;
  }

  private static boolean within(byte[] unsigned, BigInteger bound) {
    BigInteger number = new BigInteger(1, unsigned);
    return number.signum() > 0 && number.compareTo(bound) < 0;
  }
}
