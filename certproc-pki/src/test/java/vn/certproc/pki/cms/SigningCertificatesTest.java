package vn.certproc.pki.cms;

import static org.assertj.core.api.Assertions.assertThat;

import java.security.KeyPair;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.bouncycastle.asn1.x509.KeyUsage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vn.certproc.api.error.Fault;
import vn.certproc.checks.authority.KeyPairs;
import vn.certproc.checks.authority.LeafBuilder;
import vn.certproc.checks.authority.TestKey;
import vn.certproc.pki.CertificateDetails;
import vn.certproc.pki.CertificateReader;

/** Which certificates are ones to sign with. */
class SigningCertificatesTest {
  private static final Instant FROM = Instant.parse("2025-01-01T00:00:00Z");
  private static final Instant TO = Instant.parse("2029-12-31T23:59:59Z");
  private static final String EMAIL = "1.3.6.1.5.5.7.3.4";
  private static final String CLIENT = "1.3.6.1.5.5.7.3.2";
  private static final String SERVER = "1.3.6.1.5.5.7.3.1";
  private static final String STAMPING = "1.3.6.1.5.5.7.3.8";
  private static final String OCSP = "1.3.6.1.5.5.7.3.9";
  private static final String LOGON = "1.3.6.1.4.1.311.20.2.2";
  private static final String DOCUMENTS = "1.3.6.1.5.5.7.3.36";

  private static LeafBuilder leaf() {
    return Stage.leaf("CN=Trần Thị Dấu").key(Stage.KEYS).validity(FROM, TO);
  }

  private static List<String> codes(TestKey key, Instant at) {
    return SigningCertificates.faults(Stage.details(key), at).stream().map(Fault::code).toList();
  }

  private static List<String> codes(LeafBuilder leaf) {
    return codes(leaf.issue(), Stage.AT);
  }

  @Test
  void datesAreInclusiveAndToldInVietnamTime() {
    TestKey key = leaf().issue();
    assertThat(codes(key, FROM)).isEmpty();
    assertThat(codes(key, TO)).isEmpty();
    assertThat(codes(key, FROM.minusSeconds(1)))
        .containsExactly("signing-certificate-not-yet-valid");
    List<Fault> late = SigningCertificates.faults(Stage.details(key), TO.plusSeconds(1));
    assertThat(late).extracting(Fault::code).containsExactly("signing-certificate-expired");
    assertThat(late.get(0).text().vi())
        .contains("Trần Thị Dấu", "2030-01-01T06:59:59+07:00", "2030-01-01T07:00:00+07:00");
  }

  @Test
  void theRealAgenciesCertificatesAreForSigning() {
    for (CertificateDetails agency : RealAgencies.all()) {
      assertThat(SigningCertificates.faults(agency, agency.notBefore().plusSeconds(1))).isEmpty();
    }
  }

  @Test
  void keyUsageMustAllowSigningWhereItStands() {
    assertThat(codes(leaf().keyUsage())).isEmpty();
    assertThat(codes(leaf().keyUsage(KeyUsage.nonRepudiation))).isEmpty();
    assertThat(codes(leaf().keyUsage(KeyUsage.digitalSignature))).isEmpty();
    assertThat(codes(leaf().keyUsage(KeyUsage.keyEncipherment, KeyUsage.dataEncipherment)))
        .containsExactly("signing-certificate-key-usage");
  }

  @Test
  void aKeyUsageThatCannotBeReadAllowsNothing() {
    byte[] der = leaf().issue().encoded();
    byte[] usage = {0x03, 0x02, 0x06, (byte) 0xC0};
    int at = 0;
    while (!Arrays.equals(der, at, at + usage.length, usage, 0, usage.length)) {
      at++;
    }
    der[at] = 0x02;
    CertificateDetails odd = CertificateReader.create().read(der).certificate();
    assertThat(SigningCertificates.faults(odd, Stage.AT))
        .extracting(Fault::code)
        .containsExactly("signing-certificate-key-usage");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        EMAIL,
        CLIENT,
        LOGON,
        DOCUMENTS,
        CLIENT + " " + EMAIL + " " + LOGON,
        SERVER + " " + EMAIL
      })
  void purposesOfPersonsAndDocumentsAllow(String purposes) {
    assertThat(codes(leaf().extendedKeyUsage(purposes.split(" ", -1)))).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {STAMPING, OCSP, SERVER, OCSP + " " + STAMPING})
  void purposesOfServersDoNot(String purposes) {
    assertThat(codes(leaf().extendedKeyUsage(purposes.split(" ", -1))))
        .containsExactly("signing-certificate-key-usage");
  }

  @Test
  void anAuthoritysCertificateIsNotForDocuments() {
    assertThat(codes(Stage.SUB.asKey(), Stage.AT)).containsExactly("signing-certificate-key-usage");
  }

  @Test
  void keysBelowOrBesideTheKnownSizesAreNotTaken() {
    KeyPair small = KeyPairs.rsa(1024);
    List<Fault> faults =
        SigningCertificates.faults(Stage.details(leaf().key(small).issue()), Stage.AT);
    assertThat(faults).extracting(Fault::code).containsExactly("signing-certificate-key-size");
    assertThat(faults.get(0).text().en()).contains("RSA, 1024 bits");
    Stream.of("secp256r1", "secp384r1", "secp521r1")
        .forEach(curve -> assertThat(codes(leaf().key(KeyPairs.sharedEc(curve)))).isEmpty());
  }

  @Test
  void aCurveOfTheSameSizeIsAnotherCurve() throws Exception {
    java.security.KeyPairGenerator generator =
        java.security.KeyPairGenerator.getInstance(
            "EC", new org.bouncycastle.jce.provider.BouncyCastleProvider());
    generator.initialize(new java.security.spec.ECGenParameterSpec("secp256k1"));
    assertThat(codes(leaf().key(generator.generateKeyPair())))
        .containsExactly("signing-certificate-key-size");
  }
}
