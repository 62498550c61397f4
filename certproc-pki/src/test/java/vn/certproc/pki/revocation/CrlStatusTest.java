package vn.certproc.pki.revocation;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.certproc.pki.revocation.Asking.NOW;
import static vn.certproc.pki.revocation.Asking.codes;
import static vn.certproc.pki.revocation.Asking.crls;
import static vn.certproc.pki.revocation.Asking.days;
import static vn.certproc.pki.revocation.Asking.status;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Base64;
import org.bouncycastle.asn1.ASN1GeneralizedTime;
import org.bouncycastle.asn1.x509.DistributionPointName;
import org.bouncycastle.asn1.x509.Extension;
import org.bouncycastle.asn1.x509.GeneralName;
import org.bouncycastle.asn1.x509.GeneralNames;
import org.bouncycastle.asn1.x509.IssuingDistributionPoint;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import vn.certproc.checks.authority.KeyPairs;
import vn.certproc.checks.authority.LeafBuilder;
import vn.certproc.checks.authority.TestAuthority;
import vn.certproc.checks.authority.TestKey;

/** What lists that count say. */
class CrlStatusTest {
  private static TestAuthority authority;
  private static TestKey good;
  private static TestKey stolen;
  private static TestKey held;

  @BeforeAll
  static void issue() {
    authority = TestAuthority.root("CN=Test CA,O=Ban Cơ yếu Chính phủ,C=VN");
    good = leaf("CN=Good").issue();
    stolen = leaf("CN=Stolen").issue();
    held = leaf("CN=Held").issue();
    authority.revoke(stolen, days(-3), 1);
    authority.revoke(held, days(-3), 6);
  }

  private static LeafBuilder leaf(String dn) {
    return authority.leaf(dn).key(KeyPairs.sharedRsa(2048)).validity(days(-100), days(100));
  }

  private static byte[] crl(long from, long to) {
    return authority.crl(days(from), days(to));
  }

  @Test
  void silenceOfAListOfTheTimeIsGood() {
    RevocationStatus status = status(crls(crl(-1, 6)), authority, good);
    assertThat(status.state()).isEqualTo(RevocationState.GOOD);
    assertThat(status.notes()).isEmpty();
    assertThat(status.revokedAt()).isEmpty();
    assertThat(status.evidence())
        .hasValue(
            new RevocationEvidence(
                EvidenceKind.CRL,
                EvidenceOrigin.GIVEN,
                days(-1),
                java.util.Optional.of(days(6)),
                "Test CA"));
  }

  @Test
  void anEntryIsARevocationWithItsTimeAndReason() {
    RevocationStatus status = status(crls(crl(-1, 6)), authority, stolen);
    assertThat(status.state()).isEqualTo(RevocationState.REVOKED);
    assertThat(status.revokedAt()).hasValue(days(-3));
    assertThat(status.reason()).hasValue("keyCompromise");
    assertThat(status.revokedBy(days(-4))).isFalse();
    assertThat(status.revokedBy(days(-3))).isTrue();
  }

  @Test
  void aRevocationStandsInAnExpiredListToo() {
    assertThat(status(crls(crl(-2, -1)), authority, stolen).state())
        .isEqualTo(RevocationState.REVOKED);
  }

  @Test
  void aSuspensionIsARevocationWithThatReason() {
    RevocationStatus status = status(crls(crl(-1, 6)), authority, held);
    assertThat(status.state()).isEqualTo(RevocationState.REVOKED);
    assertThat(status.reason()).hasValue("certificateHold");
  }

  @Test
  void aSuspensionInAnExpiredListMayHaveBeenLifted() {
    RevocationStatus status = status(crls(crl(-2, -1)), authority, held);
    assertThat(status.state()).isEqualTo(RevocationState.UNKNOWN);
    assertThat(codes(status)).containsExactly("revocation-crl-expired");
  }

  @Test
  void aSuspensionLiftedIsGoodAfterwardsAndNotInBetween() {
    TestAuthority own = TestAuthority.root("CN=Test CA", KeyPairs.sharedEc("secp256r1"));
    TestKey key =
        own.leaf("CN=Once Held").key(KeyPairs.sharedRsa(2048)).validity(days(-9), days(9)).issue();
    own.revoke(key, days(-5), 6);
    byte[] before = own.crl(days(-4), days(4));
    own.restore(key);
    byte[] after = own.crl(days(-2), days(4));
    RevocationStatus now = status(crls(before, after), own, key);
    assertThat(now.state()).isEqualTo(RevocationState.GOOD);
    assertThat(codes(now)).containsExactly("revocation-hold-lifted");
    assertThat(status(crls(before, after), own, key, days(-6)).state())
        .isEqualTo(RevocationState.GOOD);
    RevocationStatus between = status(crls(before, after), own, key, days(-3));
    assertThat(between.state()).isEqualTo(RevocationState.REVOKED);
    assertThat(between.reason()).hasValue("certificateHold");
  }

  @Test
  void aListIssuedLaterProvesTheTimeBefore() {
    RevocationStatus status = status(crls(crl(-1, 6)), authority, good, days(-50));
    assertThat(status.state()).isEqualTo(RevocationState.GOOD);
  }

  @Test
  void aListIssuedAfterTheCertificateExpiredProvesNothingByItsSilence() {
    TestKey old = leaf("CN=Old").validity(days(-100), days(-10)).issue();
    RevocationStatus status = status(crls(crl(-1, 6)), authority, old, days(-50));
    assertThat(status.state()).isEqualTo(RevocationState.UNKNOWN);
    assertThat(codes(status)).containsExactly("revocation-crl-after-expiry");
  }

  @Test
  void unlessTheListKeepsExpiredOnes() {
    TestKey old = leaf("CN=Old").validity(days(-100), days(-10)).issue();
    byte[] keeping =
        authority
            .crlBuilder(days(-1), days(6))
            .extension("2.5.29.60", false, time(days(-200)))
            .issue();
    assertThat(status(crls(keeping), authority, old, days(-50)).state())
        .isEqualTo(RevocationState.GOOD);
  }

  private static ASN1GeneralizedTime time(Instant at) {
    return new ASN1GeneralizedTime(java.util.Date.from(at));
  }

  @Test
  void sha1IsTakenAndTold() {
    byte[] list = authority.crlBuilder(days(-1), days(6)).signedWith("SHA1withRSA").issue();
    RevocationStatus status = status(crls(list), authority, good);
    assertThat(status.state()).isEqualTo(RevocationState.GOOD);
    assertThat(codes(status)).containsExactly("revocation-crl-sha1");
  }

  @Test
  void pssAndEcdsaAreTaken() {
    byte[] pss = authority.crlBuilder(days(-1), days(6)).signedWith("SHA256withRSAandMGF1").issue();
    assertThat(status(crls(pss), authority, good).state()).isEqualTo(RevocationState.GOOD);
    TestAuthority curve = TestAuthority.root("CN=Curve", KeyPairs.sharedEc("secp384r1"));
    TestKey key = curve.leaf("CN=Leaf").key(KeyPairs.sharedRsa(2048)).issue();
    assertThat(status(crls(curve.crl(days(-1), days(6))), curve, key).state())
        .isEqualTo(RevocationState.GOOD);
  }

  @Test
  void pemIsTaken() {
    String pem =
        "-----BEGIN X509 CRL-----\n"
            + Base64.getMimeEncoder().encodeToString(crl(-1, 6))
            + "\n-----END X509 CRL-----\n";
    assertThat(status(crls(pem.getBytes(StandardCharsets.US_ASCII)), authority, stolen).state())
        .isEqualTo(RevocationState.REVOKED);
  }

  @Test
  void theListOfTheCertificatesOwnAddressCounts() {
    java.net.URI address = java.net.URI.create("http://ca.example/list.crl");
    TestKey key = leaf("CN=Addressed").crl(address).issue();
    byte[] list = scoped(address.toString());
    assertThat(status(crls(list), authority, key).state()).isEqualTo(RevocationState.GOOD);
    RevocationStatus other = status(crls(list), authority, good);
    assertThat(codes(other)).containsExactly("revocation-crl-scope");
  }

  private static byte[] scoped(String address) {
    DistributionPointName name =
        new DistributionPointName(
            new GeneralNames(new GeneralName(GeneralName.uniformResourceIdentifier, address)));
    return authority
        .crlBuilder(days(-1), days(6))
        .extension(
            Extension.issuingDistributionPoint.getId(),
            true,
            new IssuingDistributionPoint(name, true, false, null, false, false))
        .issue();
  }

  @Test
  void aRevocationBeatsAnyGood() {
    TestAuthority own = TestAuthority.root("CN=Test CA", KeyPairs.sharedEc("secp256r1"));
    TestKey key = own.leaf("CN=Lost").key(KeyPairs.sharedRsa(2048)).issue();
    byte[] before = own.crl(days(-2), days(4));
    own.revoke(key, days(-1), 1);
    byte[] after = own.crl(NOW, days(4));
    assertThat(status(crls(before), own, key).state()).isEqualTo(RevocationState.GOOD);
    assertThat(status(crls(before, after), own, key).revokedAt()).hasValue(days(-1));
    assertThat(status(crls(after, before), own, key).revokedAt()).hasValue(days(-1));
  }

  @Test
  void theInvalidityDateIsTold() {
    byte[] list = authority.crlBuilder(days(-1), days(6)).invalidSince(days(-8)).issue();
    RevocationStatus status = status(crls(list), authority, stolen);
    assertThat(status.revokedAt()).hasValue(days(-3));
    assertThat(codes(status)).containsExactly("revocation-crl-invalidity");
  }
}
