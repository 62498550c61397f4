package vn.certproc.pki.revocation;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.certproc.checks.authority.OcspResponder.OCSP_SIGNING;
import static vn.certproc.pki.revocation.Asking.NOW;
import static vn.certproc.pki.revocation.Asking.codes;
import static vn.certproc.pki.revocation.Asking.days;
import static vn.certproc.pki.revocation.Asking.details;
import static vn.certproc.pki.revocation.Asking.ocsp;
import static vn.certproc.pki.revocation.Asking.status;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.bouncycastle.asn1.ocsp.OCSPResponse;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import vn.certproc.checks.authority.KeyPairs;
import vn.certproc.checks.authority.LeafBuilder;
import vn.certproc.checks.authority.OcspResponder;
import vn.certproc.checks.authority.TestAuthority;
import vn.certproc.checks.authority.TestKey;

/** What OCSP responses say, and which do not count. */
class OcspStatusTest {
  private static TestAuthority authority;
  private static TestKey good;
  private static TestKey stolen;
  private static OcspResponder own;

  @BeforeAll
  static void issue() {
    authority = TestAuthority.root("CN=Test CA,C=VN");
    good = leaf("CN=Good").issue();
    stolen = leaf("CN=Stolen").issue();
    authority.revoke(stolen, days(-3), 4);
    own = OcspResponder.of(authority).at(() -> days(-1), Optional.of(Duration.ofDays(7)));
  }

  private static LeafBuilder leaf(String dn) {
    return authority.leaf(dn).key(KeyPairs.sharedRsa(2048)).validity(days(-100), days(100));
  }

  private static LeafBuilder delegate() {
    return authority
        .leaf("CN=Responder")
        .key(KeyPairs.sharedEc("secp256r1"))
        .validity(days(-100), days(100));
  }

  private static RevocationStatus asked(OcspResponder responder, TestKey about) {
    return status(ocsp(responder.answerFor(about.certificate())), authority, about);
  }

  private static void refused(OcspResponder responder, String code) {
    for (TestKey key : new TestKey[] {good, stolen}) {
      RevocationStatus status = asked(responder, key);
      assertThat(status.state()).isEqualTo(RevocationState.UNKNOWN);
      assertThat(codes(status)).containsExactly(code);
    }
  }

  @Test
  void theIssuersOwnAnswer() {
    RevocationStatus status = asked(own, good);
    assertThat(status.state()).isEqualTo(RevocationState.GOOD);
    assertThat(status.notes()).isEmpty();
    assertThat(status.evidence())
        .hasValue(
            new RevocationEvidence(
                EvidenceKind.OCSP,
                EvidenceOrigin.GIVEN,
                days(-1),
                Optional.of(days(6)),
                "Test CA"));
  }

  @Test
  void aRevocationWithItsTimeAndReason() {
    RevocationStatus status = asked(own, stolen);
    assertThat(status.state()).isEqualTo(RevocationState.REVOKED);
    assertThat(status.revokedAt()).hasValue(days(-3));
    assertThat(status.reason()).hasValue("superseded");
  }

  @Test
  void aBasicResponseAloneIsTaken() {
    byte[] basic =
        OCSPResponse.getInstance(own.answerFor(stolen.certificate()))
            .getResponseBytes()
            .getResponse()
            .getOctets();
    assertThat(status(ocsp(basic), authority, stolen).state()).isEqualTo(RevocationState.REVOKED);
  }

  @Test
  void anUnknownSerialNumberIsUnknown() {
    TestAuthority twin =
        TestAuthority.of(authority.asKey()); // issues with the same key, unknown to the responder
    TestKey forged = twin.leaf("CN=Forged").key(KeyPairs.sharedRsa(2048)).issue();
    RevocationStatus status = asked(own, forged);
    assertThat(status.state()).isEqualTo(RevocationState.UNKNOWN);
    assertThat(codes(status)).containsExactly("revocation-ocsp-unknown");
  }

  @Test
  void aDelegateWithThePurpose() {
    TestKey signer = delegate().extendedKeyUsage(OCSP_SIGNING).issue();
    RevocationStatus status = asked(own.signedBy(signer), good);
    assertThat(status.state()).isEqualTo(RevocationState.GOOD);
    assertThat(status.evidence().orElseThrow().issuer()).isEqualTo("Responder");
    assertThat(asked(own.signedBy(signer), stolen).state()).isEqualTo(RevocationState.REVOKED);
  }

  @Test
  void aDelegateWithoutThePurpose() {
    refused(own.signedBy(delegate().issue()), "revocation-ocsp-responder");
    TestKey other = delegate().extendedKeyUsage("1.3.6.1.5.5.7.3.4").issue();
    refused(own.signedBy(other), "revocation-ocsp-responder");
  }

  @Test
  void anotherAuthoritysDelegate() {
    TestAuthority namesake = TestAuthority.root("CN=Test CA,C=VN");
    TestKey signer =
        namesake
            .leaf("CN=Responder")
            .key(KeyPairs.sharedEc("secp256r1"))
            .extendedKeyUsage(OCSP_SIGNING)
            .issue();
    refused(own.signedBy(signer), "revocation-ocsp-responder");
    refused(own.signedBy(namesake.asKey()), "revocation-ocsp-responder");
  }

  @Test
  void aDelegateUnderASubordinateOfTheIssuerIsNotTheIssuers() {
    TestAuthority sub = authority.sub("CN=Sub", KeyPairs.sharedEc("secp384r1"));
    TestKey signer =
        sub.leaf("CN=Responder")
            .key(KeyPairs.sharedEc("secp256r1"))
            .extendedKeyUsage(OCSP_SIGNING)
            .issue();
    refused(own.signedBy(signer), "revocation-ocsp-responder");
  }

  @Test
  void anExpiredDelegate() {
    TestKey signer =
        delegate().extendedKeyUsage(OCSP_SIGNING).validity(days(-50), days(-2)).issue();
    refused(own.signedBy(signer), "revocation-ocsp-responder");
  }

  @Test
  void aDelegateThatTheListsRevoke() {
    TestKey signer = delegate().extendedKeyUsage(OCSP_SIGNING).issue();
    RevocationSources sources = ocsp(own.signedBy(signer).answerFor(good.certificate()));
    assertThat(status(sources, authority, good).state()).isEqualTo(RevocationState.GOOD);
    authority.revoke(signer, days(-2), 1);
    byte[] list = authority.crl(days(-9), days(-1)); // expired: says nothing of the certificate
    RevocationStatus status = status(sources.withCrls(List.of(list)), authority, good);
    assertThat(status.state()).isEqualTo(RevocationState.UNKNOWN);
    assertThat(codes(status))
        .containsExactly("revocation-crl-expired", "revocation-ocsp-responder");
  }

  @Test
  void aDelegatesCertificateMayComeFromThePool() {
    TestKey signer = delegate().extendedKeyUsage(OCSP_SIGNING).issue();
    byte[] bare = own.signedBy(signer).withoutCertificates().answerFor(good.certificate());
    assertThat(codes(status(ocsp(bare), authority, good)))
        .containsExactly("revocation-ocsp-signature");
    RevocationStatus pooled =
        RevocationChecker.of(ocsp(bare))
            .status(
                details(good.certificate()),
                details(authority.certificate()),
                List.of(details(signer.certificate())),
                NOW,
                NOW);
    assertThat(pooled.state()).isEqualTo(RevocationState.GOOD);
  }

  @Test
  void anAnswerAboutAnotherCertificate() {
    refused(own.forAnotherSerial(), "revocation-no-evidence");
  }

  @Test
  void anAnswerAboutTheSameSerialNumberOfAnotherIssuer() {
    TestAuthority other = TestAuthority.root("CN=Other CA", KeyPairs.sharedEc("secp384r1"));
    TestKey same =
        other
            .leaf("CN=Good")
            .key(KeyPairs.sharedRsa(2048))
            .serial(good.certificate().getSerialNumber())
            .issue();
    byte[] answer = OcspResponder.of(other).answerFor(same.certificate());
    assertThat(codes(status(ocsp(answer), authority, good)))
        .containsExactly("revocation-no-evidence");
  }

  @Test
  void refusalsOfTheResponder() {
    refused(own.status(6), "revocation-ocsp-status");
    assertThat(asked(own.status(6), good).notes().get(0).text().en()).contains("unauthorized");
    assertThat(asked(own.status(3), good).notes().get(0).text().en()).contains("tryLater");
  }

  @Test
  void weakAndOldDigests() {
    refused(own.signedWith("MD5withRSA"), "revocation-ocsp-digest-weak");
    RevocationStatus sha1 = asked(own.signedWith("SHA1withRSA"), good);
    assertThat(sha1.state()).isEqualTo(RevocationState.GOOD);
    assertThat(codes(sha1)).containsExactly("revocation-ocsp-sha1");
  }

  @Test
  void anAlteredAnswer() {
    byte[] answer = own.withoutCertificates().answerFor(good.certificate());
    answer[answer.length - 1] ^= 1;
    assertThat(codes(status(ocsp(answer), authority, good)))
        .containsExactly("revocation-ocsp-signature");
  }

  @Test
  void itsTimeDecidesToo() {
    Optional<Duration> week = Optional.of(Duration.ofDays(7));
    refused(own.at(() -> NOW.plus(Duration.ofMinutes(6)), week), "revocation-ocsp-future");
    OcspResponder old = own.at(() -> days(-9), week);
    assertThat(codes(asked(old, good))).containsExactly("revocation-ocsp-expired");
    assertThat(asked(old, stolen).state()).isEqualTo(RevocationState.REVOKED);
    byte[] answer = old.answerFor(good.certificate());
    assertThat(status(ocsp(answer), authority, good, days(-4)).state())
        .isEqualTo(RevocationState.GOOD);
  }

  @Test
  void withoutNextUpdateItIsOfItsInstant() {
    OcspResponder yesterday = own.at(() -> days(-1), Optional.empty());
    assertThat(codes(asked(yesterday, good))).containsExactly("revocation-ocsp-no-next");
    OcspResponder now = own.at(() -> NOW, Optional.empty());
    assertThat(asked(now, good).state()).isEqualTo(RevocationState.GOOD);
  }

  @Test
  void afterTheCertificateExpiredItProvesNothing() {
    TestKey old = leaf("CN=Old").validity(days(-100), days(-10)).issue();
    RevocationStatus status =
        status(ocsp(own.answerFor(old.certificate())), authority, old, days(-50));
    assertThat(codes(status)).containsExactly("revocation-ocsp-after-expiry");
  }
}
