package vn.certproc.pki.cms;

import java.security.MessageDigest;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import vn.certproc.api.signing.SignatureScheme;
import vn.certproc.pki.CertificateDetails;
import vn.certproc.pki.cms.internal.BerOutline;
import vn.certproc.pki.cms.internal.Digests;

/**
 * One signature in CMS SignedData (RFC 5652 §5), read from a file that anybody may have sent.
 * Reading decodes and bounds; {@link #check} computes. No certificate in it is trusted.
 *
 * <p>Taken is one signer, whose certificate is among those inside; content beside it or inside it,
 * which the caller asks ({@link #encapsulated}).
 *
 * <p>Immutable and thread-safe; nothing is ever null; arrays are copies.
 */
public final class CmsSignature {

  /** The longest encoding that is read: 1 MiB. */
  public static final int MAX_BYTES = 1 << 20;

  /** The most certificates that are read. */
  public static final int MAX_CERTIFICATES = 100;

  private final CmsParts parts;

  CmsSignature(CmsParts parts) {
    this.parts = parts;
  }

  /**
   * Reads a signature.
   *
   * @param der a ContentInfo of exactly these bytes: DER, or BER, which is a fault that breaks
   *     nothing; neither changed nor kept
   * @throws CmsException.Unreadable when it is none, is too large, has other than one signer, or
   *     anything follows it
   */
  public static CmsSignature read(byte[] der) {
    return new CmsSignature(CmsReader.read(der));
  }

  /**
   * How long the first ASN.1 object of these bytes is, of definite or indefinite length: in a PDF,
   * padding follows it in {@code /Contents}.
   *
   * @return empty where there is no whole object of at most {@link #MAX_BYTES}
   */
  public static OptionalInt encodedLength(byte[] bytes) {
    return BerOutline.length(bytes, MAX_BYTES);
  }

  /**
   * The signer's certificate: one inside that the SignerInfo identifies; of several, the one that
   * the signed attributes name. Whether they name it is {@link CmsCheck#certificateBound}.
   */
  public Optional<CertificateDetails> signer() {
    return parts.signer();
  }

  /** All certificates inside that can be read, the signer's among them, in their order. */
  public List<CertificateDetails> certificates() {
    return parts.certificates();
  }

  /**
   * The revocation lists inside (RFC 5652 §5.1; Adobe's revocationInfoArchival, ISO 32000-2
   * §12.8.3.3.2), DER; not decoded further.
   */
  public List<byte[]> crls() {
    return parts.revocation().crls().stream().map(byte[]::clone).toList();
  }

  /** The OCSPResponses inside (RFC 5940 §2; Adobe's attribute), DER; not decoded further. */
  public List<byte[]> ocspResponses() {
    return parts.revocation().ocspResponses().stream().map(byte[]::clone).toList();
  }

  /** How it was signed; empty where that is none of the api's schemes, such as over SHA-1. */
  public Optional<SignatureScheme> scheme() {
    return parts.scheme();
  }

  /** The content's digest as the JDK names it, such as {@code SHA-256}, or its identifier. */
  public String digestAlgorithm() {
    return Digests.name(parts.digestAlgorithm());
  }

  /** A fresh digest of the content's algorithm, weak ones too; empty where it is not known. */
  public Optional<MessageDigest> contentDigester() {
    return Digests.digester(parts.digestAlgorithm());
  }

  /** The signed digest of the content; empty where there is none, or not one. */
  public Optional<byte[]> messageDigest() {
    return parts.attributes().messageDigest().map(byte[]::clone);
  }

  /** The signing time that the signer claims (RFC 5652 §11.3), where a signed attribute does. */
  public Optional<Instant> claimedTime() {
    return parts.attributes().signingTime();
  }

  /** The time stamps over the signature (RFC 3161 appendix A), at most ten; read, not trusted. */
  public List<TimeStamp> timeStamps() {
    return parts.timeStamps();
  }

  /** Whether content is inside. A signature beside its document shall have none. */
  public boolean encapsulated() {
    return parts.content().isPresent();
  }

  /** The content inside, where there is one. */
  public Optional<byte[]> content() {
    return parts.content().map(byte[]::clone);
  }

  /** The value of the signature, which time stamps are over. */
  public byte[] signatureValue() {
    return parts.signature().clone();
  }

  /**
   * Computes the signature for a document that it stands beside; content inside is a fault.
   *
   * @param contentDigest the document's digest, by {@link #contentDigester}
   */
  public CmsCheck check(byte[] contentDigest) {
    return SignatureMath.check(parts, contentDigest, false);
  }

  /** What is known of it. */
  @Override
  public String toString() {
    return "CmsSignature[" + signer() + ", " + digestAlgorithm() + "]";
  }
}
