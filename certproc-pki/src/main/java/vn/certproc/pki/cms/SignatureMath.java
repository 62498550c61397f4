package vn.certproc.pki.cms;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import vn.certproc.pki.CertificateDetails;
import vn.certproc.pki.cms.internal.Certificates;
import vn.certproc.pki.internal.Signatures;

/** Computes a decoded signature. */
final class SignatureMath {

  private SignatureMath() {}

  /**
   * What holds of it.
   *
   * @param contentDigest of the content
   * @param inside whether the content shall be inside, as in a time stamp, or beside it
   */
  static CmsCheck check(CmsParts parts, byte[] contentDigest, boolean inside) {
    EnumSet<CmsFault> faults = EnumSet.noneOf(CmsFault.class);
    faults.addAll(parts.faults());
    boolean matches =
        parts
            .attributes()
            .messageDigest()
            .filter(signed -> Arrays.equals(signed, contentDigest))
            .isPresent();
    if (!matches) {
      faults.add(CmsFault.DIGEST_DIFFERS);
    }
    if (!inside && parts.content().isPresent()) {
      faults.add(CmsFault.CONTENT_INSIDE);
    }
    boolean computed = parts.signer().isPresent() && parts.scheme().isPresent();
    boolean holds = computed && holds(parts, parts.signer().orElseThrow());
    if (computed && !holds) {
      faults.add(CmsFault.SIGNATURE_BROKEN);
    }
    return new CmsCheck(matches, holds, bound(parts), List.copyOf(faults));
  }

  /** Always over signed attributes: without them it could be one over attributes (§5.3). */
  private static boolean holds(CmsParts parts, CertificateDetails signer) {
    byte[] signed = parts.attributes().encoded();
    return signed.length > 0
        && Signatures.publicKey(Certificates.holder(signer).getSubjectPublicKeyInfo())
            .filter(
                key ->
                    Signatures.verify(key, parts.scheme().orElseThrow(), signed, parts.signature()))
            .isPresent();
  }

  private static boolean bound(CmsParts parts) {
    CertificateBinding binding = CertificateBinding.of(parts.attributes().set());
    return parts.signer().filter(binding::names).isPresent();
  }
}
