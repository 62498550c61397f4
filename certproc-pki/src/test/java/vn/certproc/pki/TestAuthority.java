package vn.certproc.pki;

import java.io.IOException;
import java.math.BigInteger;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.time.Instant;
import java.util.Date;
import org.bouncycastle.asn1.x500.X500Name;
import org.bouncycastle.asn1.x509.BasicConstraints;
import org.bouncycastle.asn1.x509.Extension;
import org.bouncycastle.asn1.x509.GeneralNames;
import org.bouncycastle.cert.X509v3CertificateBuilder;
import org.bouncycastle.cert.jcajce.JcaX509ExtensionUtils;
import org.bouncycastle.cert.jcajce.JcaX509v3CertificateBuilder;
import org.bouncycastle.operator.OperatorCreationException;
import org.bouncycastle.operator.jcajce.JcaContentSignerBuilder;

/** Makes certificates on the fly: no test key is ever kept. */
public final class TestAuthority {
  public final X500Name name;
  public final KeyPair keys;
  private int serial = 100;

  public TestAuthority(String name) {
    this(name, rsa(2048));
  }

  public TestAuthority(String name, KeyPair keys) {
    this.name = new X500Name(name);
    this.keys = keys;
  }

  public static KeyPair rsa(int bits) {
    return pair("RSA", bits);
  }

  public static KeyPair pair(String algorithm, int bits) {
    try {
      KeyPairGenerator generator = KeyPairGenerator.getInstance(algorithm);
      generator.initialize(bits);
      return generator.generateKeyPair();
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException(e);
    }
  }

  public byte[] self() {
    return issue(name, keys, new Wish().authority(-1));
  }

  public byte[] issue(X500Name subject, KeyPair holder, Wish wish) {
    try {
      X509v3CertificateBuilder builder =
          new JcaX509v3CertificateBuilder(
              name,
              BigInteger.valueOf(serial++),
              Date.from(wish.from),
              Date.from(wish.to),
              subject,
              holder.getPublic());
      addExtensions(builder, holder, wish);
      String with = keys.getPrivate().getAlgorithm().equals("RSA") ? "withRSA" : "withECDSA";
      return builder
          .build(new JcaContentSignerBuilder("SHA256" + with).build(keys.getPrivate()))
          .getEncoded();
    } catch (IOException | GeneralSecurityException | OperatorCreationException e) {
      throw new IllegalStateException(e);
    }
  }

  private void addExtensions(X509v3CertificateBuilder builder, KeyPair holder, Wish wish)
      throws IOException, GeneralSecurityException {
    JcaX509ExtensionUtils utils = new JcaX509ExtensionUtils();
    if (wish.keyIdentifiers) {
      builder.addExtension(
          Extension.authorityKeyIdentifier,
          false,
          utils.createAuthorityKeyIdentifier(keys.getPublic()));
      builder.addExtension(
          Extension.subjectKeyIdentifier,
          false,
          utils.createSubjectKeyIdentifier(holder.getPublic()));
    }
    if (wish.authority) {
      builder.addExtension(
          Extension.basicConstraints,
          true,
          wish.pathLength < 0 ? new BasicConstraints(true) : new BasicConstraints(wish.pathLength));
    }
    if (wish.names != null) {
      builder.addExtension(Extension.subjectAlternativeName, false, wish.names);
    }
  }

  /** What a certificate shall have beside its subject. */
  public static final class Wish {
    private Instant from = Instant.parse("2024-01-01T00:00:00Z");
    private Instant to = Instant.parse("2034-01-01T00:00:00Z");
    private boolean authority;
    private boolean keyIdentifiers = true;
    private int pathLength = -1;
    private GeneralNames names;

    public Wish valid(String first, String last) {
      from = Instant.parse(first);
      to = Instant.parse(last);
      return this;
    }

    /** An authority's; the path length is left out when negative. */
    public Wish authority(int most) {
      authority = true;
      pathLength = most;
      return this;
    }

    public Wish withoutKeyIdentifiers() {
      keyIdentifiers = false;
      return this;
    }

    public Wish names(GeneralNames alternative) {
      names = alternative;
      return this;
    }
  }
}
