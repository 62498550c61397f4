package vn.certproc.pki.cms;

import java.math.BigInteger;
import java.security.MessageDigest;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import vn.certproc.pki.CertificateDetails;
import vn.certproc.pki.cms.internal.Digests;
import vn.certproc.pki.cms.internal.TimeStampInfo;

/**
 * A time-stamp token (RFC 3161 §2.4.2): an authority says that a digest existed at an instant.
 * Whether the authority is trusted is not judged here.
 *
 * <p>Immutable and thread-safe; arrays are copies.
 */
public final class TimeStamp {

  private final TimeStampInfo info;
  private final CmsSignature token;
  private final boolean coversSignature;
  private final List<CmsFault> faults;

  TimeStamp(
      TimeStampInfo info, CmsSignature token, boolean coversSignature, List<CmsFault> faults) {
    this.info = info;
    this.token = token;
    this.coversSignature = coversSignature;
    this.faults = List.copyOf(faults);
  }

  /**
   * Reads a token that stands alone, such as a PDF's document time stamp (ISO 32000-2 §12.8.5).
   * What it covers is for the caller to compare: {@link #imprintDigester} and {@link #imprint}.
   *
   * @param token a ContentInfo of exactly these bytes, at most {@link CmsSignature#MAX_BYTES}
   * @throws CmsException.Unreadable when it is no time stamp
   */
  public static TimeStamp read(byte[] token) {
    return TimeStamps.read(token, Optional.empty());
  }

  /** The instant that the authority gave. */
  public Instant time() {
    return info.time();
  }

  /** The authority's certificate, where it is inside. */
  public Optional<CertificateDetails> signer() {
    return token.signer();
  }

  /** The token's own signature: certificates, revocation values, algorithm. */
  public CmsSignature token() {
    return token;
  }

  /** All certificates in the token, the authority's among them. */
  public List<CertificateDetails> certificates() {
    return token.certificates();
  }

  /**
   * Whether it is over the value of the signature that it was found in; always false for one that
   * stands alone.
   */
  public boolean coversSignature() {
    return coversSignature;
  }

  /** Whether the token's signature holds and nothing that breaks it was found. */
  public boolean intact() {
    return faults.stream().noneMatch(CmsFault::breaks);
  }

  /** What is wrong or odd with it, in the enum's order, each once. */
  public List<CmsFault> faults() {
    return faults;
  }

  /** The object identifier of the policy that it was given under. */
  public String policy() {
    return info.policy();
  }

  /** The nonce of the request that it answers, where it has one. */
  Optional<BigInteger> nonce() {
    return info.nonce();
  }

  /** The digest that the authority stamped. */
  public byte[] imprint() {
    return info.imprint().clone();
  }

  /** A fresh digest of the imprint's algorithm; empty where the JDK has none such. */
  public Optional<MessageDigest> imprintDigester() {
    return Digests.digester(info.algorithm());
  }

  /** The imprint's algorithm, such as {@code SHA-256}, or its object identifier. */
  public String imprintAlgorithm() {
    return Digests.name(info.algorithm());
  }

  /** Time and authority. */
  @Override
  public String toString() {
    return "TimeStamp[" + time() + ", " + signer() + "]";
  }
}
