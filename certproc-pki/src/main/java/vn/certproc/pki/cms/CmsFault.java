package vn.certproc.pki.cms;

import vn.certproc.api.error.Messages;
import vn.certproc.api.model.Coded;
import vn.certproc.api.text.Text;

/**
 * What is wrong or odd with a CMS signature. The sentence of each stands in the catalogue under
 * {@code reason.} and its code. Source: RFC 5652 §5, §11; RFC 5035 §4; RFC 8933; RFC 3161 §2.4.2.
 */
public enum CmsFault implements Coded {
  /** The content is not what was signed: its digest is another. */
  DIGEST_DIFFERS("cms-digest-differs", true),
  /** The signature does not hold over the signed attributes with the signer's key. */
  SIGNATURE_BROKEN("cms-signature-broken", true),
  /** The signer's certificate is not among those inside. */
  SIGNER_MISSING("cms-signer-missing", true),
  /** The certificate inside is another than the one that the signed attributes name. */
  CERTIFICATE_SUBSTITUTED("cms-certificate-substituted", true),
  /** No signed attribute names the certificate: it is bound by the key alone. */
  CERTIFICATE_UNBOUND("cms-certificate-unbound", false),
  /** The certificate is named by a SHA-1 digest alone (RFC 2634 §5.4). */
  CERTIFICATE_BOUND_BY_SHA1("cms-certificate-bound-by-sha1", false),
  /** The signature, or the digest of the content, is by MD5 or SHA-1. */
  DIGEST_WEAK("cms-digest-weak", true),
  /** The algorithm is none of the api's schemes, so that the signature was not computed. */
  SCHEME_UNKNOWN("cms-scheme-unknown", true),
  /** Content, attributes and signature do not name one and the same digest (RFC 8933 §3). */
  ALGORITHMS_DIFFER("cms-algorithms-differ", true),
  /** There are no signed attributes, or content type or message digest is missing in them. */
  ATTRIBUTES_MISSING("cms-attributes-missing", true),
  /** An attribute that may stand once stands twice, or has not exactly one value. */
  ATTRIBUTE_REPEATED("cms-attribute-repeated", true),
  /** An attribute cannot be read. */
  ATTRIBUTE_UNREADABLE("cms-attribute-unreadable", true),
  /** The signed content type is another than the one outside. */
  CONTENT_TYPE_DIFFERS("cms-content-type-differs", true),
  /** There is content inside a signature that shall stand beside its content. */
  CONTENT_INSIDE("cms-content-inside", true),
  /** It is BER and not DER; taken, for many tools write it so. */
  NOT_DER("cms-not-der", false),
  /** A certificate or a revocation value inside cannot be read and was passed over. */
  PART_UNREADABLE("cms-part-unreadable", false),
  /** A time stamp inside cannot be read, or there are too many, and was passed over. */
  TIME_STAMP_UNREADABLE("cms-time-stamp-unreadable", false),
  /** The time stamp is over something else than this signature. */
  TIME_STAMP_ELSEWHERE("cms-time-stamp-elsewhere", true),
  /** The time stamp's certificate is not one for time stamping alone (RFC 3161 §2.3). */
  TIME_STAMP_USAGE("cms-time-stamp-usage", true);

  private final String code;
  private final boolean breaks;

  CmsFault(String code, boolean breaks) {
    this.code = code;
    this.breaks = breaks;
  }

  @Override
  public String code() {
    return code;
  }

  /** Whether the signature (or the time stamp) cannot be relied upon because of it. */
  public boolean breaks() {
    return breaks;
  }

  /** What it says, in both languages. */
  public Text text() {
    return Messages.text("reason." + code);
  }
}
