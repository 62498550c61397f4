package vn.certproc.pki;

import static org.assertj.core.api.Assertions.assertThat;

import java.security.KeyPair;
import java.time.Instant;
import java.util.List;
import org.bouncycastle.asn1.x500.X500Name;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vn.certproc.api.error.Fault;
import vn.certproc.api.model.EncodedCertificate;
import vn.certproc.pki.TestAuthority.Wish;

/** What speaks against a certificate. */
class AnchoredCertificatesTest {
  private static final Instant IN_2024 = Instant.parse("2024-06-01T00:00:00Z");
  private static final AnchoredCertificates BUILT_IN =
      new AnchoredCertificates(TrustAnchors.builtIn());
  private static final TestAuthority ROOT = new TestAuthority("C=VN,CN=Root");
  private static final TestAuthority SUB = new TestAuthority("C=VN,CN=Sub");
  private static final KeyPair KEYS = TestAuthority.rsa(2048);
  private static final X500Name HOLDER = new X500Name("C=VN,CN=An");

  private static List<Fault> faults(AnchoredCertificates judge, byte[] der, Instant at) {
    return judge.faults(EncodedCertificate.of(der), at);
  }

  private static AnchoredCertificates own(Wish sub) {
    CertificateDetails between = Files.read(ROOT.issue(SUB.name, SUB.keys, sub));
    return new AnchoredCertificates(
        TrustAnchors.of(List.of(Files.read(ROOT.self())), List.of(between)));
  }

  @ParameterizedTest
  @ValueSource(strings = {Files.G2, Files.Q12, Files.HONG_BANG})
  void nothingSpeaksAgainstRealOnesNorAgainstTheirSha1(String name) {
    assertThat(faults(BUILT_IN, Files.real(name), IN_2024)).isEmpty();
  }

  @Test
  void expiredAndNotYetValid() {
    byte[] der = Files.real(Files.G2);
    assertThat(faults(BUILT_IN, der, Instant.parse("2026-11-16T08:09:00Z"))).isEmpty();
    List<Fault> after = faults(BUILT_IN, der, Instant.parse("2026-11-16T08:09:01Z"));
    assertThat(after).extracting(Fault::code).containsExactly("certificate-expired");
    assertThat(after.get(0).text().vi())
        .contains("TỔNG CỤC THUẾ")
        .contains("2026-11-16T15:09:00+07:00");
    List<Fault> before = faults(BUILT_IN, der, Instant.parse("2021-11-17T08:08:59Z"));
    assertThat(before).extracting(Fault::code).containsExactly("certificate-not-yet-valid");
  }

  @Test
  void anUnknownIssuerIsNamed() {
    List<Fault> faults =
        faults(new AnchoredCertificates(TrustAnchors.none()), Files.real(Files.G2), IN_2024);
    assertThat(faults).extracting(Fault::code).containsExactly("certificate-untrusted");
    assertThat(faults.get(0).arguments())
        .containsEntry("status", "incomplete")
        .containsEntry("finding", "issuer-unknown");
    assertThat(faults.get(0).text().vi())
        .doesNotContain("incomplete")
        .contains("Không biết cơ quan cấp “CA phục vụ các cơ quan Nhà nước G2”");
    assertThat(faults.get(0).text().en()).contains("is not known here: add its certificate");
  }

  @Test
  void anAlteredOneIsBroken() {
    byte[] der = Files.real(Files.G2);
    der[der.length - 5] ^= 1;
    assertThat(faults(BUILT_IN, der, IN_2024).get(0).arguments())
        .containsEntry("status", "broken-signature");
  }

  @Test
  void expiredAndUntrustedAreBothSaid() {
    byte[] der = ROOT.issue(HOLDER, KEYS, new Wish());
    assertThat(faults(BUILT_IN, der, Instant.parse("2040-01-01T00:00:00Z")))
        .extracting(Fault::code)
        .containsExactly("certificate-expired", "certificate-untrusted");
  }

  /** Also under the name of the one that it issued. */
  @Test
  void anExpiredAuthorityMakesItUntrusted() {
    Wish past = new Wish().authority(0).valid("2020-01-01T00:00:00Z", "2024-05-31T23:59:59Z");
    byte[] leaf = SUB.issue(SUB.name, KEYS, new Wish());
    List<Fault> faults = faults(own(past), leaf, IN_2024);
    assertThat(faults).extracting(Fault::code).containsExactly("certificate-untrusted");
    assertThat(faults.get(0).arguments())
        .containsEntry("status", "complete")
        .containsEntry("finding", "expired");
    assertThat(faults(own(new Wish().authority(0)), leaf, IN_2024)).isEmpty();
  }

  @Test
  void ofSeveralReasonsTheChainsEndIsSaid() {
    Wish past = new Wish().authority(0).valid("2020-01-01T00:00:00Z", "2024-05-31T23:59:59Z");
    CertificateDetails between = Files.read(ROOT.issue(SUB.name, SUB.keys, past));
    AnchoredCertificates judge =
        new AnchoredCertificates(TrustAnchors.of(List.of(), List.of(between)));
    List<Fault> faults = faults(judge, SUB.issue(HOLDER, KEYS, new Wish()), IN_2024);
    assertThat(faults).hasSize(1);
    assertThat(faults.get(0).arguments()).containsEntry("finding", "issuer-unknown");
  }

  @Test
  void bytesThatAreNoCertificate() {
    assertThat(faults(BUILT_IN, new byte[] {1, 2, 3}, IN_2024))
        .extracting(Fault::code)
        .containsExactly("certificate-unreadable");
    assertThat(faults(BUILT_IN, Containers.bytes("%PDF-1.7"), IN_2024))
        .extracting(Fault::code)
        .containsExactly("certificate-unreadable");
  }
}
