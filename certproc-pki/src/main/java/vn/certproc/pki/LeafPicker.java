package vn.certproc.pki;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import vn.certproc.api.error.Fault;
import vn.certproc.api.error.Where;

/** Tells the holder's certificate from those of authorities that came with it. */
final class LeafPicker {

  private LeafPicker() {}

  /**
   * The one certificate that issued none of the others; where there are several such, the one that
   * is no authority's.
   *
   * @throws NotACertificateException {@code certificate-several} where two holders are as likely
   */
  static CertificateBundle pick(Set<CertificateDetails> found) {
    List<CertificateDetails> leaves =
        found.stream().filter(each -> !issuedAnother(each, found)).toList();
    if (leaves.size() != 1) {
      leaves = found.stream().filter(each -> !each.isAuthority()).toList();
    }
    if (leaves.size() != 1) {
      throw new NotACertificateException(
          Fault.of(
              "certificate-several",
              Where.nowhere(),
              Map.of("count", Integer.toString(Math.max(leaves.size(), found.size())))),
          null);
    }
    CertificateDetails leaf = leaves.get(0);
    List<CertificateDetails> others = new ArrayList<>(found);
    others.remove(leaf);
    return new CertificateBundle(leaf, others);
  }

  private static boolean issuedAnother(CertificateDetails one, Set<CertificateDetails> all) {
    return all.stream().anyMatch(other -> !other.equals(one) && Issuers.mayHaveIssued(one, other));
  }
}
