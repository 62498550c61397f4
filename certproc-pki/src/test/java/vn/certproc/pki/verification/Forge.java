package vn.certproc.pki.verification;

import java.io.IOException;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.cert.X509Certificate;
import java.time.Instant;
import java.util.Date;
import java.util.Hashtable;
import java.util.List;
import java.util.Optional;
import org.bouncycastle.asn1.ASN1Encodable;
import org.bouncycastle.asn1.ASN1EncodableVector;
import org.bouncycastle.asn1.ASN1ObjectIdentifier;
import org.bouncycastle.asn1.DERSet;
import org.bouncycastle.asn1.cms.Attribute;
import org.bouncycastle.asn1.cms.AttributeTable;
import org.bouncycastle.asn1.cms.CMSAttributes;
import org.bouncycastle.asn1.cms.Time;
import org.bouncycastle.asn1.ess.ESSCertIDv2;
import org.bouncycastle.asn1.ess.SigningCertificateV2;
import org.bouncycastle.asn1.nist.NISTObjectIdentifiers;
import org.bouncycastle.asn1.pkcs.PKCSObjectIdentifiers;
import org.bouncycastle.asn1.tsp.MessageImprint;
import org.bouncycastle.asn1.tsp.TimeStampReq;
import org.bouncycastle.asn1.tsp.TimeStampResp;
import org.bouncycastle.asn1.x509.AlgorithmIdentifier;
import org.bouncycastle.cert.jcajce.JcaCertStore;
import org.bouncycastle.cms.CMSException;
import org.bouncycastle.cms.CMSProcessableByteArray;
import org.bouncycastle.cms.CMSSignedData;
import org.bouncycastle.cms.CMSSignedDataGenerator;
import org.bouncycastle.cms.DefaultSignedAttributeTableGenerator;
import org.bouncycastle.cms.SignerInformation;
import org.bouncycastle.cms.SignerInformationStore;
import org.bouncycastle.cms.jcajce.JcaSignerInfoGeneratorBuilder;
import org.bouncycastle.jce.provider.BouncyCastleProvider;
import org.bouncycastle.operator.OperatorCreationException;
import org.bouncycastle.operator.jcajce.JcaContentSignerBuilder;
import org.bouncycastle.operator.jcajce.JcaDigestCalculatorProviderBuilder;
import vn.certproc.checks.authority.TestKey;
import vn.certproc.checks.authority.TimeStamper;

/** Makes CMS signatures that need not be good, by Bouncy Castle's generators and not by ours. */
final class Forge {
  private static final BouncyCastleProvider CASTLE = new BouncyCastleProvider();

  private Forge() {}

  /** A detached signature; {@code named} is the certificate that the signed attributes name. */
  static byte[] sign(
      TestKey key,
      String algorithm,
      byte[] content,
      Optional<X509Certificate> named,
      Optional<Instant> time,
      List<X509Certificate> inside) {
    try {
      ASN1EncodableVector attributes = new ASN1EncodableVector();
      named.ifPresent(each -> attributes.add(binding(each)));
      time.ifPresent(each -> attributes.add(attribute(CMSAttributes.signingTime, time(each))));
      JcaSignerInfoGeneratorBuilder signer =
          new JcaSignerInfoGeneratorBuilder(
              new JcaDigestCalculatorProviderBuilder().setProvider(CASTLE).build());
      signer.setSignedAttributeGenerator(generator(new AttributeTable(attributes)));
      CMSSignedDataGenerator generator = new CMSSignedDataGenerator();
      generator.addSignerInfoGenerator(
          signer.build(
              new JcaContentSignerBuilder(algorithm).setProvider(CASTLE).build(key.key()),
              key.certificate()));
      generator.addCertificates(new JcaCertStore(inside));
      return generator.generate(new CMSProcessableByteArray(content), false).getEncoded("DER");
    } catch (GeneralSecurityException | OperatorCreationException | CMSException | IOException e) {
      throw new IllegalStateException(e);
    }
  }

  /** Without the signing time that the generator would add on its own. */
  private static DefaultSignedAttributeTableGenerator generator(AttributeTable wanted) {
    return new DefaultSignedAttributeTableGenerator(wanted) {
      @Override
      protected Hashtable<ASN1ObjectIdentifier, Attribute> createStandardAttributeTable(
          @SuppressWarnings("rawtypes") java.util.Map parameters) {
        @SuppressWarnings("unchecked")
        Hashtable<ASN1ObjectIdentifier, Attribute> all =
            super.createStandardAttributeTable(parameters);
        all.remove(CMSAttributes.cmsAlgorithmProtect);
        if (wanted.get(CMSAttributes.signingTime) == null) {
          all.remove(CMSAttributes.signingTime);
        }
        return all;
      }
    };
  }

  private static Time time(Instant instant) {
    return new Time(Date.from(instant));
  }

  private static Attribute binding(X509Certificate certificate) {
    try {
      byte[] hash = MessageDigest.getInstance("SHA-256").digest(certificate.getEncoded());
      return attribute(
          PKCSObjectIdentifiers.id_aa_signingCertificateV2,
          new SigningCertificateV2(new ESSCertIDv2(hash)));
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException(e);
    }
  }

  private static Attribute attribute(ASN1ObjectIdentifier type, ASN1Encodable value) {
    return new Attribute(type, new DERSet(value));
  }

  /** Puts a stamp in, whatever the authority answers; {@code over} is what is stamped. */
  static byte[] stamped(byte[] signature, TimeStamper authority, Optional<byte[]> over) {
    try {
      CMSSignedData data = new CMSSignedData(signature);
      SignerInformation signer = data.getSignerInfos().iterator().next();
      byte[] hash = MessageDigest.getInstance("SHA-256").digest(over.orElse(signer.getSignature()));
      MessageImprint imprint =
          new MessageImprint(new AlgorithmIdentifier(NISTObjectIdentifiers.id_sha256), hash);
      TimeStampReq request =
          new TimeStampReq(imprint, null, null, org.bouncycastle.asn1.ASN1Boolean.TRUE, null);
      TimeStampResp answer = TimeStampResp.getInstance(authority.answer(request.getEncoded()));
      Attribute stamp =
          attribute(
              PKCSObjectIdentifiers.id_aa_signatureTimeStampToken, answer.getTimeStampToken());
      AttributeTable before = signer.getUnsignedAttributes();
      AttributeTable after =
          before == null
              ? new AttributeTable(new DERSet(stamp))
              : before.add(stamp.getAttrType(), answer.getTimeStampToken());
      SignerInformation with = SignerInformation.replaceUnsignedAttributes(signer, after);
      return CMSSignedData.replaceSigners(data, new SignerInformationStore(with)).getEncoded("DER");
    } catch (GeneralSecurityException | CMSException | IOException e) {
      throw new IllegalStateException(e);
    }
  }
}
