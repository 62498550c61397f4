package vn.certproc.pki.cms;

import java.util.List;

/**
 * What the mathematics of one signature says. Whether its certificate is trusted is another
 * question. Immutable and thread-safe.
 *
 * @param digestMatches the content is the one that was signed
 * @param signatureHolds the signature holds over the signed attributes, with the certificate's key
 * @param certificateBound the signed attributes name the certificate (RFC 5035), so that no other
 *     one for the same key was put in its place
 * @param faults everything that is wrong or odd, in the enum's order, each once
 */
public record CmsCheck(
    boolean digestMatches,
    boolean signatureHolds,
    boolean certificateBound,
    List<CmsFault> faults) {

  /** Copies the list. */
  public CmsCheck {
    faults = List.copyOf(faults);
  }

  /** Whether digest and signature hold and nothing that breaks a signature was found. */
  public boolean intact() {
    return digestMatches && signatureHolds && faults.stream().noneMatch(CmsFault::breaks);
  }
}
