package vn.certproc.forms;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import vn.certproc.api.model.Organization;
import vn.certproc.api.model.Procedure;
import vn.certproc.api.model.Request;
import vn.certproc.api.model.RequestList;
import vn.certproc.api.model.SubscriberKind;
import vn.certproc.api.text.Labels;
import vn.certproc.forms.document.Block;
import vn.certproc.forms.document.FormDocument;

/** Minutes, and what else is written after the filing. */
class MinutesTest {

  private static final Optional<String> AUTHORITY =
      Optional.of("Cục Chứng thực số và Bảo mật thông tin");

  private final FormBinder binder = new FormBinder(FormCatalog.builtIn());

  private FormDocument bind(String id, Request request) {
    return binder.bind(
        id,
        Samples.owed(id.substring(6), AUTHORITY),
        Optional.of(Samples.DEPARTMENT),
        request,
        Labels.codes());
  }

  private static Request request(Procedure procedure) {
    return Samples.request(procedure, SubscriberKind.STAFF);
  }

  private static String first(FormDocument document) {
    return ((Block.Paragraph) document.body().get(0)).text();
  }

  @Test
  void theHeadHasTheAgencyAtTheLeftAndTheTypeBelow() {
    FormDocument document = bind("tt185-14", Samples.handedOver(request(Procedure.REVOKE)));

    assertThat(document.head())
        .isEqualTo(
            new FormDocument.MinutesHead(
                Optional.of(
                    new FormDocument.Letterhead(
                        Optional.of("UBND TỈNH LONG AN"),
                        "SỞ NÔNG NGHIỆP VÀ PHÁT TRIỂN NÔNG THÔN",
                        Optional.empty(),
                        Optional.of("BB-……"))),
                "BIÊN BẢN",
                Optional.of("Giao, nhận thiết bị lưu khóa bí mật")));
    assertThat(document.addressees()).isEmpty();
  }

  @Test
  void theSymbolIsOfTheTypeAndTheAgency() {
    Organization known = Organization.named("Sở Nội vụ").abbreviation("SNV").build();

    FormDocument document =
        binder.bind(
            "tt185-14",
            Samples.owed("14", AUTHORITY),
            Optional.of(known),
            request(Procedure.REVOKE),
            Labels.codes());

    assertThat(document.head())
        .isInstanceOfSatisfying(
            FormDocument.MinutesHead.class,
            h -> assertThat(h.letterhead().orElseThrow().symbol()).contains("BB-SNV"));
  }

  @Test
  void theDayAndPlaceStandInTheFirstSentence() {
    assertThat(first(bind("tt185-14", Samples.handedOver(request(Procedure.REVOKE)))))
        .isEqualTo(
            "Hôm nay, ngày 02 tháng 3 năm 2021, tại trụ sở Sở Nông nghiệp và Phát triển nông thôn,"
                + " chúng tôi gồm:");
    assertThat(first(bind("tt185-15", Samples.lost(request(Procedure.REVOKE)))))
        .isEqualTo("Hôm nay, ngày 10 tháng 12 năm 2021, tại trụ sở Sở, chúng tôi gồm:");
  }

  @Test
  void bothPartiesSign() {
    FormDocument handover = bind("tt185-14", Samples.handedOver(request(Procedure.REVOKE)));
    FormDocument loss = bind("tt185-15", Samples.lost(request(Procedure.REVOKE)));

    assertThat(handover.signatures())
        .extracting(FormDocument.SignaturePlace::name)
        .containsExactly(Optional.of("Lê Văn Đức"), Optional.of("Vũ Thị Mai"));
    assertThat(loss.signatures())
        .extracting(FormDocument.SignaturePlace::name)
        .containsExactly(Optional.of("Nguyễn Thị Thu Hà"), Optional.of("Phạm Minh Tuấn"));
    assertThat(loss.recipients()).first().isEqualTo("- " + AUTHORITY.get() + ";");
    assertThat(handover.recipients()).isEmpty();
  }

  @Test
  void whatIsNotToldYetIsDotted() {
    FormDocument document = bind("tt185-14", request(Procedure.REVOKE));

    assertThat(first(document))
        .isEqualTo("Hôm nay, ngày …… tháng …… năm ……, tại ………………, chúng tôi gồm:");
    assertThat(Lines.of(document))
        .containsSubsequence(
            "Họ và tên = …",
            "Chức vụ = …",
            "Cơ quan, tổ chức = Sở Nông nghiệp và Phát triển nông thôn",
            "Họ và tên = …",
            "Chức vụ = …",
            "Cơ quan, tổ chức = " + AUTHORITY.get());
    assertThat(document.signatures()).allMatch(s -> s.name().isEmpty());
  }

  @Test
  void theNumberAndDayOfTheLetterThatFiledAreNotThoseOfWhatFollows() {
    FormDocument letter = bind("tt185-13", Samples.handedOver(request(Procedure.ISSUE)));

    assertThat(letter.addressees()).containsExactly(AUTHORITY.get());
    assertThat(letter.head())
        .isInstanceOfSatisfying(
            FormDocument.LetterHead.class,
            h -> {
              assertThat(h.number()).isEmpty();
              assertThat(h.symbol()).contains("SNN-VP");
              assertThat(h.placeAndDate()).isEqualTo("Long An, ngày …… tháng …… năm ……");
            });
    assertThat(letter.signatures()).singleElement().matches(s -> s.name().isPresent());
  }

  @Test
  void severalLossesStandInATable() {
    Request lost = Samples.lost(request(Procedure.REVOKE)).withoutDispatch();
    FormDocument document =
        binder.bind(
            "tt185-15",
            Samples.owed("15", AUTHORITY),
            Optional.of(Samples.DEPARTMENT),
            RequestList.of(List.of(lost, lost)),
            Labels.codes());

    assertThat(Lines.of(document))
        .contains("STT = 2", "Địa điểm thất lạc = Bến xe Long An")
        .doesNotContain("Giờ = 08:05");
    assertThat(Lines.of(binder.blank("tt185-15")))
        .contains("Hoàn cảnh thất lạc = …")
        .noneMatch(l -> l.startsWith("STT"));
  }
}
