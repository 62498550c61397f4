package vn.certproc.pki.cms.internal;

import java.util.List;
import vn.certproc.api.signing.SignatureScheme;
import vn.certproc.pki.CertificateDetails;

/** What a draft holds. Its users must not change the arrays. */
@SuppressWarnings("ArrayRecordComponent") // compared by nobody
public record DraftParts(
    SignatureScheme scheme,
    CertificateDetails signer,
    List<CertificateDetails> chain,
    byte[] contentDigest,
    byte[] toBeSigned) {

  /** Copies the list. */
  public DraftParts {
    chain = List.copyOf(chain);
  }
}
