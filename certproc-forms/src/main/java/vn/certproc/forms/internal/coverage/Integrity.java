package vn.certproc.forms.internal.coverage;

import java.security.MessageDigest;
import java.util.Optional;
import vn.certproc.pki.cms.CmsException;
import vn.certproc.pki.cms.CmsSignature;
import vn.certproc.pki.cms.TimeStamp;

/**
 * A signature's mathematics. Immutable but for the array, which nobody changes.
 *
 * @param cms the signature; empty for a time stamp, and where it cannot be read
 * @param stamp the time stamp; empty for a signature, and where it cannot be read
 * @param digest of what it covers
 * @param holds whether it is over what it covers, with the key of the certificate inside
 */
@SuppressWarnings("ArrayRecordComponent") // compared by nobody
record Integrity(
    Optional<CmsSignature> cms, Optional<TimeStamp> stamp, byte[] digest, boolean holds) {

  private static final Integrity NONE =
      new Integrity(Optional.empty(), Optional.empty(), new byte[0], false);

  /** Whether it could be read at all. */
  boolean readable() {
    return cms.isPresent() || stamp.isPresent();
  }

  static Integrity ofSignature(byte[] file, SignatureRead.Gap gap, byte[] der) {
    try {
      CmsSignature cms = CmsSignature.read(der);
      byte[] digest = digest(file, gap, cms.contentDigester());
      return new Integrity(Optional.of(cms), Optional.empty(), digest, cms.check(digest).intact());
    } catch (CmsException.Unreadable e) {
      return NONE;
    }
  }

  static Integrity ofStamp(byte[] file, SignatureRead.Gap gap, byte[] der) {
    try {
      TimeStamp stamp = TimeStamp.read(der);
      byte[] digest = digest(file, gap, stamp.imprintDigester());
      boolean covers = digest.length > 0 && MessageDigest.isEqual(digest, stamp.imprint());
      return new Integrity(Optional.empty(), Optional.of(stamp), digest, covers && stamp.intact());
    } catch (CmsException.Unreadable e) {
      return NONE;
    }
  }

  /** Whether a time stamp is over what it shall cover. */
  boolean covers() {
    return stamp.filter(s -> MessageDigest.isEqual(digest, s.imprint())).isPresent();
  }

  private static byte[] digest(
      byte[] file, SignatureRead.Gap gap, Optional<MessageDigest> digester) {
    if (digester.isEmpty()) {
      return new byte[0];
    }
    MessageDigest digest = digester.get();
    digest.update(file, 0, gap.from());
    digest.update(file, gap.to(), gap.end() - gap.to());
    return digest.digest();
  }
}
