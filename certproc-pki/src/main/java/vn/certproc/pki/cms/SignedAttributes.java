package vn.certproc.pki.cms;

import java.io.IOException;
import java.time.Instant;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import org.bouncycastle.asn1.ASN1Encodable;
import org.bouncycastle.asn1.ASN1Encoding;
import org.bouncycastle.asn1.ASN1ObjectIdentifier;
import org.bouncycastle.asn1.ASN1OctetString;
import org.bouncycastle.asn1.ASN1Set;
import org.bouncycastle.asn1.cms.CMSAlgorithmProtection;
import org.bouncycastle.asn1.cms.CMSAttributes;
import org.bouncycastle.asn1.cms.SignerInfo;
import org.bouncycastle.asn1.cms.Time;
import org.bouncycastle.asn1.pkcs.PKCSObjectIdentifiers;
import org.bouncycastle.asn1.x509.AlgorithmIdentifier;
import vn.certproc.pki.cms.internal.AttributeSet;
import vn.certproc.pki.cms.internal.CmsSchemes;
import vn.certproc.pki.internal.Asn1;

/**
 * What was signed (RFC 5652 §5.3, §11): the attributes, decoded, and their faults. Immutable; users
 * must not change the arrays.
 */
final class SignedAttributes {

  private static final Set<ASN1ObjectIdentifier> ONCE =
      Set.of(
          CMSAttributes.contentType,
          CMSAttributes.messageDigest,
          CMSAttributes.signingTime,
          CMSAttributes.cmsAlgorithmProtect,
          PKCSObjectIdentifiers.id_aa_signingCertificate,
          PKCSObjectIdentifiers.id_aa_signingCertificateV2);

  private final AttributeSet set;
  private final byte[] encoded;
  private final EnumSet<CmsFault> faults = EnumSet.noneOf(CmsFault.class);
  private final Optional<byte[]> messageDigest;
  private final Optional<Instant> signingTime;

  private SignedAttributes(AttributeSet set, byte[] encoded) {
    this.set = set;
    this.encoded = encoded;
    this.messageDigest =
        read(CMSAttributes.messageDigest, value -> ASN1OctetString.getInstance(value).getOctets());
    this.signingTime =
        read(CMSAttributes.signingTime, value -> Time.getInstance(value).getDate().toInstant());
  }

  /** Decodes those of a signer; malformed outlines throw as Bouncy Castle does. */
  static SignedAttributes of(SignerInfo signer, ASN1ObjectIdentifier contentType)
      throws IOException {
    ASN1Set given = signer.getAuthenticatedAttributes();
    byte[] encoded = given == null ? new byte[0] : given.getEncoded(ASN1Encoding.DER);
    SignedAttributes read = new SignedAttributes(AttributeSet.of(given), encoded);
    read.compare(signer, contentType);
    return read;
  }

  private void compare(SignerInfo signer, ASN1ObjectIdentifier outside) {
    if (set.anyRepeated(ONCE)) {
      faults.add(CmsFault.ATTRIBUTE_REPEATED);
    }
    if (!set.has(CMSAttributes.contentType) || !set.has(CMSAttributes.messageDigest)) {
      faults.add(CmsFault.ATTRIBUTES_MISSING);
    }
    read(CMSAttributes.contentType, ASN1ObjectIdentifier::getInstance)
        .filter(inside -> !inside.equals(outside))
        .ifPresent(inside -> faults.add(CmsFault.CONTENT_TYPE_DIFFERS));
    read(CMSAttributes.cmsAlgorithmProtect, CMSAlgorithmProtection::getInstance)
        .filter(protection -> !protects(protection, signer))
        .ifPresent(protection -> faults.add(CmsFault.ALGORITHMS_DIFFER));
  }

  /** RFC 6211 §2; parameters left out and NULL are the same. */
  private static boolean protects(CMSAlgorithmProtection signed, SignerInfo signer) {
    return same(signed.getDigestAlgorithm(), signer.getDigestAlgorithm())
        && signed.getSignatureAlgorithm() != null
        && same(signed.getSignatureAlgorithm(), signer.getDigestEncryptionAlgorithm());
  }

  private static boolean same(AlgorithmIdentifier one, AlgorithmIdentifier other) {
    return one.getAlgorithm().equals(other.getAlgorithm())
        && CmsSchemes.parameters(one).equals(CmsSchemes.parameters(other));
  }

  private <T> Optional<T> read(
      ASN1ObjectIdentifier type, java.util.function.Function<ASN1Encodable, T> reading) {
    Optional<ASN1Encodable> value = set.one(type);
    Optional<T> read = value.flatMap(each -> Asn1.read(() -> reading.apply(each)));
    if (value.isPresent() && read.isEmpty()) {
      faults.add(CmsFault.ATTRIBUTE_UNREADABLE);
    }
    return read;
  }

  /** The attributes themselves. */
  AttributeSet set() {
    return set;
  }

  /** What the signature is over: SET OF, DER (§5.4). */
  byte[] encoded() {
    return encoded;
  }

  Optional<byte[]> messageDigest() {
    return messageDigest;
  }

  Optional<Instant> signingTime() {
    return signingTime;
  }

  Set<CmsFault> faults() {
    return EnumSet.copyOf(faults);
  }
}
