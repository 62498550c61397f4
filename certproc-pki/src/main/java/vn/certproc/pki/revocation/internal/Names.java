package vn.certproc.pki.revocation.internal;

import org.bouncycastle.asn1.x500.RDN;
import org.bouncycastle.asn1.x500.X500Name;
import org.bouncycastle.asn1.x500.style.BCStyle;
import vn.certproc.pki.internal.Asn1;

/** How an issuer or a responder is called in a sentence. */
final class Names {

  private Names() {}

  /** The common name, or the whole name where there is none; a name that cannot be read is "?". */
  static String label(X500Name name) {
    return Asn1.read(() -> read(name)).orElse("?");
  }

  private static String read(X500Name name) {
    RDN[] common = name.getRDNs(BCStyle.CN);
    return common.length == 0 || common[0].getFirst() == null
        ? name.toString()
        : Asn1.text(common[0].getFirst().getValue());
  }
}
