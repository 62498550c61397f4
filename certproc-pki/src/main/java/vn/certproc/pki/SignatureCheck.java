package vn.certproc.pki;

import java.io.IOException;
import java.security.PublicKey;
import java.security.cert.CertificateException;
import java.util.Optional;
import org.bouncycastle.asn1.ASN1Encoding;
import org.bouncycastle.cert.CertException;
import org.bouncycastle.cert.X509CertificateHolder;
import org.bouncycastle.jce.provider.BouncyCastleProvider;
import org.bouncycastle.operator.OperatorCreationException;
import org.bouncycastle.operator.jcajce.JcaContentVerifierProviderBuilder;
import vn.certproc.pki.internal.Asn1;
import vn.certproc.pki.internal.Signatures;

/** Whether one certificate's key made the signature on another. */
final class SignatureCheck {

  private SignatureCheck() {}

  /** Whether the signature holds; one that cannot be computed, or by too large a key, does not. */
  static boolean holds(CertificateDetails issuer, CertificateDetails issued) {
    return Asn1.read(() -> verify(issuer.holder(), issued.holder())).orElse(false);
  }

  private static boolean verify(X509CertificateHolder issuer, X509CertificateHolder issued)
      throws IOException {
    if (!Signatures.computable(issuer.getSubjectPublicKeyInfo())) {
      return false;
    }
    Optional<PublicKey> key = Signatures.publicKey(issuer.getSubjectPublicKeyInfo());
    return key.isPresent() ? verify(key.get(), issued) : rareKey(issuer, issued);
  }

  /** The algorithm stands inside the signed part too, and must be the same (RFC 5280 §4.1.1.2). */
  private static boolean verify(PublicKey key, X509CertificateHolder issued) throws IOException {
    return issued
            .toASN1Structure()
            .getTBSCertificate()
            .getSignature()
            .equals(issued.getSignatureAlgorithm())
        && Signatures.verify(
            key,
            issued.getSignatureAlgorithm(),
            issued.toASN1Structure().getTBSCertificate().getEncoded(ASN1Encoding.DER),
            issued.getSignature());
  }

  /** Edwards keys, and curves that the JDK no longer knows. */
  private static boolean rareKey(X509CertificateHolder issuer, X509CertificateHolder issued) {
    try {
      return issued.isSignatureValid(
          new JcaContentVerifierProviderBuilder()
              .setProvider(new BouncyCastleProvider())
              .build(issuer));
    } catch (CertException | CertificateException | OperatorCreationException e) {
      return false; // a malformed key or signature, or an algorithm that nobody knows
    }
  }
}
