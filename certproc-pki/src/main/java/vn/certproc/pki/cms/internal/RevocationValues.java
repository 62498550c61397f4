package vn.certproc.pki.cms.internal;

import java.util.List;

/** Revocation lists and OCSP responses that came along, DER. */
public record RevocationValues(List<byte[]> crls, List<byte[]> ocspResponses) {

  /** Copies the lists, not the arrays. */
  public RevocationValues {
    crls = List.copyOf(crls);
    ocspResponses = List.copyOf(ocspResponses);
  }
}
