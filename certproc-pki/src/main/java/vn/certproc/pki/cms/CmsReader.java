package vn.certproc.pki.cms;

import java.io.IOException;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import org.bouncycastle.asn1.ASN1Encodable;
import org.bouncycastle.asn1.ASN1OctetString;
import org.bouncycastle.asn1.ASN1Sequence;
import org.bouncycastle.asn1.cms.ContentInfo;
import org.bouncycastle.asn1.cms.SignedData;
import org.bouncycastle.asn1.cms.SignerInfo;
import vn.certproc.pki.CertificateDetails;
import vn.certproc.pki.cms.internal.Certificates;
import vn.certproc.pki.cms.internal.RevocationReader;
import vn.certproc.pki.cms.internal.RevocationValues;
import vn.certproc.pki.cms.internal.SignerFinder;

/** Decodes one signature of unknown origin: the parts after the outline. Used once. */
final class CmsReader {

  private final EnumSet<CmsFault> faults = EnumSet.noneOf(CmsFault.class);

  private CmsReader(CmsOutline outline) {
    if (!outline.der()) {
      faults.add(CmsFault.NOT_DER);
    }
  }

  /** With the time stamps over it. */
  static CmsParts read(byte[] der) {
    return read(der, true);
  }

  /** Without time stamps over it: for a token, so that stamps cannot nest without end. */
  static CmsParts readToken(byte[] der) {
    return read(der, false);
  }

  private static CmsParts read(byte[] der, boolean withTimeStamps) {
    CmsOutline outline = CmsOutline.of(der);
    return CmsOutline.decoded(() -> new CmsReader(outline).parts(outline.data(), withTimeStamps));
  }

  private CmsParts parts(SignedData data, boolean withTimeStamps) throws IOException {
    SignerInfo info = SignerInfo.getInstance(data.getSignerInfos().getObjectAt(0));
    ContentInfo content = data.getEncapContentInfo();
    SignedAttributes attributes = SignedAttributes.of(info, content.getContentType());
    faults.addAll(attributes.faults());
    List<CertificateDetails> certificates = certificates(data);
    CertificateBinding binding = CertificateBinding.of(attributes.set());
    Optional<CertificateDetails> signer =
        new SignerFinder(info.getSID()).find(certificates, binding::names);
    signer.ifPresentOrElse(
        found -> binding.fault(found).ifPresent(faults::add),
        () -> faults.add(CmsFault.SIGNER_MISSING));
    RevocationValues revocation = revocation(data, attributes);
    byte[] signature = info.getEncryptedDigest().getOctets();
    List<TimeStamp> stamps =
        withTimeStamps
            ? TimeStamps.over(signature, info.getUnauthenticatedAttributes(), faults)
            : List.of();
    return new CmsParts(
        content.getContentType(),
        content(content),
        info.getDigestAlgorithm().getAlgorithm(),
        new SignerAlgorithms(info).scheme(faults),
        signature,
        attributes,
        signer,
        certificates,
        revocation,
        stamps,
        List.copyOf(faults));
  }

  /** Of PKCS#7 times (RFC 5652 §5.2.1) the content may be another type: its encoding is meant. */
  private static Optional<byte[]> content(ContentInfo content) throws IOException {
    ASN1Encodable inside = content.getContent();
    if (inside == null) {
      return Optional.empty();
    }
    return Optional.of(
        inside.toASN1Primitive() instanceof ASN1OctetString octets
            ? octets.getOctets()
            : inside.toASN1Primitive().getEncoded());
  }

  /** Attribute certificates and other choices (§10.2.2) are tagged, and passed over unsaid. */
  private List<CertificateDetails> certificates(SignedData data) throws IOException {
    List<CertificateDetails> found = new ArrayList<>();
    if (data.getCertificates() == null) {
      return found;
    }
    for (ASN1Encodable each : data.getCertificates()) {
      if (each.toASN1Primitive() instanceof ASN1Sequence certificate) {
        Certificates.parse(certificate.getEncoded())
            .ifPresentOrElse(found::add, () -> faults.add(CmsFault.PART_UNREADABLE));
      }
    }
    return found;
  }

  private RevocationValues revocation(SignedData data, SignedAttributes attributes) {
    RevocationReader reader = new RevocationReader();
    reader.signedData(data.getCRLs());
    reader.attributes(attributes.set());
    if (reader.passedOver()) {
      faults.add(CmsFault.PART_UNREADABLE);
    }
    return reader.values();
  }
}
