package vn.certproc.core;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Optional;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.certproc.api.decision.Decision;
import vn.certproc.api.model.Procedure;
import vn.certproc.api.model.SubscriberKind;
import vn.certproc.core.internal.rule.ProvinceNames;
import vn.certproc.core.profile.ProfileSet;

/** Which profile a day and a province choose. */
class ProfileChoiceTest {

  private static ProfileSet set = ProfileSet.builtIn();

  /** Beside Long An's of 2020–2024: a national one, its successor, and a later one of Long An. */
  @BeforeAll
  static void profiles() throws IOException {
    set =
        with(
            "nation-1",
            "",
            "2021-01-01",
            "2023-12-31",
            "nation-2",
            "",
            "2024-01-01",
            "2025-12-31",
            "neighbour",
            "Tiền Giang",
            "2021-06-01",
            "2022-05-31");
  }

  private static ProfileSet with(String... rows) throws IOException {
    ProfileSet all = ProfileSet.builtIn();
    for (int i = 0; i < rows.length; i += 4) {
      String province = rows[i + 1].isEmpty() ? "" : " province=\"" + rows[i + 1] + "\"";
      String xml =
          ProfileFilesTest.builtIn()
              .replace("id=\"long-an-2020\"", "id=\"" + rows[i] + "\"")
              .replace(" province=\"Long An\"", province)
              .replace("from=\"2020-02-24\"", "from=\"" + rows[i + 2] + "\"")
              .replace("to=\"2024-08-14\"", "to=\"" + rows[i + 3] + "\"");
      all = all.with(xml.getBytes(StandardCharsets.UTF_8), rows[i]);
    }
    return all;
  }

  @ParameterizedTest
  @CsvSource({
    "2022-01-01,,nation-1",
    "2023-12-31,,nation-1",
    "2024-01-01,,nation-2",
    "2022-01-01,Long An,long-an-2020",
    "2022-01-01,Tỉnh Long An,long-an-2020",
    "2022-01-01,LONG AN,long-an-2020",
    "2022-01-01,tinh Long An,long-an-2020",
    "2022-01-01,Tien Giang,neighbour",
    "2022-01-01,Tiền Giang,neighbour",
    "2022-06-01,Tiền Giang,nation-1",
    "2022-01-01,Bến Tre,nation-1"
  })
  void theDayAndTheProvinceChoose(LocalDate day, String province, String id) {
    assertThat(set.inForce(day, Optional.ofNullable(province)).id()).isEqualTo(id);
  }

  /** Before all of ours, the first of ours; never another province's while there is another. */
  @Test
  void outsideEveryPeriodTheNearestOfOursIsTaken() {
    assertThat(set.inForce(LocalDate.of(2020, 2, 1), Optional.empty()).id()).isEqualTo("nation-1");
    assertThat(set.inForce(LocalDate.of(2020, 3, 1), Optional.empty()).id())
        .isEqualTo("long-an-2020");
    assertThat(set.inForce(LocalDate.of(2020, 3, 1), Optional.of("Bến Tre")).id())
        .isEqualTo("nation-1");
    assertThat(set.inForce(LocalDate.of(2019, 1, 1), Optional.of("Long An")).id())
        .isEqualTo("long-an-2020");
  }

  @Test
  void aNamedProfileWinsAndWarnsOutsideItsPeriod() {
    Assessor assessor = new Assessor(set);
    AssessmentOptions options = AssessmentOptions.on(LocalDate.of(2022, 1, 1));
    assertThat(assessor.profileFor(options).id()).isEqualTo("nation-1");
    assertThat(assessor.profileFor(options.under("nation-2")).id()).isEqualTo("nation-2");
    assertThat(assessor.profileFor(options.inProvince("Tỉnh Long An")).id())
        .isEqualTo("long-an-2020");
    Decision decision =
        (Decision)
            assessor.assess(
                Sample.request(Procedure.ISSUE, SubscriberKind.STAFF), options.under("nation-2"));
    assertThat(decision.profile()).isEqualTo("nation-2");
    assertThat(decision.profileSha256()).isEqualTo(set.get("nation-2").sha256());
    assertThat(decision.check("period").orElseThrow().outcome().code()).isEqualTo("warning");
  }

  @ParameterizedTest
  @CsvSource({
    "Long An,Tỉnh Long An,true",
    "Long An,' tỉnh  LONG  AN ',true",
    "Hồ Chí Minh,Thành phố Hồ Chí Minh,true",
    "TP. Hồ Chí Minh,TP.Hồ Chí Minh,true",
    "TP Hồ Chí Minh,tp Hồ Chí Minh,true",
    "Đồng Tháp,dong thap,true",
    "Hồ Chí Minh,Thanh pho Ho Chi Minh,true",
    "Hà Giang,Hậu Giang,false",
    "Long An,Tây Ninh,false",
    "Tịnh Biên,Biên,false"
  })
  void provincesAreComparedAsPeopleWriteThem(String one, String other, boolean same) {
    assertThat(ProvinceNames.same(one, other)).isEqualTo(same);
    String decomposed = java.text.Normalizer.normalize(other, java.text.Normalizer.Form.NFD);
    assertThat(ProvinceNames.same(one, decomposed)).isEqualTo(same);
  }
}
