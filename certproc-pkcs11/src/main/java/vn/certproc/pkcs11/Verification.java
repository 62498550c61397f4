package vn.certproc.pkcs11;

import java.security.GeneralSecurityException;
import java.security.PublicKey;
import java.security.Signature;
import vn.certproc.api.signing.SignatureScheme;

/** Verifies what a token signed, with the JDK. */
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
}
