package vn.certproc.api.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.text.Normalizer;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class OldEncodingsTest {

  private static final String[] BEGINNINGS =
      "b c ch d đ g gh gi h k kh l m n ng ngh nh p ph qu r s t th tr v x".split(" ");
  private static final String[] RHYMES =
      ("a ac ach ai am an ang anh ao ap at au ay ăc ăm ăn ăng ăp ăt âc âm ân âng âp ât âu ây e ec"
              + " em en eng eo ep et ê êch êm ên ênh êp êt êu i ia ich iêc iêm iên iêng iêp iêt iêu"
              + " im in inh ip it iu o oa oac oach oai oan oang oanh oat oay oăc oăn oăng oăt oc oe"
              + " oi om on ong op ot ô ôc ôi ôm ôn ông ôp ôt ơ ơi ơm ơn ơp ơt u ua uân uât uây uc uê"
              + " uênh ui um un ung uôc uôi uôm uôn uông uôt uơ up ut uy uya uych uyên uyêt uynh uyt"
              + " uyu ư ưa ưc ưi ưng ươc ươi ươm ươn ương ươp ươt ươu ưt ưu y yên yêm yêt yêu")
          .split(" ");
  private static final List<String> TONES =
      List.of("", "\u0300", "\u0301", "\u0303", "\u0309", "\u0323");

  private static boolean old(String text) {
    return OldEncodings.looksLikeTcvn3(text) || OldEncodings.looksLikeVni(text);
  }

  /** The tone on any of the rhyme's vowels: both ways to place it are in use. */
  private static List<String> withTone(String rhyme, String tone) {
    return java.util.stream.IntStream.range(0, rhyme.length())
        .filter(i -> "aăâeêioôơuưy".indexOf(rhyme.charAt(i)) >= 0)
        .mapToObj(i -> rhyme.substring(0, i + 1) + tone + rhyme.substring(i + 1))
        .map(r -> Normalizer.normalize(r, Normalizer.Form.NFC))
        .toList();
  }

  @Test
  void everySyllableInEveryToneIsUnicode() {
    int count = 0;
    for (String beginning : BEGINNINGS) {
      for (String rhyme : RHYMES) {
        for (String tone : TONES) {
          for (String toned : withTone(rhyme, tone)) {
            String word = beginning + toned;
            String capital =
                word.substring(0, 1).toUpperCase(java.util.Locale.ROOT) + word.substring(1);
            String upper = word.toUpperCase(java.util.Locale.ROOT);
            assertThat(old(word + " " + capital + " " + upper)).as(word).isFalse();
            count++;
          }
        }
      }
    }
    assertThat(count).isGreaterThan(30_000);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "NguyÔn V¨n ¸nh",
        "TrÇn ThÞ H­êng",
        "Së Th«ng tin vµ TruyÒn th«ng",
        "Lª §×nh §øc",
        "ñy ban nh©n d©n tØnh Long An",
        "Hoµng",
        "TrÇn",
        "NguyÔn",
        "NGUYÔN V¡N ¸NH",
        "Nguyeãn Vaên AÙnh",
        "Traàn Thò Höông",
        "Uûy ban nhaân daân tænh Long An",
        "Leâ Ñình Ñöùc",
        "Sôû Thoâng tin vaø Truyeàn thoâng",
        "NGUYEÃN VAÊN AÙNH",
        "Nguyeãn",
        "Hoaøng",
        "Phaïm Thò Loïc"
      })
  void oldTextIsRecognised(String text) {
    assertThat(old(text)).isTrue();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Jürgen Müller",
        "François Lefèvre",
        "José García Núñez",
        "Øystein Sørensen",
        "Søren Ødegård",
        "Loïc Bénédicte",
        "Zoë Saldaña",
        "Noël Hébert",
        "Måns Ångström",
        "Gün Çelik",
        "João Simões",
        "Raphaël Michaël Staël",
        "Anaïs",
        "Raúl Peña",
        "Björn Köln Böhm",
        "Straße",
        "Þórður Æsir",
        "H'Hen Niê",
        "Y Bích Khiêm",
        "Đắk Lắk",
        "Krông Pắc",
        "Chư Păh",
        "K'Brêu",
        "Hòa Bình",
        "Hoà Bình",
        "thuý",
        "thúy",
        "Số 12A/3, đường Nguyễn Huệ, phường 1",
        "100 m² × 3 °C ±5 § 6 © ®",
        "Công ty TNHH Crème Brûlée",
        "QUỲNH ƯỚC ĐẶNG",
        "Ủy ban nhân dân",
        "Uỷ ban nhân dân",
        "Lý Ý Nhi",
        "Đoàn Thị Điểm",
        "Ngoằn ngoèo khuỷu",
        "Pleiku",
        "cửa khẩu Mộc Bài",
        "Ê-đê Ðặng"
      })
  void otherTextIsLeftAlone(String text) {
    assertThat(old(text)).isFalse();
  }
}
