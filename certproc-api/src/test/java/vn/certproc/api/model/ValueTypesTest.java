package vn.certproc.api.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.function.Function;
import org.junit.jupiter.api.Test;
import vn.certproc.api.error.InvalidValueException;

class ValueTypesTest {

  private static void refused(Function<String, ?> type, String text, String code) {
    assertThatThrownBy(() -> type.apply(text))
        .isInstanceOfSatisfying(
            InvalidValueException.class, e -> assertThat(e.code()).isEqualTo(code));
  }

  @Test
  void taxCodes() {
    assertThat(TaxCode.of(" 0301519977-029 ").value()).isEqualTo("0301519977-029");
    refused(TaxCode::of, "0301519977-29", "tax-code-shape");
    for (char last = '0'; last <= '9'; last++) {
      if (last != '7') {
        refused(TaxCode::of, "030151997" + last, "tax-code-check-digit");
      }
    }
  }

  @Test
  void identityNumbers() {
    assertThat(IdentityNumber.of("079 090 001 234").value()).isEqualTo("079090001234");
    assertThat(IdentityNumber.of("079090001234").fitsBirthDate(LocalDate.of(1990, 5, 1))).isTrue();
    assertThat(IdentityNumber.of("079290001234").fitsBirthDate(LocalDate.of(2090, 5, 1))).isTrue();
    assertThat(IdentityNumber.of("079290001234").fitsBirthDate(LocalDate.of(1990, 5, 1))).isFalse();
    assertThat(IdentityNumber.of("123456789").fitsBirthDate(LocalDate.of(1990, 5, 1))).isTrue();
    refused(IdentityNumber::of, "000090001234", "identity-number-province");
    refused(IdentityNumber::of, "097090001234", "identity-number-province");
    refused(IdentityNumber::of, "1234567890", "identity-number-shape");
    assertThat(IdentityNumber.of("079090001234").toString()).doesNotContain("0790");
  }

  @Test
  void certificateSerials() {
    assertThat(CertificateSerial.of("00:a1 b2").value()).isEqualTo("A1B2");
    assertThat(CertificateSerial.of("abc").value()).isEqualTo("0ABC");
    refused(CertificateSerial::of, "", "certificate-serial-shape");
    refused(CertificateSerial::of, "12".repeat(21), "certificate-serial-shape");
  }

  @Test
  void othersByShape() {
    refused(BudgetCode::of, "123456", "budget-code-shape");
    refused(EmailAddress::of, "a@b", "email-shape");
    refused(EmailAddress::of, "a b@c.vn", "email-shape");
    refused(PhoneNumber::of, "0912", "phone-shape");
    refused(TokenSerial::of, "số 1", "token-serial-shape");
    refused(Code::of, "Nghỉ-hưu", "code-shape");
    refused(t -> PlainText.of("name", t), "  ", "missing-value");
    refused(t -> PlainText.of("name", t), "a\u0007", "text-control-character");
    refused(t -> PlainText.of("name", t), "x".repeat(2001), "text-too-long");
    assertThat(EmailAddress.of("A.b@LongAn.gov.vn").domain()).isEqualTo("longan.gov.vn");
  }

  @Test
  void aPersonalNumberInAWrongFieldIsNotEchoed() {
    assertThatThrownBy(() -> BudgetCode.of("079090001234")).hasMessageNotContaining("079090001234");
    assertThatThrownBy(() -> EmailAddress.of("079090001234@"))
        .hasMessageNotContaining("079090001234");
  }
}
