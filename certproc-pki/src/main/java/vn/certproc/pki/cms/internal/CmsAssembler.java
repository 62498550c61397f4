package vn.certproc.pki.cms.internal;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.util.Date;
import java.util.LinkedHashSet;
import java.util.Optional;
import java.util.Set;
import org.bouncycastle.asn1.ASN1Encodable;
import org.bouncycastle.asn1.ASN1EncodableVector;
import org.bouncycastle.asn1.ASN1Encoding;
import org.bouncycastle.asn1.ASN1Object;
import org.bouncycastle.asn1.ASN1ObjectIdentifier;
import org.bouncycastle.asn1.ASN1Set;
import org.bouncycastle.asn1.DEROctetString;
import org.bouncycastle.asn1.DERSet;
import org.bouncycastle.asn1.cms.Attribute;
import org.bouncycastle.asn1.cms.CMSAttributes;
import org.bouncycastle.asn1.cms.CMSObjectIdentifiers;
import org.bouncycastle.asn1.cms.ContentInfo;
import org.bouncycastle.asn1.cms.IssuerAndSerialNumber;
import org.bouncycastle.asn1.cms.SignedData;
import org.bouncycastle.asn1.cms.SignerIdentifier;
import org.bouncycastle.asn1.cms.SignerInfo;
import org.bouncycastle.asn1.cms.Time;
import org.bouncycastle.asn1.ess.ESSCertIDv2;
import org.bouncycastle.asn1.ess.SigningCertificateV2;
import org.bouncycastle.asn1.pkcs.PKCSObjectIdentifiers;
import org.bouncycastle.cert.X509CertificateHolder;
import vn.certproc.api.signing.SignatureScheme;
import vn.certproc.pki.CertificateDetails;

/** Puts the parts of a signature together, in DER. */
public final class CmsAssembler {

  private CmsAssembler() {}

  /**
   * The signed attributes (RFC 5652 §11, RFC 5035 §3). The certificate's issuer and serial number
   * are left out of the last, as they stand in the SignerInfo (RFC 5035 §4).
   */
  public static byte[] signedAttributes(
      byte[] contentDigest,
      SignatureScheme scheme,
      CertificateDetails signer,
      Optional<Instant> signingTime) {
    ASN1EncodableVector attributes = new ASN1EncodableVector();
    attributes.add(attribute(CMSAttributes.contentType, CMSObjectIdentifiers.data));
    attributes.add(attribute(CMSAttributes.messageDigest, new DEROctetString(contentDigest)));
    ESSCertIDv2 id =
        new ESSCertIDv2(Digests.identifier(scheme), Digests.digest(scheme, signer.der()));
    attributes.add(
        attribute(PKCSObjectIdentifiers.id_aa_signingCertificateV2, new SigningCertificateV2(id)));
    signingTime.ifPresent(
        at -> attributes.add(attribute(CMSAttributes.signingTime, new Time(Date.from(at)))));
    return der(new DERSet(attributes));
  }

  private static Attribute attribute(ASN1ObjectIdentifier type, ASN1Encodable value) {
    return new Attribute(type, new DERSet(value));
  }

  /** The whole; the stamp, where there is one, as an unsigned attribute (RFC 3161 appendix A). */
  public static byte[] assemble(DraftParts draft, byte[] signature, Optional<byte[]> stamp) {
    X509CertificateHolder signer = Certificates.holder(draft.signer());
    SignerInfo info =
        new SignerInfo(
            new SignerIdentifier(
                new IssuerAndSerialNumber(signer.getIssuer(), signer.getSerialNumber())),
            Digests.identifier(draft.scheme()),
            ASN1Set.getInstance(draft.toBeSigned()),
            CmsSchemes.identifier(draft.scheme()),
            new DEROctetString(signature),
            stamp.map(CmsAssembler::unsigned).orElse(null));
    SignedData data =
        new SignedData(
            new DERSet(Digests.identifier(draft.scheme())),
            new ContentInfo(CMSObjectIdentifiers.data, null),
            certificates(draft),
            null,
            new DERSet(info));
    return der(new ContentInfo(CMSObjectIdentifiers.signedData, data));
  }

  private static ASN1Set unsigned(byte[] stamp) {
    return new DERSet(
        attribute(
            PKCSObjectIdentifiers.id_aa_signatureTimeStampToken, ContentInfo.getInstance(stamp)));
  }

  private static ASN1Set certificates(DraftParts draft) {
    Set<CertificateDetails> all = new LinkedHashSet<>();
    all.add(draft.signer());
    all.addAll(draft.chain());
    ASN1EncodableVector vector = new ASN1EncodableVector();
    all.forEach(each -> vector.add(Certificates.holder(each).toASN1Structure()));
    return new DERSet(vector);
  }

  /** The DER of a value made here. */
  public static byte[] der(ASN1Object value) {
    try {
      return value.getEncoded(ASN1Encoding.DER);
    } catch (IOException e) {
      throw new UncheckedIOException(e); // only memory is written to
    }
  }
}
