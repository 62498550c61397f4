package vn.certproc.pki;

import java.security.cert.CertificateException;
import org.bouncycastle.asn1.pkcs.PKCSObjectIdentifiers;
import org.bouncycastle.cert.CertException;
import org.bouncycastle.cert.X509CertificateHolder;
import org.bouncycastle.jce.provider.BouncyCastleProvider;
import org.bouncycastle.operator.ContentVerifierProvider;
import org.bouncycastle.operator.DefaultDigestAlgorithmIdentifierFinder;
import org.bouncycastle.operator.OperatorCreationException;
import org.bouncycastle.operator.bc.BcRSAContentVerifierProviderBuilder;
import org.bouncycastle.operator.jcajce.JcaContentVerifierProviderBuilder;
import vn.certproc.pki.internal.Asn1;

/** Whether one certificate's key made the signature on another. */
final class SignatureCheck {

  private SignatureCheck() {}

  /** Whether the signature holds; one that cannot be computed does not. */
  static boolean holds(CertificateDetails issuer, CertificateDetails issued) {
    return Asn1.read(() -> verify(issuer.holder(), issued.holder())).orElse(false);
  }

  private static boolean verify(X509CertificateHolder issuer, X509CertificateHolder issued) {
    try {
      return issued.isSignatureValid(verifiers(issuer));
    } catch (CertException | CertificateException | OperatorCreationException e) {
      return false; // a malformed key or signature, or an algorithm that nobody knows
    }
  }

  /** RSA goes without a provider, which takes a quarter of a second to set up; others need it. */
  private static ContentVerifierProvider verifiers(X509CertificateHolder issuer)
      throws OperatorCreationException, CertificateException {
    boolean rsa =
        issuer
            .getSubjectPublicKeyInfo()
            .getAlgorithm()
            .getAlgorithm()
            .equals(PKCSObjectIdentifiers.rsaEncryption);
    return rsa
        ? new BcRSAContentVerifierProviderBuilder(new DefaultDigestAlgorithmIdentifierFinder())
            .build(issuer)
        : new JcaContentVerifierProviderBuilder()
            .setProvider(new BouncyCastleProvider())
            .build(issuer);
  }
}
