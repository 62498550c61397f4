package vn.certproc.pki.cms;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import vn.certproc.api.model.EncodedCertificate;
import vn.certproc.api.signing.SignatureScheme;
import vn.certproc.api.signing.SigningKey;
import vn.certproc.pki.CertificateDetails;

/**
 * Makes CMS signatures (RFC 5652 §5) beside their content: one signer, DER, the certificate named
 * in the signed attributes (RFC 5035). Whether the certificate may sign is asked of {@link
 * SigningCertificates}.
 *
 * <p>Immutable and thread-safe: each {@code with…} gives another maker.
 */
public final class CmsMaker {

  /** Attributes, a signature of RSA 4096, issuer's name and outlines: below half of this. */
  private static final int OTHER_PARTS = 3 << 10;

  private static final int STAMP = 24 << 10;

  private final Optional<Instant> signingTime;
  private final List<CertificateDetails> chain;
  private final Optional<TimeStampAuthority> timeStamp;

  private CmsMaker(
      Optional<Instant> signingTime,
      List<CertificateDetails> chain,
      Optional<TimeStampAuthority> timeStamp) {
    this.signingTime = signingTime;
    this.chain = List.copyOf(chain);
    this.timeStamp = timeStamp;
  }

  /**
   * For PDF: PAdES-B-B, with content type, message digest and signing certificate signed and
   * nothing else, for the time stands in the PDF (ETSI EN 319 142-1 §6.3).
   */
  public static CmsMaker pades() {
    return new CmsMaker(Optional.empty(), List.of(), Optional.empty());
  }

  /**
   * For other files: CAdES-B-B, with the signing time as a signed attribute (ETSI EN 319 122-1
   * §6.3).
   *
   * @param signingTime as claimed; written in seconds
   */
  public static CmsMaker cades(Instant signingTime) {
    return new CmsMaker(Optional.of(signingTime), List.of(), Optional.empty());
  }

  /** Also embeds these certificates, so that a verifier need not bring them; replaces others. */
  public CmsMaker withChain(List<CertificateDetails> certificates) {
    return new CmsMaker(signingTime, certificates, timeStamp);
  }

  /** Also has each signature stamped (B-T, RFC 3161 appendix A); the answer is verified. */
  public CmsMaker withTimeStamp(TimeStampAuthority authority) {
    return new CmsMaker(signingTime, chain, Optional.of(authority));
  }

  /**
   * Signs in one go.
   *
   * @param contentDigest the content's digest, by the scheme's algorithm
   * @param scheme one of the key's
   * @param key one with a certificate
   * @return a ContentInfo, DER
   * @throws IllegalArgumentException when the digest has another length, or the key cannot do the
   *     scheme
   * @throws CmsException.Refused when the key has no certificate, or its signature does not fit it
   * @throws CmsException.NotStamped when the time-stamp authority fails
   * @throws vn.certproc.api.error.CertprocException when the key's place fails or refuses
   */
  public byte[] sign(byte[] contentDigest, SignatureScheme scheme, SigningKey key) {
    if (!key.schemes().contains(scheme)) {
      throw new IllegalArgumentException("the key cannot do " + scheme.code());
    }
    EncodedCertificate certificate =
        key.certificate()
            .orElseThrow(() -> CmsException.Refused.of("cms-signer-without-certificate"));
    CmsDraft draft = begin(contentDigest, scheme, certificate);
    return draft.complete(key.sign(scheme, draft.toBeSigned()));
  }

  /**
   * A length that no signature of this maker and certificate exceeds, for formats that reserve its
   * place beforehand, as PDF does. With a time stamp it leaves that 24 KiB, several times what
   * authorities send with their chains.
   */
  public int mostBytes(EncodedCertificate signer) {
    int certificates = signer.der().length;
    for (CertificateDetails each : chain) {
      certificates += each.der().length;
    }
    return certificates + OTHER_PARTS + (timeStamp.isPresent() ? STAMP : 0);
  }

  /**
   * Begins a signature that somebody else makes, such as a remote service.
   *
   * @param contentDigest the content's digest, by the scheme's algorithm
   * @param scheme how it will be signed
   * @param signer the certificate of the key that will sign
   * @throws IllegalArgumentException when the digest has another length than the scheme's
   * @throws CmsException.Refused when the certificate cannot be read, or its key is of another kind
   *     than the scheme's
   */
  public CmsDraft begin(byte[] contentDigest, SignatureScheme scheme, EncodedCertificate signer) {
    if (contentDigest.length != scheme.digestLength()) {
      throw new IllegalArgumentException(
          scheme.code() + " takes a digest of " + scheme.digestLength() + " bytes");
    }
    return CmsDraft.begin(contentDigest, scheme, signer, signingTime, chain, timeStamp);
  }
}
