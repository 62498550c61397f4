package vn.certproc.forms.signing;

import static org.assertj.core.api.Assertions.assertThat;

import java.text.Normalizer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NameLikenessTest {

  @ParameterizedTest
  @CsvSource({
    "Nguyễn Văn An, Nguyễn Văn An, SAME",
    "Nguyễn  Văn An, 'Nguyễn Văn\u00a0An ', SAME",
    "SỞ NỘI VỤ, Sở Nội vụ, SAME",
    "SỞ NỘI VỤ, Sở Nôi vu, CASE_OR_ACCENTS",
    "Sở Nội vụ, SỞ NỘI VỤ, CASE_OR_ACCENTS",
    "Nguyễn Văn An, Nguyen Van An, CASE_OR_ACCENTS",
    "Nguyễn Văn An, nguyễn văn an, CASE_OR_ACCENTS",
    "Đỗ Thị Hòa, Do Thi Hoa, CASE_OR_ACCENTS",
    "Tòa án nhân dân, Toà án nhân dân, CASE_OR_ACCENTS",
    "UBND tỉnh Bà Rịa - Vũng Tàu, UBND tỉnh Bà Rịa – Vũng Tàu, CASE_OR_ACCENTS",
    "Nguyễn Văn An, Nguyễn Văn Ân Anh, OTHER",
    "Nguyễn Văn An, Nguyễn Văn Bình, OTHER",
    "Sở Nội vụ, Sở Nội, OTHER",
    "Nguyễn Văn An, '', OTHER",
    "'', '', OTHER",
    "'---', '...', OTHER"
  })
  void namesAreCompared(String printed, String certified, NameLikeness expected) {
    assertThat(NameLikeness.of(printed, certified)).isEqualTo(expected);
  }

  @Test
  void decomposedLettersAreTheSame() {
    String apart = Normalizer.normalize("Nguyễn Thị Thu Hà", Normalizer.Form.NFD);
    assertThat(NameLikeness.of(apart, "Nguyễn Thị Thu Hà")).isEqualTo(NameLikeness.SAME);
  }

  @Test
  void aLetterOfAnotherScriptIsAnotherName() {
    // Cyrillic А in place of Latin A.
    assertThat(NameLikeness.of("Nguyễn Văn An", "Nguyễn Văn \u0410n"))
        .isEqualTo(NameLikeness.OTHER);
  }

  @Test
  void invisibleCharactersAreSeen() {
    assertThat(NameLikeness.of("Nguyễn Văn An", "Nguyễn Văn An\u200b"))
        .isEqualTo(NameLikeness.CASE_OR_ACCENTS);
  }
}
