package vn.certproc.pkcs11;

import java.security.GeneralSecurityException;
import java.security.PublicKey;
import java.security.cert.X509Certificate;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import vn.certproc.api.error.Fault;
import vn.certproc.api.error.Where;
import vn.certproc.api.model.EncodedCertificate;
import vn.certproc.api.signing.CertificateJudge;
import vn.certproc.pkcs11.rig.TestAuthority;

/** Certificates for keys on tokens, and a judge that knows the one authority that issues them. */
final class TestCertificates {

  static final Instant NOW = Instant.parse("2026-11-25T03:00:00Z");
  static final String SUBJECT = "C=VN,O=Ban Cơ yếu Chính phủ,CN=Sở Xây dựng";

  private final TestAuthority authority = TestAuthority.named("CA thử nghiệm");

  /** Of the first five years. */
  EncodedCertificate first(PublicKey key) {
    return encoded(
        authority.issue(
            SUBJECT,
            0x1001,
            key,
            Instant.parse("2022-01-01T00:00:00Z"),
            Instant.parse("2027-01-01T00:00:00Z")));
  }

  /** Of the next five. */
  EncodedCertificate renewed(PublicKey key) {
    return encoded(
        authority.issue(
            SUBJECT,
            0x1002,
            key,
            Instant.parse("2026-11-01T00:00:00Z"),
            Instant.parse("2031-11-01T00:00:00Z")));
  }

  EncodedCertificate expired(PublicKey key) {
    return encoded(
        authority.issue(
            SUBJECT,
            0x1003,
            key,
            Instant.parse("2015-01-01T00:00:00Z"),
            Instant.parse("2020-01-01T00:00:00Z")));
  }

  EncodedCertificate notYetValid(PublicKey key) {
    return encoded(
        authority.issue(
            SUBJECT,
            0x1004,
            key,
            Instant.parse("2030-01-01T00:00:00Z"),
            Instant.parse("2035-01-01T00:00:00Z")));
  }

  EncodedCertificate byAnother(PublicKey key) {
    return encoded(
        TestAuthority.named("CA khác")
            .issue(
                SUBJECT,
                0x1005,
                key,
                Instant.parse("2026-11-02T00:00:00Z"),
                Instant.parse("2031-11-01T00:00:00Z")));
  }

  /** Of a holder whose name has changed, for the next five years. */
  EncodedCertificate changed(PublicKey key, String subject) {
    return encoded(
        authority.issue(
            subject,
            0x1006,
            key,
            Instant.parse("2026-11-03T00:00:00Z"),
            Instant.parse("2031-11-01T00:00:00Z")));
  }

  /** Of an authority below the one that is trusted. */
  EncodedCertificate ofAuthority(PublicKey key) {
    return encoded(authority.authority(SUBJECT, 0x1007, key));
  }

  InstallRequest install(EncodedCertificate certificate) {
    return InstallRequest.of(certificate, judge(), NOW);
  }

  /** By the JDK's own means; the sentences stand in the catalogue for the real judge. */
  CertificateJudge judge() {
    return (encoded, at) -> {
      X509Certificate certificate = ObjectReader.parse(encoded).orElseThrow();
      List<Fault> faults = new ArrayList<>();
      if (at.isAfter(certificate.getNotAfter().toInstant())) {
        faults.add(fault("certificate-expired"));
      }
      if (at.isBefore(certificate.getNotBefore().toInstant())) {
        faults.add(fault("certificate-not-yet-valid"));
      }
      try {
        certificate.verify(authority.certificate().getPublicKey());
      } catch (GeneralSecurityException e) {
        faults.add(fault("certificate-untrusted"));
      }
      return faults;
    };
  }

  private static Fault fault(String code) {
    return new Fault(
        code, Where.nowhere(), java.util.Map.of(), new vn.certproc.api.text.Text(code, code));
  }

  private static EncodedCertificate encoded(X509Certificate certificate) {
    try {
      return EncodedCertificate.of(certificate.getEncoded());
    } catch (GeneralSecurityException e) {
      throw new AssertionError(e);
    }
  }
}
