package vn.certproc.pkcs11.rig;

import java.math.BigInteger;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.PublicKey;
import java.security.cert.CertificateException;
import java.security.cert.X509Certificate;
import java.security.spec.ECGenParameterSpec;
import java.time.Instant;
import java.util.Date;
import org.bouncycastle.asn1.x500.X500Name;
import org.bouncycastle.asn1.x509.BasicConstraints;
import org.bouncycastle.asn1.x509.Extension;
import org.bouncycastle.asn1.x509.KeyUsage;
import org.bouncycastle.cert.CertIOException;
import org.bouncycastle.cert.jcajce.JcaX509CertificateConverter;
import org.bouncycastle.cert.jcajce.JcaX509v3CertificateBuilder;
import org.bouncycastle.operator.OperatorCreationException;
import org.bouncycastle.operator.jcajce.JcaContentSignerBuilder;

/** A certification authority of a test: a new key, a root certificate, and what it issues. */
public final class TestAuthority {

  private static final Instant BEGIN = Instant.parse("2020-01-01T00:00:00Z");
  private static final Instant END = Instant.parse("2040-01-01T00:00:00Z");

  private final X500Name name;
  private final KeyPair keys;
  private final X509Certificate certificate;

  private TestAuthority(X500Name name, KeyPair keys) {
    this.name = name;
    this.keys = keys;
    this.certificate = certificate(name, name, BigInteger.ONE, keys.getPublic(), BEGIN, END, true);
  }

  /** A new one. */
  public static TestAuthority named(String commonName) {
    return new TestAuthority(new X500Name("C=VN,CN=" + commonName), rsa(2048));
  }

  /** A new RSA key pair, made by the JDK. */
  public static KeyPair rsa(int bits) {
    try {
      KeyPairGenerator generator = KeyPairGenerator.getInstance("RSA");
      generator.initialize(bits);
      return generator.generateKeyPair();
    } catch (GeneralSecurityException e) {
      throw new AssertionError(e);
    }
  }

  /** A new key pair on P-256, made by the JDK. */
  public static KeyPair ec() {
    try {
      KeyPairGenerator generator = KeyPairGenerator.getInstance("EC");
      generator.initialize(new ECGenParameterSpec("secp256r1"));
      return generator.generateKeyPair();
    } catch (GeneralSecurityException e) {
      throw new AssertionError(e);
    }
  }

  /** The root certificate. */
  public X509Certificate certificate() {
    return certificate;
  }

  /** Issues a certificate for twenty years from 2020. */
  public X509Certificate issue(String subject, long serial, PublicKey key) {
    return issue(subject, serial, key, BEGIN, END);
  }

  /** Issues a certificate. */
  public X509Certificate issue(
      String subject, long serial, PublicKey key, Instant begin, Instant end) {
    return certificate(
        name, new X500Name(subject), BigInteger.valueOf(serial), key, begin, end, false);
  }

  /** Issues the certificate of an authority below this one. */
  public X509Certificate authority(String subject, long serial, PublicKey key) {
    return certificate(
        name, new X500Name(subject), BigInteger.valueOf(serial), key, BEGIN, END, true);
  }

  private X509Certificate certificate(
      X500Name issuer,
      X500Name subject,
      BigInteger serial,
      PublicKey key,
      Instant begin,
      Instant end,
      boolean authority) {
    int usage =
        authority
            ? KeyUsage.keyCertSign | KeyUsage.cRLSign
            : KeyUsage.digitalSignature | KeyUsage.nonRepudiation;
    try {
      var builder =
          new JcaX509v3CertificateBuilder(
              issuer, serial, Date.from(begin), Date.from(end), subject, key);
      builder.addExtension(Extension.basicConstraints, true, new BasicConstraints(authority));
      builder.addExtension(Extension.keyUsage, true, new KeyUsage(usage));
      var signer = new JcaContentSignerBuilder("SHA256withRSA").build(keys.getPrivate());
      return new JcaX509CertificateConverter().getCertificate(builder.build(signer));
    } catch (CertIOException | OperatorCreationException | CertificateException e) {
      throw new AssertionError(e);
    }
  }
}
