package vn.certproc.pki.cms;

import java.nio.charset.StandardCharsets;
import java.security.KeyPair;
import java.security.cert.CertificateEncodingException;
import java.security.cert.X509Certificate;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import vn.certproc.api.model.EncodedCertificate;
import vn.certproc.api.signing.SignatureScheme;
import vn.certproc.checks.authority.KeyPairs;
import vn.certproc.checks.authority.LeafBuilder;
import vn.certproc.checks.authority.TestAuthority;
import vn.certproc.checks.authority.TestKey;
import vn.certproc.pki.CertificateDetails;
import vn.certproc.pki.CertificateReader;
import vn.certproc.pki.SoftKey;
import vn.certproc.pki.cms.internal.Digests;

/** An authority, a signer and a content, made once: what the tests of this package share. */
final class Stage {
  static final TestAuthority ROOT = TestAuthority.root("C=VN,O=Thử nghiệm,CN=Gốc");
  static final TestAuthority SUB = ROOT.sub("C=VN,O=Thử nghiệm,CN=CA trung gian");
  static final KeyPair KEYS = KeyPairs.sharedRsa(2048);
  static final TestKey SIGNER = leaf("CN=Nguyễn Văn Ký").key(KEYS).issue();
  static final SoftKey KEY = soft(KEYS, SIGNER, SignatureScheme.RSA_PKCS1_SHA256);
  static final SignatureScheme SCHEME = SignatureScheme.RSA_PKCS1_SHA256;
  static final byte[] CONTENT = "Giấy đề nghị\n".getBytes(StandardCharsets.UTF_8);
  static final Instant AT = Instant.parse("2026-11-20T02:03:04Z");

  private Stage() {}

  static LeafBuilder leaf(String name) {
    return SUB.leaf(name);
  }

  static SoftKey soft(KeyPair keys, TestKey certified, SignatureScheme scheme) {
    return SoftKey.of(keys, scheme).with(certified.encoded());
  }

  static KeyPair keys(SignatureScheme scheme) {
    return scheme.keyAlgorithm().equals("RSA") ? KEYS : KeyPairs.sharedEc(curve(scheme));
  }

  private static String curve(SignatureScheme scheme) {
    return switch (scheme.digestLength()) {
      case 32 -> "secp256r1";
      case 48 -> "secp384r1";
      default -> "secp521r1";
    };
  }

  static byte[] digest(SignatureScheme scheme) {
    return Digests.digest(scheme, CONTENT);
  }

  /** PAdES over the content. */
  static byte[] signed() {
    return CmsMaker.pades().withChain(chain()).sign(digest(SCHEME), SCHEME, KEY);
  }

  static List<CertificateDetails> chain() {
    return Stream.of(SUB.certificate(), ROOT.certificate()).map(Stage::details).toList();
  }

  static CertificateDetails details(X509Certificate certificate) {
    return CertificateReader.create().read(der(certificate)).certificate();
  }

  static CertificateDetails details(TestKey key) {
    return details(key.certificate());
  }

  static EncodedCertificate encoded(TestKey key) {
    return EncodedCertificate.of(key.encoded());
  }

  private static byte[] der(X509Certificate certificate) {
    try {
      return certificate.getEncoded();
    } catch (CertificateEncodingException e) {
      throw new IllegalStateException(e);
    }
  }

  /** What is wrong with a signature over the content by SHA-256. */
  static List<CmsFault> faults(byte[] der) {
    return CmsSignature.read(der).check(digest(SCHEME)).faults();
  }
}
