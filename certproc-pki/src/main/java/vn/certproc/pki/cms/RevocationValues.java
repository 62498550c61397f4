package vn.certproc.pki.cms;

import java.util.List;

/** Revocation lists and OCSP responses that came along, DER. */
record RevocationValues(List<byte[]> crls, List<byte[]> ocspResponses) {
  RevocationValues {
    crls = List.copyOf(crls);
    ocspResponses = List.copyOf(ocspResponses);
  }
}
