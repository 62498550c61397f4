package vn.certproc.forms.signing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static vn.certproc.forms.signing.Authority.AGENCY;
import static vn.certproc.forms.signing.Authority.NOW;
import static vn.certproc.forms.signing.Authority.PERSON;

import java.io.IOException;
import java.time.Duration;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.bouncycastle.asn1.x509.KeyUsage;
import org.junit.jupiter.api.Test;
import vn.certproc.api.decision.SignerKind;
import vn.certproc.api.model.EncodedCertificate;
import vn.certproc.api.signing.SignatureScheme;
import vn.certproc.checks.authority.KeyPairs;
import vn.certproc.checks.authority.LeafBuilder;
import vn.certproc.checks.authority.TimeStamper;

/** What is not signed; the key is not asked. */
class RefusedTest {

  private static final PdfSigner SIGNER = PdfSigner.create();
  private static final SignatureOrder AS_PERSON = SignatureOrder.as(SignerKind.PERSON, NOW);
  private static final SignatureOrder AS_AGENCY = SignatureOrder.as(SignerKind.AGENCY, NOW);

  private static void refused(byte[] pdf, SignatureOrder order, TestSigner signer, String code) {
    int before = signer.asked();
    assertThatThrownBy(() -> SIGNER.sign(pdf, order, signer))
        .isInstanceOfSatisfying(
            SigningRefusedException.class, e -> assertThat(e.code()).isEqualTo(code));
    assertThat(signer.asked()).isEqualTo(before);
  }

  private static TestSigner holder(UnaryOperator<LeafBuilder> odd) {
    return TestSigner.of(
        odd.apply(Authority.ISSUER.leaf("CN=Lê Thị Ổn").key(KeyPairs.sharedRsa(2048))).issue());
  }

  @Test
  void aCertificateOutOfItsTime() throws IOException {
    byte[] pdf = ForeignField.document("person");
    Duration day = Duration.ofDays(1);
    refused(
        pdf,
        AS_PERSON,
        holder(leaf -> leaf.validity(NOW.minus(day), NOW.minusSeconds(2))),
        "signing-certificate-expired");
    refused(
        pdf,
        AS_PERSON,
        holder(leaf -> leaf.validity(NOW.plusSeconds(2), NOW.plus(day))),
        "signing-certificate-not-yet-valid");
  }

  @Test
  void aCertificateThatIsNotForSigning() throws IOException {
    byte[] pdf = ForeignField.document("person");
    refused(
        pdf,
        AS_PERSON,
        holder(leaf -> leaf.keyUsage(KeyUsage.keyEncipherment)),
        "signing-certificate-key-usage");
    refused(
        pdf,
        AS_PERSON,
        holder(leaf -> leaf.extendedKeyUsage(TimeStamper.TIME_STAMPING)),
        "signing-certificate-key-usage");
    refused(
        pdf, AS_PERSON, TestSigner.of(Authority.ISSUER.asKey()), "signing-certificate-key-usage");
    refused(
        pdf,
        AS_PERSON,
        holder(leaf -> leaf.key(KeyPairs.sharedRsa(1024))),
        "signing-certificate-key-size");
  }

  @Test
  void aKeyWithoutItsCertificate() throws IOException {
    byte[] pdf = ForeignField.document("person");
    refused(pdf, AS_PERSON, PERSON.with(Optional.empty()), "signer-no-certificate");
    EncodedCertificate garbage = EncodedCertificate.of(new byte[] {1, 2, 3});
    refused(pdf, AS_PERSON, PERSON.with(Optional.of(garbage)), "signer-no-certificate");
    TestSigner other = Authority.signer("Lê Thị Ổn", KeyPairs.sharedRsa(3072));
    refused(pdf, AS_PERSON, PERSON.with(other.certificate()), "signer-key-differs");
  }

  @Test
  void aSchemeThatTheKeyDoesNotHave() throws IOException {
    byte[] pdf = ForeignField.document("person");
    SignatureOrder elliptic = AS_PERSON.withScheme(SignatureScheme.ECDSA_SHA256);
    refused(pdf, elliptic, PERSON, "signer-scheme");
    EncodedCertificate certificate = PERSON.certificate().orElseThrow();
    assertThatThrownBy(
            () -> SIGNER.begin(pdf, AS_PERSON, certificate, SignatureScheme.ECDSA_SHA256))
        .isInstanceOfSatisfying(
            SigningRefusedException.class, e -> assertThat(e.code()).isEqualTo("signer-scheme"));
    assertThatThrownBy(
            () -> SIGNER.begin(pdf, elliptic, certificate, SignatureScheme.RSA_PKCS1_SHA256))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void aFieldThatIsNotThere() throws IOException {
    byte[] pdf = ForeignField.document("person");
    refused(pdf, SignatureOrder.field("agency", NOW), PERSON, "signer-field-unknown");
    refused(pdf, AS_AGENCY, AGENCY, "signer-no-place-agency");
    refused(ForeignField.document(), AS_PERSON, PERSON, "signer-no-place-person");
  }

  @Test
  void aFieldThatIsSigned() throws IOException {
    byte[] pdf = SIGNER.sign(ForeignField.document("person"), AS_PERSON, PERSON).pdf();
    refused(pdf, AS_PERSON, PERSON, "signer-field-signed");
    refused(pdf, SignatureOrder.field("person", NOW), PERSON, "signer-field-signed");
  }

  @Test
  void oneSignerInThePlacesOfTwoParties() throws IOException {
    byte[] minutes = ForeignField.document("person-1", "person-2");
    byte[] one = SIGNER.sign(minutes, AS_PERSON, PERSON).pdf();
    refused(one, AS_PERSON, PERSON, "signer-signed-already");
    refused(one, SignatureOrder.field("person-2", NOW), PERSON, "signer-signed-already");
    assertThat(SIGNER.sign(one, AS_PERSON.acceptingOtherName(), PERSON).field())
        .as("with an explicit yes")
        .isEqualTo("person-2");
    assertThat(SIGNER.sign(one, AS_PERSON, AGENCY).field())
        .as("the other party")
        .isEqualTo("person-2");
  }

  @Test
  void anAgencyBeforeAPerson() throws IOException {
    refused(ForeignField.document("person", "agency"), AS_AGENCY, AGENCY, "signer-order");
    byte[] minutes = ForeignField.document("person-1", "person-2", "agency");
    byte[] one = SIGNER.sign(minutes, AS_PERSON, PERSON).pdf();
    refused(one, SignatureOrder.field("agency", NOW), AGENCY, "signer-order");
    byte[] alone = ForeignField.document("agency");
    assertThat(SIGNER.sign(alone, AS_AGENCY, AGENCY).field())
        .as("where no person signs")
        .isEqualTo("agency");
  }
}
