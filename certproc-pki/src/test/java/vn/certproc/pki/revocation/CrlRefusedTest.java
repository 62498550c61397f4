package vn.certproc.pki.revocation;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.certproc.pki.revocation.Asking.NOW;
import static vn.certproc.pki.revocation.Asking.codes;
import static vn.certproc.pki.revocation.Asking.crls;
import static vn.certproc.pki.revocation.Asking.days;
import static vn.certproc.pki.revocation.Asking.status;

import java.time.Duration;
import java.util.function.UnaryOperator;
import org.bouncycastle.asn1.ASN1Integer;
import org.bouncycastle.asn1.DERNull;
import org.bouncycastle.asn1.x500.X500Name;
import org.bouncycastle.asn1.x509.Extension;
import org.bouncycastle.asn1.x509.GeneralName;
import org.bouncycastle.asn1.x509.GeneralNames;
import org.bouncycastle.asn1.x509.IssuingDistributionPoint;
import org.bouncycastle.asn1.x509.KeyUsage;
import org.bouncycastle.asn1.x509.ReasonFlags;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import vn.certproc.checks.authority.CrlBuilder;
import vn.certproc.checks.authority.KeyPairs;
import vn.certproc.checks.authority.TestAuthority;
import vn.certproc.checks.authority.TestKey;

/**
 * Lists that decide nothing, each for one reason; none of them shows a good certificate as good.
 */
class CrlRefusedTest {
  private static final String NAME = "CN=Test CA,C=VN";

  private static TestAuthority authority;
  private static TestKey good;
  private static TestKey stolen;

  @BeforeAll
  static void issue() {
    authority = TestAuthority.root(NAME);
    good = authority.leaf("CN=Good").key(KeyPairs.sharedRsa(2048)).issue();
    stolen = authority.leaf("CN=Stolen").key(KeyPairs.sharedRsa(2048)).issue();
    authority.revoke(stolen, days(-3), 1);
  }

  private static CrlBuilder current() {
    return authority.crlBuilder(days(-1), days(6));
  }

  /** The list decides neither about a good nor about a revoked certificate. */
  private static void refused(byte[] list, String code) {
    for (TestKey key : new TestKey[] {good, stolen}) {
      RevocationStatus status = status(crls(list), authority, key);
      assertThat(status.state()).isEqualTo(RevocationState.UNKNOWN);
      assertThat(codes(status)).containsExactly(code);
      assertThat(status.evidence()).isEmpty();
    }
  }

  private static void refused(UnaryOperator<CrlBuilder> odd, String code) {
    refused(odd.apply(current()).issue(), code);
  }

  @Test
  void anExpiredListIsNotGood() {
    byte[] list = authority.crl(days(-9), days(-2));
    RevocationStatus status = status(crls(list), authority, good);
    assertThat(status.state()).isEqualTo(RevocationState.UNKNOWN);
    assertThat(codes(status)).containsExactly("revocation-crl-expired");
    assertThat(status.notes().get(0).text().en()).contains("Test CA").contains("+07:00");
    assertThat(status(crls(list), authority, good, days(-3)).state())
        .isEqualTo(RevocationState.GOOD);
    assertThat(status(crls(list), authority, good, days(-2)).state())
        .as("the last instant counts")
        .isEqualTo(RevocationState.GOOD);
  }

  @Test
  void aListFromTheFuture() {
    refused(authority.crl(NOW.plus(Duration.ofMinutes(6)), days(6)), "revocation-crl-future");
    byte[] skewed = authority.crl(NOW.plus(Duration.ofMinutes(4)), days(6));
    assertThat(status(crls(skewed), authority, good).state()).isEqualTo(RevocationState.GOOD);
  }

  @Test
  void aListOfAnotherIssuerWithTheSameName() {
    TestAuthority namesake = TestAuthority.root(NAME);
    refused(namesake.crl(days(-1), days(6)), "revocation-crl-signature");
  }

  @Test
  void aListOfAnotherIssuerIsNoEvidenceAtAll() {
    TestAuthority other = TestAuthority.root("CN=Other CA,C=VN", KeyPairs.sharedRsa(2048));
    refused(other.crl(days(-1), days(6)), "revocation-no-evidence");
  }

  @Test
  void theIssuersOwnListUnderAnotherName() {
    refused(crl -> crl.issuer("CN=Somebody"), "revocation-no-evidence");
  }

  @Test
  void anAlteredList() {
    byte[] list = current().issue();
    list[list.length - 1] ^= 1;
    refused(list, "revocation-crl-signature");
  }

  @Test
  void aDeltaList() {
    refused(
        crl -> crl.extension(Extension.deltaCRLIndicator.getId(), true, new ASN1Integer(1)),
        "revocation-crl-delta");
  }

  private static UnaryOperator<CrlBuilder> scope(IssuingDistributionPoint scope) {
    return crl -> crl.extension(Extension.issuingDistributionPoint.getId(), true, scope);
  }

  @Test
  void anIndirectList() {
    refused(
        scope(new IssuingDistributionPoint(null, false, false, null, true, false)),
        "revocation-crl-indirect");
  }

  @Test
  void aListOfAuthoritiesOnly() {
    refused(
        scope(new IssuingDistributionPoint(null, false, true, null, false, false)),
        "revocation-crl-scope");
  }

  @Test
  void aListOfAttributeCertificatesOnly() {
    refused(
        scope(new IssuingDistributionPoint(null, false, false, null, false, true)),
        "revocation-crl-scope");
  }

  @Test
  void aListOfSomeReasonsOnly() {
    ReasonFlags reasons = new ReasonFlags(ReasonFlags.keyCompromise);
    refused(
        scope(new IssuingDistributionPoint(null, false, false, reasons, false, false)),
        "revocation-crl-scope");
  }

  @Test
  void aListOfUsersOnlySaysNothingOfAnAuthority() {
    TestAuthority sub = authority.sub("CN=Sub CA");
    byte[] list =
        scope(new IssuingDistributionPoint(null, true, false, null, false, false))
            .apply(current())
            .issue();
    assertThat(codes(status(crls(list), authority, sub.asKey())))
        .containsExactly("revocation-crl-scope");
    assertThat(status(crls(list), authority, good).state()).isEqualTo(RevocationState.GOOD);
  }

  @Test
  void anUnknownCriticalExtension() {
    refused(crl -> crl.extension("1.2.3.4.5", true, DERNull.INSTANCE), "revocation-crl-extension");
    byte[] harmless = current().extension("1.2.3.4.5", false, DERNull.INSTANCE).issue();
    assertThat(status(crls(harmless), authority, good).state()).isEqualTo(RevocationState.GOOD);
  }

  @Test
  void entriesOfOtherIssuers() {
    GeneralNames other = new GeneralNames(new GeneralName(new X500Name("CN=Other")));
    refused(
        crl -> crl.entryExtension(Extension.certificateIssuer.getId(), true, other),
        "revocation-crl-entry");
  }

  @Test
  void aWeakDigest() {
    refused(crl -> crl.signedWith("MD5withRSA"), "revocation-crl-digest-weak");
  }

  @Test
  void anIssuerThatMayNotSignLists() {
    TestKey mere = authority.leaf("CN=Mere").keyUsage(KeyUsage.keyCertSign).issue();
    TestAuthority named = TestAuthority.of(mere);
    TestKey leaf = named.leaf("CN=Leaf").key(KeyPairs.sharedRsa(2048)).issue();
    RevocationStatus status = status(crls(named.crl(days(-1), days(6))), named, leaf);
    assertThat(codes(status)).containsExactly("revocation-crl-issuer-usage");
  }

  @Test
  void withoutNextUpdateOnlyItsOwnInstantCounts() {
    byte[] list = current().withoutNextUpdate().issue();
    RevocationStatus status = status(crls(list), authority, good);
    assertThat(codes(status)).containsExactly("revocation-crl-no-next");
    assertThat(status(crls(list), authority, good, days(-2)).state())
        .isEqualTo(RevocationState.GOOD);
  }

  @Test
  void aWrongIssuerIsNotBelieved() {
    TestAuthority namesake = TestAuthority.root(NAME);
    RevocationStatus status = status(crls(namesake.crl(days(-1), days(6))), namesake, good);
    assertThat(status.state()).isEqualTo(RevocationState.UNKNOWN);
    assertThat(codes(status)).containsExactly("revocation-issuer-mismatch");
  }

  @Test
  void oneThatCountsAmongManyThatDoNot() {
    byte[] expired = authority.crl(days(-9), days(-2));
    byte[] other = TestAuthority.root(NAME).crl(days(-1), days(6));
    RevocationStatus status = status(crls(expired, other, current().issue()), authority, good);
    assertThat(status.state()).isEqualTo(RevocationState.GOOD);
    assertThat(status.notes()).isEmpty();
  }
}
