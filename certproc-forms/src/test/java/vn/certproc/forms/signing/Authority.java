package vn.certproc.forms.signing;

import java.security.KeyPair;
import java.time.Instant;
import java.util.List;
import vn.certproc.checks.authority.KeyPairs;
import vn.certproc.checks.authority.TestAuthority;
import vn.certproc.checks.authority.TestKey;
import vn.certproc.pki.CertificateDetails;
import vn.certproc.pki.CertificateReader;

/** The one authority of these tests, and who it has certified. */
final class Authority {

  static final TestAuthority ROOT = TestAuthority.root("CN=Test Root", KeyPairs.sharedRsa(3072));
  static final TestAuthority ISSUER = ROOT.sub("CN=Test CA");
  static final Instant NOW = Instant.now();

  /** Who the sample letter prints as its signer. */
  static final TestSigner PERSON = signer("Lê Thị Ổn", KeyPairs.sharedRsa(2048));

  /** The agency that the sample letter is from. */
  static final TestSigner AGENCY = signer("Sở Nội vụ", KeyPairs.sharedRsa(2048));

  private Authority() {}

  static TestSigner signer(String name, KeyPair key) {
    return TestSigner.of(holder(name, key));
  }

  static TestKey holder(String name, KeyPair key) {
    return ISSUER.leaf("CN=" + name + ",O=UBND tỉnh Long An,C=VN").key(key).issue();
  }

  static List<CertificateDetails> chain() {
    return ISSUER.chain().stream()
        .map(
            certificate -> {
              try {
                return CertificateReader.create().read(certificate.getEncoded()).certificate();
              } catch (java.security.cert.CertificateEncodingException e) {
                throw new IllegalStateException(e);
              }
            })
        .toList();
  }
}
