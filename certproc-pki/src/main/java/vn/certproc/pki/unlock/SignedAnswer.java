package vn.certproc.pki.unlock;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.util.Collection;
import java.util.Date;
import java.util.List;
import java.util.Optional;
import org.bouncycastle.asn1.ASN1EncodableVector;
import org.bouncycastle.asn1.ASN1Encoding;
import org.bouncycastle.asn1.DERSet;
import org.bouncycastle.asn1.cms.Attribute;
import org.bouncycastle.asn1.cms.AttributeTable;
import org.bouncycastle.asn1.cms.CMSAttributes;
import org.bouncycastle.asn1.cms.CMSObjectIdentifiers;
import org.bouncycastle.asn1.cms.ContentInfo;
import org.bouncycastle.asn1.cms.Time;
import org.bouncycastle.cert.X509CertificateHolder;
import org.bouncycastle.cms.CMSException;
import org.bouncycastle.cms.CMSProcessableByteArray;
import org.bouncycastle.cms.CMSSignedData;
import org.bouncycastle.cms.CMSSignedDataGenerator;
import org.bouncycastle.cms.CMSTypedData;
import org.bouncycastle.cms.DefaultCMSSignatureAlgorithmNameGenerator;
import org.bouncycastle.cms.DefaultSignedAttributeTableGenerator;
import org.bouncycastle.cms.SignerInfoGeneratorBuilder;
import org.bouncycastle.cms.SignerInformation;
import org.bouncycastle.cms.SignerInformationVerifier;
import org.bouncycastle.operator.DefaultSignatureAlgorithmIdentifierFinder;
import org.bouncycastle.operator.OperatorCreationException;
import org.bouncycastle.operator.bc.BcDigestCalculatorProvider;
import org.bouncycastle.util.CollectionStore;
import vn.certproc.api.signing.SigningKey;
import vn.certproc.pki.internal.Asn1;
import vn.certproc.pki.internal.SchemeIdentifiers;
import vn.certproc.pki.internal.SchemeVerifiers;
import vn.certproc.pki.internal.Signatures;
import vn.certproc.pki.internal.SigningKeySigner;

/**
 * The technician's signature over a payload: CMS SignedData (RFC 5652 §5) with the payload inside,
 * one signer, signed attributes, and his certificate. Bouncy Castle copies the payload on the way;
 * those copies are left to the collector.
 */
final class SignedAnswer {

  private SignedAnswer() {}

  /** Signs; the result holds the payload. */
  static byte[] sign(
      byte[] payload, SigningKey key, X509CertificateHolder certificate, Instant at) {
    try {
      CMSSignedDataGenerator generator = new CMSSignedDataGenerator();
      generator.addSignerInfoGenerator(
          new SignerInfoGeneratorBuilder(new BcDigestCalculatorProvider())
              .setSignedAttributeGenerator(new DefaultSignedAttributeTableGenerator(signedAt(at)))
              .build(new SigningKeySigner(key, SchemeIdentifiers.preferred(key)), certificate));
      generator.addCertificates(new CollectionStore<>(List.of(certificate)));
      return generator
          .generate(new CMSProcessableByteArray(UnlockPayload.TYPE, payload), true)
          .getEncoded(ASN1Encoding.DER);
    } catch (CMSException | OperatorCreationException e) {
      throw new IllegalStateException("a payload in memory is signed", e);
    } catch (IOException e) {
      throw new UncheckedIOException(e); // only memory is written to
    }
  }

  private static AttributeTable signedAt(Instant at) {
    ASN1EncodableVector attributes = new ASN1EncodableVector();
    attributes.add(new Attribute(CMSAttributes.signingTime, new DERSet(new Time(Date.from(at)))));
    return new AttributeTable(attributes);
  }

  /**
   * The payload that the expected signer signed.
   *
   * @param bytes what came out of the envelope
   * @param expected the certificate known beforehand; whatever certificate came along is not used
   * @return for the caller to wipe
   * @throws UnlockException.Refused {@code unlock-answer-unsigned}, {@code
   *     unlock-answer-other-signer}, {@code unlock-answer-signature-invalid}
   */
  static byte[] verified(byte[] bytes, X509CertificateHolder expected) {
    Parts parts = Asn1.read(() -> parts(bytes)).orElseThrow(() -> no("unlock-answer-unsigned"));
    if (parts.signers() > 1 || !parts.signer().getSID().match(expected)) {
      throw no("unlock-answer-other-signer");
    }
    if (!parts.ofOurType() || !holds(parts.signer(), expected)) {
      throw no("unlock-answer-signature-invalid");
    }
    return (byte[]) parts.content().getContent();
  }

  /**
   * What is looked at, all decoded here: Bouncy Castle decodes late, and answers malformed parts
   * with unchecked exceptions.
   *
   * @param ofOurType that the content is a payload by its type, and the attributes that say so are
   *     signed: a signature without them could be one over other attributes (RFC 5652 §5.3)
   */
  private record Parts(
      int signers, SignerInformation signer, boolean ofOurType, CMSTypedData content) {}

  private static Parts parts(byte[] bytes) {
    ContentInfo info = ContentInfo.getInstance(bytes);
    if (!info.getContentType().equals(CMSObjectIdentifiers.signedData)) {
      throw new IllegalArgumentException("not signed data");
    }
    try {
      CMSSignedData data = new CMSSignedData(info);
      Collection<SignerInformation> signers = data.getSignerInfos().getSigners();
      if (signers.isEmpty() || data.getSignedContent() == null) {
        throw new IllegalArgumentException("nothing is signed");
      }
      SignerInformation signer = signers.iterator().next();
      boolean ofOurType =
          UnlockPayload.TYPE.getId().equals(data.getSignedContentTypeOID())
              && signer.getSignedAttributes() != null;
      return new Parts(signers.size(), signer, ofOurType, data.getSignedContent());
    } catch (CMSException e) {
      throw new IllegalArgumentException("not signed data", e);
    }
  }

  private static boolean holds(SignerInformation signer, X509CertificateHolder expected) {
    return Signatures.publicKey(expected.getSubjectPublicKeyInfo())
        .flatMap(key -> Asn1.read(() -> verify(signer, new SchemeVerifiers(key))))
        .orElse(false);
  }

  private static boolean verify(SignerInformation signer, SchemeVerifiers verifiers) {
    try {
      return signer.verify(
          new SignerInformationVerifier(
              new DefaultCMSSignatureAlgorithmNameGenerator(),
              new DefaultSignatureAlgorithmIdentifierFinder(),
              verifiers,
              new BcDigestCalculatorProvider()));
    } catch (CMSException e) {
      return false; // attributes that contradict each other, or an algorithm that is not taken
    }
  }

  /** The decoded certificate. */
  static Optional<X509CertificateHolder> certificate(byte[] der) {
    return Asn1.read(() -> new X509CertificateHolder(der));
  }

  private static UnlockException.Refused no(String code) {
    return UnlockException.Refused.of(code);
  }
}
