package vn.certproc.pki.verification;

import java.util.List;
import vn.certproc.pki.Chain;
import vn.certproc.pki.revocation.RevocationStatus;

/** What a certificate's way to an anchor is worth. Immutable. */
record PathAnswer(Chain chain, List<RevocationStatus> revocation, List<Reason> reasons) {

  PathAnswer {
    revocation = List.copyOf(revocation);
    reasons = List.copyOf(reasons);
  }
}
