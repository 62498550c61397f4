package vn.certproc.checks.authority;

import java.math.BigInteger;
import java.security.GeneralSecurityException;
import java.security.PrivateKey;
import java.security.cert.CertificateEncodingException;
import java.security.cert.X509Certificate;
import java.util.concurrent.atomic.AtomicLong;
import org.bouncycastle.asn1.x500.X500Name;
import org.bouncycastle.cert.X509CertificateHolder;
import org.bouncycastle.cert.jcajce.JcaX509CertificateConverter;
import org.bouncycastle.cert.jcajce.JcaX509CertificateHolder;
import org.bouncycastle.jce.provider.BouncyCastleProvider;
import org.bouncycastle.operator.ContentSigner;
import org.bouncycastle.operator.DigestCalculatorProvider;
import org.bouncycastle.operator.OperatorCreationException;
import org.bouncycastle.operator.jcajce.JcaContentSignerBuilder;
import org.bouncycastle.operator.jcajce.JcaDigestCalculatorProviderBuilder;

/** The small steps between the JDK's types and Bouncy Castle's. */
final class Signing {
  private static final AtomicLong SERIAL = new AtomicLong(0x5100_0000_0000L);

  private Signing() {}

  /** A serial number that no other certificate of this JVM has. */
  static BigInteger serial() {
    return BigInteger.valueOf(SERIAL.incrementAndGet());
  }

  /** SHA-256 with the key's own algorithm, by its JCA name. */
  static String algorithm(PrivateKey key) {
    return "SHA256with" + (key.getAlgorithm().equals("RSA") ? "RSA" : "ECDSA");
  }

  static ContentSigner signer(String algorithm, PrivateKey key) {
    try {
      JcaContentSignerBuilder builder = new JcaContentSignerBuilder(algorithm);
      // The JDK has PSS under one name for all digests, which this builder does not ask for.
      return algorithm.endsWith("MGF1")
          ? builder.setProvider(new BouncyCastleProvider()).build(key)
          : builder.build(key);
    } catch (OperatorCreationException e) {
      throw new IllegalStateException(e);
    }
  }

  static DigestCalculatorProvider digests() {
    try {
      return new JcaDigestCalculatorProviderBuilder().build();
    } catch (OperatorCreationException e) {
      throw new IllegalStateException(e);
    }
  }

  static X509Certificate certificate(X509CertificateHolder holder) {
    try {
      return new JcaX509CertificateConverter().getCertificate(holder);
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException(e);
    }
  }

  static X509CertificateHolder holder(X509Certificate certificate) {
    try {
      return new JcaX509CertificateHolder(certificate);
    } catch (CertificateEncodingException e) {
      throw new IllegalStateException(e);
    }
  }

  static X500Name subject(X509Certificate certificate) {
    return holder(certificate).getSubject();
  }

  static byte[] der(X509Certificate certificate) {
    try {
      return certificate.getEncoded();
    } catch (CertificateEncodingException e) {
      throw new IllegalStateException(e);
    }
  }
}
