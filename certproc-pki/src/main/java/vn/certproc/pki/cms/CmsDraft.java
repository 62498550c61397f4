package vn.certproc.pki.cms;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import vn.certproc.api.model.EncodedCertificate;
import vn.certproc.api.signing.SignatureScheme;
import vn.certproc.pki.CertificateDetails;

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
    throw new UnsupportedOperationException();
  }

  /**
   * A draft that {@link #encoded} gave. It has no time-stamp authority any more: see {@link
   * #withTimeStamp}.
   *
   * @throws CmsException.Unreadable {@code cms-draft-unreadable}
   */
  public static CmsDraft decode(byte[] encoded) {
    throw new UnsupportedOperationException();
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
    throw new UnsupportedOperationException();
  }

  /** Everything but the time-stamp authority, for {@link #decode} of this version. */
  public byte[] encoded() {
    throw new UnsupportedOperationException();
  }

  /** Who signs, and how. */
  @Override
  public String toString() {
    return "CmsDraft[" + parts.signer() + ", " + parts.scheme().code() + "]";
  }
}
