package vn.certproc.pki;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.security.KeyPair;
import java.text.Normalizer;
import java.time.ZoneOffset;
import org.bouncycastle.asn1.ASN1Encodable;
import org.bouncycastle.asn1.ASN1ObjectIdentifier;
import org.bouncycastle.asn1.DERBMPString;
import org.bouncycastle.asn1.DERIA5String;
import org.bouncycastle.asn1.DERPrintableString;
import org.bouncycastle.asn1.DERT61String;
import org.bouncycastle.asn1.DERUTF8String;
import org.bouncycastle.asn1.x500.X500NameBuilder;
import org.bouncycastle.asn1.x500.style.BCStyle;
import org.bouncycastle.asn1.x509.GeneralName;
import org.bouncycastle.asn1.x509.GeneralNames;
import org.junit.jupiter.api.Test;
import vn.certproc.api.error.InvalidValueException;
import vn.certproc.api.model.EmailAddress;
import vn.certproc.pki.TestAuthority.Wish;

/** Subjects as older and newer authorities wrote them. */
class OddNamesTest {
  private static final TestAuthority AUTHORITY = new TestAuthority("C=VN,CN=Test CA");
  private static final KeyPair KEYS = TestAuthority.rsa(2048);

  private final X500NameBuilder name = new X500NameBuilder();

  private OddNamesTest with(ASN1ObjectIdentifier type, ASN1Encodable value) {
    name.addRDN(type, value);
    return this;
  }

  private OddNamesTest with(ASN1ObjectIdentifier type, String value) {
    return with(type, new DERUTF8String(value));
  }

  private CertificateDetails made(Wish wish) {
    return Files.read(AUTHORITY.issue(name.build(), KEYS, wish));
  }

  @Test
  void reversedOrderGivesTheSameParts() {
    with(BCStyle.CN, "Phòng Một cửa").with(BCStyle.OU, "Sở Nội vụ").with(BCStyle.OU, "Khối Sở");
    CertificateDetails c =
        with(BCStyle.O, "UBND tỉnh Long An").with(BCStyle.C, "VN").made(new Wish());
    assertThat(c.subject().commonName()).contains("Phòng Một cửa");
    assertThat(c.subject().organization()).contains("UBND tỉnh Long An");
    assertThat(c.subject().organizationalUnits()).containsExactly("Khối Sở", "Sở Nội vụ");
    assertThat(c.subject().text()).startsWith("CN=Phòng Một cửa, OU=Sở Nội vụ");
    assertThat(c.email()).isEmpty();
    assertThat(c.findings()).isEmpty();
  }

  @Test
  void emailOfTheSubjectWhereTheAlternativeNamesHaveNone() {
    with(BCStyle.CN, "An").with(BCStyle.EmailAddress, new DERIA5String("annv@longan.gov.vn"));
    assertThat(made(new Wish()).email()).contains(EmailAddress.of("annv@longan.gov.vn"));
    GeneralNames names =
        new GeneralNames(new GeneralName(GeneralName.rfc822Name, "an.moi@longan.gov.vn"));
    assertThat(made(new Wish().names(names)).email())
        .as("the alternative name goes first")
        .contains(EmailAddress.of("an.moi@longan.gov.vn"));
  }

  @Test
  void everyStringTypeIsRead() {
    with(BCStyle.CN, new DERBMPString("Sở Thông tin và Truyền thông"))
        .with(BCStyle.O, new DERT61String("Uỷ ban".getBytes(StandardCharsets.UTF_8)))
        .with(BCStyle.L, new DERT61String("Hà".getBytes(StandardCharsets.ISO_8859_1)))
        .with(BCStyle.C, new DERPrintableString("VN"));
    DistinguishedName subject = made(new Wish()).subject();
    assertThat(subject.commonName()).contains("Sở Thông tin và Truyền thông");
    assertThat(subject.organization()).contains("Uỷ ban");
    assertThat(subject.locality()).contains("Hà");
    assertThat(subject.country()).contains("VN");
  }

  @Test
  void decomposedNamesAreComposed() {
    with(BCStyle.CN, Normalizer.normalize("Cục Thuế", Normalizer.Form.NFD));
    assertThat(made(new Wish()).subject().commonName()).contains("Cục Thuế");
  }

  @Test
  void anInvalidTaxCodeIsKeptAndSaid() {
    CertificateDetails c =
        with(BCStyle.CN, "Chi cục").with(BCStyle.UID, "MST:0301519978").made(new Wish());
    assertThat(c.taxCode()).isEmpty();
    assertThat(c.taxCodeText()).contains("0301519978");
    assertThat(c.findings()).extracting(Finding::code).containsExactly("tax-code-invalid");
    assertThat(c.findings().get(0).text().vi()).contains("0301519978").contains("Chi cục");
  }

  @Test
  void anIdentifierThatIsNoTaxCodeIsNotShownByToString() {
    CertificateDetails c =
        with(BCStyle.CN, "An").with(BCStyle.UID, "CMND:301234567").made(new Wish());
    assertThat(c.taxCodeText()).isEmpty();
    assertThat(c.subject().uid()).contains("CMND:301234567");
    assertThat(c.toString() + c.subject()).doesNotContain("301234567");
  }

  @Test
  void anInvalidEmailIsSaidAndTheNextOneTaken() {
    GeneralNames names = new GeneralNames(new GeneralName(GeneralName.rfc822Name, "khong co"));
    with(BCStyle.CN, "An").with(BCStyle.EmailAddress, "an@longan.gov.vn");
    CertificateDetails c = made(new Wish().names(names));
    assertThat(c.email()).contains(EmailAddress.of("an@longan.gov.vn"));
    assertThat(c.findings()).extracting(Finding::code).containsExactly("email-invalid");
  }

  @Test
  void controlCharactersCannotReachATerminal() {
    CertificateDetails c = with(BCStyle.CN, "Sở\u001b[2J\nNội vụ").made(new Wish());
    assertThat(c.subject().commonName()).contains("Sở\ufffd[2J\ufffdNội vụ");
    assertThatThrownBy(() -> c.toCertificate(ZoneOffset.UTC))
        .isInstanceOfSatisfying(
            InvalidValueException.class,
            e -> assertThat(e.code()).isEqualTo("text-control-character"));
  }

  @Test
  void withoutACommonNameItIsReadButCannotStandInARequest() {
    CertificateDetails c = with(BCStyle.O, "UBND").made(new Wish());
    assertThat(c.subject().commonName()).isEmpty();
    assertThatThrownBy(() -> c.toCertificate(ZoneOffset.UTC))
        .isInstanceOfSatisfying(
            InvalidValueException.class, e -> assertThat(e.code()).isEqualTo("missing-value"));
  }

  @Test
  void aWeakKeyIsSaid() {
    name.addRDN(BCStyle.CN, "An");
    byte[] der = AUTHORITY.issue(name.build(), TestAuthority.rsa(1024), new Wish());
    assertThat(Files.read(der).findings()).extracting(Finding::code).containsExactly("weak-key");
  }
}
