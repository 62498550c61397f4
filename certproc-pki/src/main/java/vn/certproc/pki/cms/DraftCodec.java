package vn.certproc.pki.cms;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.bouncycastle.asn1.ASN1Encodable;
import org.bouncycastle.asn1.ASN1EncodableVector;
import org.bouncycastle.asn1.ASN1Integer;
import org.bouncycastle.asn1.ASN1OctetString;
import org.bouncycastle.asn1.ASN1Sequence;
import org.bouncycastle.asn1.ASN1Set;
import org.bouncycastle.asn1.ASN1UTF8String;
import org.bouncycastle.asn1.DEROctetString;
import org.bouncycastle.asn1.DERSequence;
import org.bouncycastle.asn1.DERUTF8String;
import org.bouncycastle.asn1.cms.CMSAttributes;
import vn.certproc.api.model.Coded;
import vn.certproc.api.signing.SignatureScheme;
import vn.certproc.pki.CertificateDetails;
import vn.certproc.pki.cms.internal.AttributeSet;
import vn.certproc.pki.cms.internal.Certificates;
import vn.certproc.pki.cms.internal.CmsAssembler;
import vn.certproc.pki.cms.internal.DraftParts;
import vn.certproc.pki.internal.Asn1;

/**
 * A draft between two calls: SEQUENCE { version 1, scheme's code, signer's certificate, signed
 * attributes, SEQUENCE of other certificates }, DER. Read back, it must be one that could have been
 * begun here.
 */
final class DraftCodec {

  private static final int VERSION = 1;
  private static final int SIZE = 5;

  private DraftCodec() {}

  static byte[] encode(DraftParts parts) {
    ASN1EncodableVector chain = new ASN1EncodableVector();
    parts.chain().forEach(each -> chain.add(new DEROctetString(each.der())));
    ASN1EncodableVector all = new ASN1EncodableVector();
    all.add(new ASN1Integer(VERSION));
    all.add(new DERUTF8String(parts.scheme().code()));
    all.add(new DEROctetString(parts.signer().der()));
    all.add(new DEROctetString(parts.toBeSigned()));
    all.add(new DERSequence(chain));
    return CmsAssembler.der(new DERSequence(all));
  }

  static DraftParts decode(byte[] encoded) {
    if (encoded.length > CmsSignature.MAX_BYTES) {
      throw unreadable();
    }
    return Asn1.read(() -> read(ASN1Sequence.getInstance(encoded)))
        .filter(parts -> Arrays.equals(encode(parts), encoded))
        .orElseThrow(DraftCodec::unreadable);
  }

  private static CmsException.Unreadable unreadable() {
    return CmsException.Unreadable.of("cms-draft-unreadable");
  }

  private static DraftParts read(ASN1Sequence all) {
    if (all.size() != SIZE || !ASN1Integer.getInstance(all.getObjectAt(0)).hasValue(VERSION)) {
      throw new IllegalArgumentException("of another version");
    }
    SignatureScheme scheme =
        Coded.find(
                SignatureScheme.class, ASN1UTF8String.getInstance(all.getObjectAt(1)).getString())
            .orElseThrow();
    CertificateDetails signer = certificate(all.getObjectAt(2));
    byte[] signed = ASN1OctetString.getInstance(all.getObjectAt(3)).getOctets();
    List<CertificateDetails> chain = new ArrayList<>();
    for (ASN1Encodable each : ASN1Sequence.getInstance(all.getObjectAt(4))) {
      chain.add(certificate(each));
    }
    return new DraftParts(scheme, signer, chain, fitting(signed, scheme, signer), signed);
  }

  private static CertificateDetails certificate(ASN1Encodable value) {
    return Certificates.parse(ASN1OctetString.getInstance(value).getOctets()).orElseThrow();
  }

  /** The content's digest, where the attributes are for this scheme and certificate. */
  private static byte[] fitting(byte[] signed, SignatureScheme scheme, CertificateDetails signer) {
    AttributeSet attributes = AttributeSet.of(ASN1Set.getInstance(signed));
    Optional<byte[]> digest =
        attributes
            .one(CMSAttributes.messageDigest)
            .map(value -> ASN1OctetString.getInstance(value).getOctets())
            .filter(octets -> octets.length == scheme.digestLength());
    return digest.filter(octets -> CertificateBinding.of(attributes).names(signer)).orElseThrow();
  }
}
