package vn.certproc.checks.authority;

import java.io.IOException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import org.bouncycastle.asn1.ASN1EncodableVector;
import org.bouncycastle.asn1.DERSet;
import org.bouncycastle.asn1.cms.Attribute;
import org.bouncycastle.asn1.cms.AttributeTable;
import org.bouncycastle.asn1.cms.CMSAttributes;
import org.bouncycastle.asn1.cms.ContentInfo;
import org.bouncycastle.asn1.ess.ESSCertIDv2;
import org.bouncycastle.asn1.ess.SigningCertificateV2;
import org.bouncycastle.asn1.pkcs.PKCSObjectIdentifiers;
import org.bouncycastle.asn1.tsp.TSTInfo;
import org.bouncycastle.cms.CMSException;
import org.bouncycastle.cms.CMSProcessableByteArray;
import org.bouncycastle.cms.CMSSignedDataGenerator;
import org.bouncycastle.cms.DefaultSignedAttributeTableGenerator;
import org.bouncycastle.cms.SignerInfoGeneratorBuilder;
import org.bouncycastle.operator.OperatorCreationException;
import org.bouncycastle.util.CollectionStore;

/**
 * The CMS around a TSTInfo (RFC 3161 §2.4.2). Made without Bouncy Castle's generator of stamps, as
 * that one refuses the bad signers that tests want.
 */
final class StampToken {
  private StampToken() {}

  static ContentInfo of(TestKey signer, byte[] info, boolean certificates, boolean broken) {
    try {
      SignerInfoGeneratorBuilder builder = new SignerInfoGeneratorBuilder(Signing.digests());
      builder.setSignedAttributeGenerator(
          new DefaultSignedAttributeTableGenerator(bound(signer, info)));
      CMSSignedDataGenerator generator = new CMSSignedDataGenerator();
      generator.addSignerInfoGenerator(
          builder.build(
              Signing.signer(Signing.algorithm(signer.key()), signer.key()),
              Signing.holder(signer.certificate())));
      if (certificates) {
        generator.addCertificates(
            new CollectionStore<>(signer.chain().stream().map(Signing::holder).toList()));
      }
      ContentInfo token =
          generator
              .generate(
                  new CMSProcessableByteArray(PKCSObjectIdentifiers.id_ct_TSTInfo, info), true)
              .toASN1Structure();
      return broken ? broken(token) : token;
    } catch (CMSException | OperatorCreationException | NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }

  /**
   * The signed attributes: which names the signer's certificate (RFC 5816), and the time of the
   * stamp, with which Bouncy Castle wants the signing time to agree.
   */
  private static AttributeTable bound(TestKey signer, byte[] info) throws NoSuchAlgorithmException {
    byte[] hash = MessageDigest.getInstance("SHA-256").digest(signer.encoded());
    ASN1EncodableVector attributes = new ASN1EncodableVector();
    attributes.add(
        new Attribute(
            PKCSObjectIdentifiers.id_aa_signingCertificateV2,
            new DERSet(new SigningCertificateV2(new ESSCertIDv2(hash)))));
    attributes.add(
        new Attribute(
            CMSAttributes.signingTime, new DERSet(TSTInfo.getInstance(info).getGenTime())));
    return new AttributeTable(attributes);
  }

  /** The last byte, which is the signature's, turned. */
  private static ContentInfo broken(ContentInfo token) {
    try {
      byte[] der = token.getEncoded("DER");
      der[der.length - 1] ^= 1;
      return ContentInfo.getInstance(der);
    } catch (IOException e) {
      throw new IllegalStateException(e);
    }
  }
}
