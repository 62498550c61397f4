package vn.certproc.pkcs11;

import java.security.GeneralSecurityException;
import java.security.PublicKey;
import java.security.Signature;
import java.security.spec.MGF1ParameterSpec;
import java.security.spec.PSSParameterSpec;
import vn.certproc.api.signing.SignatureScheme;

/** Verifies what a token signed, with the JDK. */
final class Verification {

  private Verification() {}

  static boolean holds(PublicKey key, SignatureScheme scheme, byte[] message, byte[] signature) {
    try {
      Signature verifier = verifier(scheme);
      verifier.initVerify(key);
      verifier.update(message);
      return verifier.verify(signature);
    } catch (GeneralSecurityException e) {
      // A key or a signature of another kind: the JDK will not even look.
      return false;
    }
  }

  private static Signature verifier(SignatureScheme scheme) throws GeneralSecurityException {
    if (scheme.pss()) {
      Signature pss = Signature.getInstance("RSASSA-PSS");
      pss.setParameter(
          new PSSParameterSpec(
              scheme.digest(),
              "MGF1",
              new MGF1ParameterSpec(scheme.digest()),
              scheme.digestLength(),
              1));
      return pss;
    }
    String digest = scheme.digest().replace("-", "");
    return Signature.getInstance(
        digest + "with" + ("EC".equals(scheme.keyAlgorithm()) ? "ECDSA" : "RSA"));
  }
}
