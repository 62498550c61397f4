package vn.certproc.pki.cms;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import org.bouncycastle.asn1.ASN1Encodable;
import org.bouncycastle.asn1.ASN1Encoding;
import org.bouncycastle.asn1.ASN1OctetString;
import org.bouncycastle.asn1.ASN1Primitive;
import org.bouncycastle.asn1.ASN1Sequence;
import org.bouncycastle.asn1.ASN1Set;
import org.bouncycastle.asn1.cms.CMSObjectIdentifiers;
import org.bouncycastle.asn1.cms.ContentInfo;
import org.bouncycastle.asn1.cms.SignedData;
import org.bouncycastle.asn1.cms.SignerInfo;
import vn.certproc.pki.CertificateDetails;
import vn.certproc.pki.internal.Asn1;

/**
 * Decodes one signature of unknown origin: outline first, bounds next, then the parts. Used once.
 */
final class CmsReader {

  private final byte[] bytes;
  private final EnumSet<CmsFault> faults = EnumSet.noneOf(CmsFault.class);

  private CmsReader(byte[] bytes) {
    this.bytes = bytes;
  }

  /** With the time stamps over it. */
  static CmsParts read(byte[] der) {
    CmsReader reader = new CmsReader(der);
    SignedData data = reader.signedData();
    return reader.decoded(() -> reader.parts(data, true));
  }

  /** Without time stamps over it: for a token, so that stamps cannot nest without end. */
  static CmsParts readToken(byte[] der) {
    CmsReader reader = new CmsReader(der);
    SignedData data = reader.signedData();
    return reader.decoded(() -> reader.parts(data, false));
  }

  private <T> T decoded(Asn1.Reading<T> reading) {
    return Asn1.read(reading).orElseThrow(() -> CmsException.Unreadable.of("cms-unreadable"));
  }

  private SignedData signedData() {
    if (bytes.length > CmsSignature.MAX_BYTES) {
      throw CmsException.Unreadable.of(
          "cms-too-large", Map.of("max", Integer.toString(CmsSignature.MAX_BYTES)));
    }
    OptionalInt length = BerOutline.length(bytes);
    if (length.isEmpty()) {
      throw CmsException.Unreadable.of("cms-unreadable");
    }
    if (length.getAsInt() < bytes.length) {
      throw CmsException.Unreadable.of("cms-trailing-bytes");
    }
    ContentInfo info = decoded(this::contentInfo);
    if (!info.getContentType().equals(CMSObjectIdentifiers.signedData)) {
      throw CmsException.Unreadable.of("cms-not-signed-data");
    }
    SignedData data = decoded(() -> SignedData.getInstance(info.getContent()));
    bound(data);
    return data;
  }

  private ContentInfo contentInfo() throws IOException {
    ASN1Primitive whole = ASN1Primitive.fromByteArray(bytes);
    if (!Arrays.equals(whole.getEncoded(ASN1Encoding.DER), bytes)) {
      faults.add(CmsFault.NOT_DER);
    }
    return ContentInfo.getInstance(whole);
  }

  private static void bound(SignedData data) {
    int signers = data.getSignerInfos().size();
    if (signers != 1) {
      throw CmsException.Unreadable.of(
          "cms-signer-count", Map.of("count", Integer.toString(signers)));
    }
    ASN1Set certificates = data.getCertificates();
    if (certificates != null && certificates.size() > CmsSignature.MAX_CERTIFICATES) {
      throw CmsException.Unreadable.of(
          "cms-too-many-certificates",
          Map.of("max", Integer.toString(CmsSignature.MAX_CERTIFICATES)));
    }
  }

  private CmsParts parts(SignedData data, boolean withTimeStamps) throws IOException {
    SignerInfo info = SignerInfo.getInstance(data.getSignerInfos().getObjectAt(0));
    ContentInfo content = data.getEncapContentInfo();
    SignedAttributes attributes = SignedAttributes.of(info, content.getContentType());
    faults.addAll(attributes.faults());
    List<CertificateDetails> certificates = certificates(data);
    CertificateBinding binding = CertificateBinding.of(attributes.set());
    Optional<CertificateDetails> signer =
        new SignerFinder(info.getSID()).find(certificates, binding);
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
