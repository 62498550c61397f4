package vn.certproc.forms.internal.signer;

import java.util.Arrays;
import java.util.Map;
import vn.certproc.forms.signing.PendingSignatureException;
import vn.certproc.forms.signing.SignatureMismatchException;
import vn.certproc.pki.cms.CmsDraft;
import vn.certproc.pki.cms.CmsException;
import vn.certproc.pki.cms.CmsSignature;

/**
 * Puts a signature into the document that waits for it. A state that was kept may have been changed
 * by anyone: what counts is that the key's signature, over the attributes, over the digest of these
 * very bytes, verifies with the certificate.
 */
public final class Completion {

  static final String ALTERED = "signer-pending-altered";

  private Completion() {}

  /**
   * Refuses a document that is not the one that the draft is over.
   *
   * @throws PendingSignatureException {@code signer-pending-altered}
   */
  static void check(SignatureRevision revision, CmsDraft draft) {
    if (!Arrays.equals(digest(revision, draft), draft.contentDigest())) {
      throw new PendingSignatureException(ALTERED, null);
    }
  }

  /**
   * The signed document.
   *
   * @param signature the value
   */
  public static byte[] of(PendingParts parts, byte[] signature) {
    if (parts.stampOrdered() && !parts.stampGiven()) {
      throw new PendingSignatureException("signer-pending-no-stamp", null);
    }
    byte[] cms = cms(parts, signature);
    if (!CmsSignature.read(cms).check(digest(parts.revision(), parts.draft())).intact()) {
      throw new PendingSignatureException(ALTERED, null);
    }
    int room = parts.revision().room();
    if (cms.length > room) {
      throw new SignatureMismatchException(
          "signer-signature-too-large",
          Map.of("bytes", Integer.toString(cms.length), "max", Integer.toString(room)),
          null);
    }
    return parts.revision().filled(cms);
  }

  private static byte[] cms(PendingParts parts, byte[] signature) {
    try {
      return parts.draft().complete(signature);
    } catch (CmsException.Refused e) {
      throw new SignatureMismatchException("signer-signature-wrong", Map.of(), e);
    }
  }

  private static byte[] digest(SignatureRevision revision, CmsDraft draft) {
    return revision.digest(draft.scheme().digest());
  }
}
