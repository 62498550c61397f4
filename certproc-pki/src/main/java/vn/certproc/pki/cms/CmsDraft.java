package vn.certproc.pki.cms;

import java.security.PublicKey;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import vn.certproc.api.model.EncodedCertificate;
import vn.certproc.api.signing.SignatureScheme;
import vn.certproc.pki.CertificateDetails;
import vn.certproc.pki.cms.internal.Certificates;
import vn.certproc.pki.cms.internal.CmsAssembler;
import vn.certproc.pki.cms.internal.Digests;
import vn.certproc.pki.cms.internal.DraftParts;
import vn.certproc.pki.internal.Signatures;

/**
 * A signature that waits for its value: the hash goes out, the signature comes in, possibly in two
 * calls of a web host, which keeps {@link #encoded} in between. The host keeps it where the signer
 * cannot change it, or compares {@link #contentDigest} with the document once more.
 *
 * <p>Immutable and thread-safe; arrays are copies. Holds nothing secret.
 */
public final class CmsDraft {

  private final DraftParts parts;
  private final Optional<TimeStampAuthority> timeStamp;

  private CmsDraft(DraftParts parts, Optional<TimeStampAuthority> timeStamp) {
    this.parts = parts;
    this.timeStamp = timeStamp;
  }

  static CmsDraft begin(
      byte[] contentDigest,
      SignatureScheme scheme,
      EncodedCertificate signer,
      Optional<Instant> signingTime,
      List<CertificateDetails> chain,
      Optional<TimeStampAuthority> timeStamp) {
    CertificateDetails certificate =
        Certificates.parse(signer.der())
            .orElseThrow(() -> CmsException.Refused.of("cms-signer-without-certificate"));
    if (key(certificate, scheme).isEmpty()) {
      throw CmsException.Refused.of("cms-scheme-other-key", Map.of("scheme", scheme.code()));
    }
    byte[] toBeSigned =
        CmsAssembler.signedAttributes(contentDigest, scheme, certificate, signingTime);
    return new CmsDraft(
        new DraftParts(scheme, certificate, chain, contentDigest.clone(), toBeSigned), timeStamp);
  }

  private static Optional<PublicKey> key(CertificateDetails certificate, SignatureScheme scheme) {
    return Signatures.publicKey(Certificates.holder(certificate).getSubjectPublicKeyInfo())
        .filter(key -> key.getAlgorithm().equals(scheme.keyAlgorithm()));
  }

  /**
   * A draft that {@link #encoded} gave. It has no time-stamp authority any more: see {@link
   * #withTimeStamp}.
   *
   * @throws CmsException.Unreadable {@code cms-draft-unreadable}
   */
  public static CmsDraft decode(byte[] encoded) {
    return new CmsDraft(DraftCodec.decode(encoded), Optional.empty());
  }

  /** The same, to be stamped by this authority once it is signed. */
  public CmsDraft withTimeStamp(TimeStampAuthority authority) {
    return new CmsDraft(parts, Optional.of(authority));
  }

  /** The message to sign by {@link #scheme}: the signed attributes, DER (RFC 5652 §5.4). */
  public byte[] toBeSigned() {
    return parts.toBeSigned().clone();
  }

  /** The digest of {@link #toBeSigned}, for services that sign digests. */
  public byte[] digest() {
    return Digests.digest(parts.scheme(), parts.toBeSigned());
  }

  /** The digest of the content that is signed. */
  public byte[] contentDigest() {
    return parts.contentDigest().clone();
  }

  /** How it is to be signed. */
  public SignatureScheme scheme() {
    return parts.scheme();
  }

  /** Whose key is to sign. */
  public CertificateDetails signer() {
    return parts.signer();
  }

  /**
   * Finishes the signature, after verifying the value with the certificate's key; stamps it where
   * an authority is given.
   *
   * @param signature in the form that {@link SignatureScheme} tells
   * @return a ContentInfo, DER
   * @throws CmsException.Refused {@code cms-signature-unverified}
   * @throws CmsException.NotStamped when the time-stamp authority fails
   */
  public byte[] complete(byte[] signature) {
    boolean fits =
        key(parts.signer(), parts.scheme())
            .filter(key -> Signatures.verify(key, parts.scheme(), parts.toBeSigned(), signature))
            .isPresent();
    if (!fits) {
      throw CmsException.Refused.of("cms-signature-unverified");
    }
    Optional<byte[]> stamp =
        timeStamp.map(authority -> TimeStampRequester.stamp(authority, signature));
    return CmsAssembler.assemble(parts, signature, stamp);
  }

  /** Everything but the time-stamp authority, for {@link #decode} of this version. */
  public byte[] encoded() {
    return DraftCodec.encode(parts);
  }

  /** Who signs, and how. */
  @Override
  public String toString() {
    return "CmsDraft[" + parts.signer() + ", " + parts.scheme().code() + "]";
  }
}
