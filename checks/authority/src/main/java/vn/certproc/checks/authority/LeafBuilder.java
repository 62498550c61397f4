package vn.certproc.checks.authority;

import java.io.IOException;
import java.math.BigInteger;
import java.net.URI;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import java.util.stream.Stream;
import org.bouncycastle.asn1.ASN1Encodable;
import org.bouncycastle.asn1.ASN1ObjectIdentifier;
import org.bouncycastle.asn1.x500.X500Name;
import org.bouncycastle.asn1.x509.AccessDescription;
import org.bouncycastle.asn1.x509.AuthorityInformationAccess;
import org.bouncycastle.asn1.x509.BasicConstraints;
import org.bouncycastle.asn1.x509.CRLDistPoint;
import org.bouncycastle.asn1.x509.DistributionPoint;
import org.bouncycastle.asn1.x509.DistributionPointName;
import org.bouncycastle.asn1.x509.ExtendedKeyUsage;
import org.bouncycastle.asn1.x509.Extension;
import org.bouncycastle.asn1.x509.GeneralName;
import org.bouncycastle.asn1.x509.GeneralNames;
import org.bouncycastle.asn1.x509.KeyPurposeId;
import org.bouncycastle.asn1.x509.KeyUsage;
import org.bouncycastle.cert.jcajce.JcaX509ExtensionUtils;
import org.bouncycastle.cert.jcajce.JcaX509v3CertificateBuilder;

/**
 * What a certificate shall say. Without a word it is valid from yesterday for a year, for
 * digitalSignature and nonRepudiation, over a fresh RSA key of 2048 bits, signed with SHA-256. Not
 * thread-safe.
 */
public final class LeafBuilder {
  private final TestAuthority authority;
  private final X500Name subject;
  private final List<Extension> more = new ArrayList<>();
  private final List<URI> crls = new ArrayList<>();
  private final List<URI> responders = new ArrayList<>();
  private BigInteger serial = Signing.serial();
  private Instant from = Instant.now().minus(Duration.ofDays(1));
  private Instant to = Instant.now().plus(Duration.ofDays(365));
  private int usage = KeyUsage.digitalSignature | KeyUsage.nonRepudiation;
  private String[] purposes = new String[0];
  private String algorithm;
  private KeyPair key = new KeyPair(null, null);
  private boolean isAuthority;

  LeafBuilder(TestAuthority authority, String subject) {
    this.authority = authority;
    this.subject = new X500Name(subject);
    this.algorithm = Signing.algorithm(authority.key());
  }

  /** Over this key, in place of a fresh one; only the public half goes into the certificate. */
  public LeafBuilder key(KeyPair pair) {
    key = pair;
    return this;
  }

  /** Valid from one instant to the other, in whole seconds. */
  public LeafBuilder validity(Instant first, Instant last) {
    from = first;
    to = last;
    return this;
  }

  /** With this serial number, in place of one that no other certificate has. */
  public LeafBuilder serial(BigInteger number) {
    serial = number;
    return this;
  }

  /** The bits of {@link KeyUsage}, such as {@code KeyUsage.keyEncipherment}; none: no extension. */
  public LeafBuilder keyUsage(int... bits) {
    usage = 0;
    for (int bit : bits) {
      usage |= bit;
    }
    return this;
  }

  /** Purposes by OID; critical when timeStamping stands alone (RFC 3161 §2.3). */
  public LeafBuilder extendedKeyUsage(String... oids) {
    purposes = oids.clone();
    return this;
  }

  /** One more address of a CRL. */
  public LeafBuilder crl(URI address) {
    crls.add(address);
    return this;
  }

  /** One more address of an OCSP responder. */
  public LeafBuilder ocsp(URI address) {
    responders.add(address);
    return this;
  }

  /** Any other extension. */
  public LeafBuilder extension(String oid, boolean critical, ASN1Encodable value) {
    try {
      more.add(
          new Extension(
              new ASN1ObjectIdentifier(oid), critical, value.toASN1Primitive().getEncoded()));
    } catch (IOException e) {
      throw new IllegalStateException(e);
    }
    return this;
  }

  /** Signed by the authority with this algorithm (JCA name), such as {@code SHA1withRSA}. */
  public LeafBuilder signedWith(String jcaName) {
    algorithm = jcaName;
    return this;
  }

  LeafBuilder authority() {
    isAuthority = true;
    return keyUsage(KeyUsage.keyCertSign, KeyUsage.cRLSign);
  }

  /** The certificate, known to the authority from now on. */
  public TestKey issue() {
    KeyPair pair = key.getPublic() == null ? KeyPairs.rsa(2048) : key;
    try {
      JcaX509v3CertificateBuilder builder =
          new JcaX509v3CertificateBuilder(
              authority.name(), serial, Date.from(from), Date.from(to), subject, pair.getPublic());
      for (Extension extension : extensions(pair)) {
        builder.addExtension(extension);
      }
      return authority.issued(
          Signing.certificate(builder.build(Signing.signer(algorithm, authority.key()))), pair);
    } catch (IOException | GeneralSecurityException e) {
      throw new IllegalStateException(e);
    }
  }

  private List<Extension> extensions(KeyPair pair) throws IOException, GeneralSecurityException {
    List<Extension> all = new ArrayList<>();
    JcaX509ExtensionUtils ids = new JcaX509ExtensionUtils();
    all.add(
        Extension.create(
            Extension.authorityKeyIdentifier,
            false,
            ids.createAuthorityKeyIdentifier(authority.publicKey())));
    all.add(
        Extension.create(
            Extension.subjectKeyIdentifier,
            false,
            ids.createSubjectKeyIdentifier(pair.getPublic())));
    if (isAuthority) {
      all.add(Extension.create(Extension.basicConstraints, true, new BasicConstraints(true)));
    }
    if (usage != 0) {
      all.add(Extension.create(Extension.keyUsage, true, new KeyUsage(usage)));
    }
    if (purposes.length > 0) {
      all.add(purposes());
    }
    if (!crls.isEmpty()) {
      all.add(Extension.create(Extension.cRLDistributionPoints, false, distribution()));
    }
    if (!responders.isEmpty()) {
      all.add(Extension.create(Extension.authorityInfoAccess, false, access()));
    }
    all.addAll(more);
    return all;
  }

  private Extension purposes() throws IOException {
    boolean critical =
        purposes.length == 1 && purposes[0].equals(KeyPurposeId.id_kp_timeStamping.getId());
    KeyPurposeId[] ids =
        Stream.of(purposes)
            .map(oid -> KeyPurposeId.getInstance(new ASN1ObjectIdentifier(oid)))
            .toArray(KeyPurposeId[]::new);
    return Extension.create(Extension.extendedKeyUsage, critical, new ExtendedKeyUsage(ids));
  }

  private CRLDistPoint distribution() {
    return new CRLDistPoint(
        crls.stream()
            .map(
                uri ->
                    new DistributionPoint(
                        new DistributionPointName(new GeneralNames(name(uri))), null, null))
            .toArray(DistributionPoint[]::new));
  }

  private AuthorityInformationAccess access() {
    return new AuthorityInformationAccess(
        responders.stream()
            .map(uri -> new AccessDescription(AccessDescription.id_ad_ocsp, name(uri)))
            .toArray(AccessDescription[]::new));
  }

  private static GeneralName name(URI uri) {
    return new GeneralName(GeneralName.uniformResourceIdentifier, uri.toString());
  }
}
