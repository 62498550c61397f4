package vn.certproc.checks.authority;

import java.io.IOException;
import java.security.PrivateKey;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import java.util.Optional;
import org.bouncycastle.asn1.ASN1Encodable;
import org.bouncycastle.asn1.ASN1GeneralizedTime;
import org.bouncycastle.asn1.ASN1ObjectIdentifier;
import org.bouncycastle.asn1.x500.X500Name;
import org.bouncycastle.asn1.x509.CRLReason;
import org.bouncycastle.asn1.x509.Extension;
import org.bouncycastle.asn1.x509.Extensions;
import org.bouncycastle.cert.X509v2CRLBuilder;
import org.jspecify.annotations.Nullable;

/** A CRL that need not be what a good authority would publish. Not thread-safe. */
public final class CrlBuilder {
  private final TestAuthority authority;
  private final Instant thisUpdate;
  private final List<Extension> extensions = new ArrayList<>();
  private final List<Extension> entries = new ArrayList<>();
  private Optional<Instant> invalidity = Optional.empty();
  private X500Name issuer;
  private Optional<Instant> nextUpdate;
  private PrivateKey key;
  private String algorithm;

  CrlBuilder(TestAuthority authority, Instant thisUpdate, Instant nextUpdate) {
    this.authority = authority;
    this.thisUpdate = thisUpdate;
    this.nextUpdate = Optional.of(nextUpdate);
    this.issuer = authority.name();
    this.key = authority.key();
    this.algorithm = Signing.algorithm(key);
  }

  /** Without the day of the next one. */
  public CrlBuilder withoutNextUpdate() {
    nextUpdate = Optional.empty();
    return this;
  }

  /** Under another issuer's name. */
  public CrlBuilder issuer(String dn) {
    issuer = new X500Name(dn);
    return this;
  }

  /** Signed with another key. */
  public CrlBuilder signedBy(PrivateKey other) {
    key = other;
    algorithm = Signing.algorithm(other);
    return this;
  }

  /** Signed with this algorithm (JCA name), such as {@code SHA1withRSA}. */
  public CrlBuilder signedWith(String jcaName) {
    algorithm = jcaName;
    return this;
  }

  /** An extension of the list, such as deltaCRLIndicator or issuingDistributionPoint. */
  public CrlBuilder extension(String oid, boolean critical, ASN1Encodable value) {
    extensions.add(extensionOf(oid, critical, value));
    return this;
  }

  /** Each entry says that its key was in other hands from then on. */
  public CrlBuilder invalidSince(Instant since) {
    invalidity = Optional.of(since);
    return this;
  }

  /** Each entry has this extension. */
  public CrlBuilder entryExtension(String oid, boolean critical, ASN1Encodable value) {
    entries.add(extensionOf(oid, critical, value));
    return this;
  }

  private @Nullable Extensions entry(Revocation revocation) {
    List<Extension> all = new ArrayList<>(entries);
    if (revocation.reason() != 0) {
      all.add(
          extensionOf(Extension.reasonCode.getId(), false, CRLReason.lookup(revocation.reason())));
    }
    invalidity.ifPresent(
        since ->
            all.add(
                extensionOf(
                    Extension.invalidityDate.getId(),
                    false,
                    new ASN1GeneralizedTime(Date.from(since)))));
    return all.isEmpty() ? null : new Extensions(all.toArray(new Extension[0]));
  }

  private static Extension extensionOf(String oid, boolean critical, ASN1Encodable value) {
    try {
      return new Extension(
          new ASN1ObjectIdentifier(oid), critical, value.toASN1Primitive().getEncoded());
    } catch (IOException e) {
      throw new IllegalStateException(e);
    }
  }

  /** The CRL as DER. */
  public byte[] issue() {
    X509v2CRLBuilder builder = new X509v2CRLBuilder(issuer, Date.from(thisUpdate));
    nextUpdate.ifPresent(next -> builder.setNextUpdate(Date.from(next)));
    for (Revocation revocation : authority.revocations()) {
      builder.addCRLEntry(revocation.serial(), Date.from(revocation.at()), entry(revocation));
    }
    try {
      for (Extension extension : extensions) {
        builder.addExtension(extension);
      }
      return builder.build(Signing.signer(algorithm, key)).getEncoded();
    } catch (IOException e) {
      throw new IllegalStateException(e);
    }
  }
}
