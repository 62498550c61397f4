package vn.certproc.pki.cms;

import java.util.Optional;
import java.util.Set;
import org.bouncycastle.asn1.ASN1ObjectIdentifier;
import org.bouncycastle.asn1.cms.SignerInfo;
import org.bouncycastle.asn1.x509.AlgorithmIdentifier;
import vn.certproc.api.signing.SignatureScheme;
import vn.certproc.pki.cms.internal.CmsSchemes;
import vn.certproc.pki.cms.internal.Digests;

/** The algorithms that a SignerInfo names, and whether they agree (RFC 8933 §3). */
final class SignerAlgorithms {

  private final ASN1ObjectIdentifier digest;
  private final AlgorithmIdentifier signature;

  SignerAlgorithms(SignerInfo signer) {
    this.digest = signer.getDigestAlgorithm().getAlgorithm();
    this.signature = signer.getDigestEncryptionAlgorithm();
  }

  /**
   * The scheme; empty where it is none of the api's.
   *
   * @param faults takes what is wrong with it
   */
  Optional<SignatureScheme> scheme(Set<CmsFault> faults) {
    Optional<SignatureScheme> scheme = CmsSchemes.scheme(signature, digest);
    boolean weak = CmsSchemes.weak(signature, digest);
    if (weak) {
      faults.add(CmsFault.DIGEST_WEAK);
    } else if (scheme.isEmpty()) {
      faults.add(CmsFault.SCHEME_UNKNOWN);
    }
    if (scheme.isPresent() && !scheme.orElseThrow().digest().equals(Digests.name(digest))) {
      faults.add(CmsFault.ALGORITHMS_DIFFER);
    }
    return scheme;
  }
}
