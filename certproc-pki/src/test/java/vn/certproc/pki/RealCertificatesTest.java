package vn.certproc.pki;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;
import vn.certproc.api.model.Certificate;
import vn.certproc.api.model.EmailAddress;
import vn.certproc.api.model.TaxCode;

/** The three real agency certificates, field by field, as openssl prints them. */
class RealCertificatesTest {
  private static final ZoneId VIETNAM = ZoneId.of("Asia/Ho_Chi_Minh");

  @Test
  void generation2() {
    CertificateDetails c = Files.read(Files.real(Files.G2));
    assertThat(c.subject().commonName()).contains("TỔNG CỤC THUẾ");
    assertThat(c.subject().organization()).contains("BỘ TÀI CHÍNH");
    assertThat(c.subject().organizationalUnits()).isEmpty();
    assertThat(c.subject().locality()).contains("Hà Nội");
    assertThat(c.subject().country()).contains("VN");
    assertThat(c.subject().uid()).isEmpty();
    assertThat(c.subject().text()).isEqualTo("C=VN, L=Hà Nội, O=BỘ TÀI CHÍNH, CN=TỔNG CỤC THUẾ");
    assertThat(c.issuer().commonName()).contains("CA phục vụ các cơ quan Nhà nước G2");
    assertThat(c.issuer().text())
        .isEqualTo("C=VN, O=Ban Cơ yếu Chính phủ, CN=CA phục vụ các cơ quan Nhà nước G2");
    assertThat(c.serialNumber()).hasToString("75580955FC81D6A7");
    assertThat(c.notBefore()).isEqualTo(Instant.parse("2021-11-17T08:09:00Z"));
    assertThat(c.notAfter()).isEqualTo(Instant.parse("2026-11-16T08:09:00Z"));
    assertThat(c.email()).contains(EmailAddress.of("cntt@gdt.gov.vn"));
    assertThat(c.taxCode()).isEmpty();
    assertThat(c.publicKey()).isEqualTo(new PublicKeyFacts("RSA", OptionalInt.of(2048)));
    assertThat(c.signatureAlgorithm()).isEqualTo("SHA256WITHRSA");
    assertThat(c.keyUsage())
        .containsExactly(
            "digitalSignature", "nonRepudiation", "keyEncipherment", "dataEncipherment");
    assertThat(c.extendedKeyUsage())
        .containsExactly("clientAuth", "emailProtection", "smartcardLogon");
    assertThat(c.addresses().crl()).containsExactly("http://ca.gov.vn/pki/pub/crl/cpcag2.crl");
    assertThat(c.addresses().ocsp()).containsExactly("http://ocsp.ca.gov.vn");
    assertThat(c.addresses().issuers()).containsExactly("http://ca.gov.vn/pki/pub/crt/cpcag2.crt");
    assertThat(c.isAuthority()).isFalse();
    assertThat(c.findings()).isEmpty();
    assertThat(c.der()).isEqualTo(Files.real(Files.G2));
    assertThat(c).hasToString("CertificateDetails[TỔNG CỤC THUẾ, 75580955FC81D6A7]");
  }

  @Test
  void generation1WithTaxCode() {
    CertificateDetails c = Files.read(Files.real(Files.Q12));
    assertThat(c.subject().commonName()).contains("Chi cục thuế Khu vực Quận 12 - Huyện Hóc Môn");
    assertThat(c.subject().organization()).contains("Bộ Tài chính");
    assertThat(c.subject().organizationalUnits())
        .containsExactly("Tổng Cục thuế", "Cục thuế Thành phố Hồ Chí Minh");
    assertThat(c.subject().locality()).contains("Hà Nội");
    assertThat(c.subject().uid()).contains("MST:0301519977-029");
    assertThat(c.taxCode()).contains(TaxCode.of("0301519977-029"));
    assertThat(c.taxCodeText()).contains("0301519977-029");
    assertThat(c.email()).contains(EmailAddress.of("hc_q12_hmo.hcm@gdt.gov.vn"));
    assertThat(c.serialNumber()).hasToString("6B6C55");
    assertThat(c.notAfter()).isEqualTo(Instant.parse("2025-09-14T07:53:56Z"));
    assertThat(c.issuer().commonName()).contains("Co quan chung thuc so Bo Tai chinh");
    assertThat(c.findings()).isEmpty();
  }

  @Test
  void generation1WithoutTaxCode() {
    CertificateDetails c = Files.read(Files.real(Files.HONG_BANG));
    assertThat(c.subject().commonName()).contains("Chi cục Thuế khu vực Hồng Bàng - An Dương");
    assertThat(c.subject().organizationalUnits())
        .containsExactly("Tổng cục Thuế", "Cục Thuế thành phố Hải Phòng");
    assertThat(c.subject().locality()).contains("Hải Phòng");
    assertThat(c.taxCode()).isEmpty();
    assertThat(c.email()).contains(EmailAddress.of("ccthbang.hph@gdt.gov.vn"));
    assertThat(c.serialNumber()).hasToString("6B5DAB");
    assertThat(c.addresses().ocsp()).containsExactly("http://ocsp.ca.gov.vn/");
  }

  @Test
  void daysLeftAreCountedOnTheCalendarOfTheZone() {
    CertificateDetails c = Files.read(Files.real(Files.G2));
    assertThat(c.daysLeft(LocalDate.of(2026, 9, 17), VIETNAM)).isEqualTo(60);
    assertThat(c.daysLeft(LocalDate.of(2026, 11, 16), VIETNAM)).isZero();
    assertThat(c.daysLeft(LocalDate.of(2026, 11, 17), VIETNAM)).isEqualTo(-1);
    assertThat(c.daysLeft(LocalDate.of(2026, 11, 16), ZoneId.of("Etc/GMT+12")))
        .as("08:09Z is still the 15th there")
        .isEqualTo(-1);
  }

  @Test
  void asARequestNamesIt() {
    Certificate c = Files.read(Files.real(Files.Q12)).toCertificate(VIETNAM);
    assertThat(c.name()).isEqualTo("Chi cục thuế Khu vực Quận 12 - Huyện Hóc Môn");
    assertThat(c.validFrom()).contains(LocalDate.of(2020, 9, 15));
    assertThat(c.validTo()).contains(LocalDate.of(2025, 9, 14));
    assertThat(c.issuer()).contains("Co quan chung thuc so Bo Tai chinh");
    assertThat(c.taxCode()).contains(TaxCode.of("0301519977-029"));
    assertThat(c.encoded().orElseThrow().der()).isEqualTo(Files.real(Files.Q12));
  }
}
