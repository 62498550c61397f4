package vn.certproc.forms.sheet;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.certproc.api.error.Fault;
import vn.certproc.api.model.ApplicantRole;
import vn.certproc.api.model.Code;
import vn.certproc.api.model.IdentityDocument;
import vn.certproc.api.model.Organization;
import vn.certproc.api.model.Payload;
import vn.certproc.api.model.Person;
import vn.certproc.api.model.Request;
import vn.certproc.api.model.RequestList;
import vn.certproc.api.model.Subscriber;
import vn.certproc.api.model.Token;

/** What a list says of requests. */
class SheetWriteTest {

  private static final PersonSheet SHEET = PersonSheet.builtIn();

  private static List<Fault> faults(Payload payload) {
    InvalidSheetException e =
        catchThrowableOfType(InvalidSheetException.class, () -> SHEET.write(payload));
    return e.faults();
  }

  private static List<String> row(Request request) {
    return Sheets.cells(SHEET.write(request).xlsx()).get(1);
  }

  private static Request holding(Token token) {
    return Request.issue()
        .subscriber(Subscriber.staff(Sheets.person().build(), Sheets.UNIT))
        .applicant(ApplicantRole.MANAGING_AGENCY)
        .token(token)
        .build();
  }

  private static Token token(String kind) {
    return new Token(
        Optional.empty(), Optional.empty(), Optional.of(Code.of(kind)), Optional.empty());
  }

  @Test
  void aReaderThatIsNotOursFindsTheHeaderAndEveryText() {
    WrittenSheet written = SHEET.write(Sheets.full());
    assertThat(Sheets.cells(written.xlsx())).containsExactly(Sheets.headers(), Sheets.fullRow());
    assertThat(written.notices()).isEmpty();
  }

  @Test
  void everyCellIsTextAndTheHeaderStaysInSight() {
    String xml =
        new String(
            Sheets.parts(SHEET.write(Sheets.full()).xlsx()).get("xl/worksheets/sheet1.xml"),
            StandardCharsets.UTF_8);
    assertThat(xml).contains("state=\"frozen\"", "topLeftCell=\"A2\"", "<cols>", "customWidth");
    assertThat(xml.split("<c r=", -1)).hasSize(1 + 19 + 18);
    assertThat(xml.split("t=\"inlineStr\"", -1)).hasSize(1 + 19 + 18);
    assertThat(xml).doesNotContain("<f>");
  }

  @Test
  void aNameThatLooksLikeAFormulaStaysAName() {
    String name = "=HYPERLINK(\"http://example.org\",\"A\")";
    Person person =
        Person.named(name)
            .born(LocalDate.of(1985, 1, 5))
            .identity(IdentityDocument.of("001185001234", LocalDate.of(2021, 3, 12), Sheets.OFFICE))
            .email("a@longan.gov.vn")
            .position("+1 @x _x0041_")
            .build();
    byte[] xlsx = SHEET.write(Sheets.issue(person, Sheets.UNIT)).xlsx();
    assertThat(Sheets.cells(xlsx).get(1)).contains(name);
    String xml =
        new String(Sheets.parts(xlsx).get("xl/worksheets/sheet1.xml"), StandardCharsets.UTF_8);
    assertThat(xml).doesNotContain("<f>").contains("+1 @x _x005F_x0041_");
    Request back = SHEET.read(xlsx, "s.xlsx", Sheets.TODAY).orElseThrow().requests().get(0);
    assertThat(back.subscriber().name()).isEqualTo(name);
    assertThat(back.subscriber().person().orElseThrow().position()).contains("+1 @x _x0041_");
  }

  @Test
  void theSameRequestsGiveTheSameBytes() {
    byte[] first = SHEET.write(Sheets.full()).xlsx();
    long later = System.currentTimeMillis() + 5;
    while (System.currentTimeMillis() < later) {
      Thread.onSpinWait(); // the library stamps the clock, which must have moved on
    }
    assertThat(SHEET.write(Sheets.full()).xlsx()).isEqualTo(first);
    Map<String, byte[]> parts = Sheets.parts(first);
    assertThat(new String(parts.get("docProps/core.xml"), StandardCharsets.UTF_8))
        .contains("Danh s")
        .doesNotContain("created");
  }

  @ParameterizedTest
  @CsvSource({
    "pki-token, TOKEN",
    "soft, SOFT",
    "rssp, RSSP",
    "hsm, HSM",
  })
  void kindsOfDevicesHaveTheListsCodes(String kind, String code) {
    assertThat(row(holding(token(kind))).get(18)).isEqualTo(code);
  }

  @Test
  void aSimWithoutItsNetworkAndAKindWithoutACodeAreFaults() {
    assertThat(faults(holding(token("sim-pki"))))
        .singleElement()
        .satisfies(
            f -> {
              assertThat(f.code()).isEqualTo("sheet-value-missing-for");
              assertThat(f.where().path()).contains("request[1] Q2 Nhà mạng");
              assertThat(f.text().en()).contains("SIM");
            });
    assertThat(faults(holding(token("abacus"))))
        .extracting(Fault::code)
        .containsExactly("sheet-code-unknown");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          Cục Cảnh sát quản lý hành chính về trật tự xã hội|CCSQLHCVTTXH
          CỤC CẢNH SÁT QLHC VỀ TTXH|CCSQLHCVTTXH
          Cục trưởng Cục Cảnh sát quản lí hành chính về trật tự xã hội|
          Cục Cảnh sát đăng ký, quản lý cư trú và dữ liệu quốc gia về dân cư|CCSĐKQLCTVDLQGVDC
          Cục Cảnh sát ĐKQL cư trú và DLQG về dân cư|CCSĐKQLCTVDLQGVDC
          Công an tỉnh Long An|
          """)
  void aPlaceOfIssueHasItsCodeOrIsLeftOutWithAWarning(String office, String code) {
    Person person =
        Sheets.person()
            .identity(IdentityDocument.of("001185001234", LocalDate.of(2021, 3, 12), office))
            .build();
    WrittenSheet written =
        SHEET.write(RequestList.of(List.of(Sheets.full(), Sheets.issue(person, Sheets.UNIT))));
    assertThat(Sheets.cells(written.xlsx()).get(2).get(4)).isEqualTo(code == null ? "" : code);
    if (code == null) {
      assertThat(written.notices())
          .singleElement()
          .satisfies(
              n -> {
                assertThat(n.code()).isEqualTo("sheet-code-left-out");
                assertThat(n.where().path()).contains("request[2] E3 Nơi cấp");
              });
    } else {
      assertThat(written.notices()).isEmpty();
    }
  }

  @Test
  void whatDoesNotFitIsNamedByRowAndColumnAndNothingIsWritten() {
    Request revoke =
        Request.recover("VG-1", "too-many-wrong-passwords")
            .subscriber(Subscriber.staff(Sheets.person().build(), Sheets.UNIT))
            .applicant(ApplicantRole.MANAGING_AGENCY)
            .build();
    Request agency =
        Request.issue()
            .subscriber(Subscriber.agency(Sheets.UNIT))
            .applicant(ApplicantRole.MANAGING_AGENCY)
            .build();
    Person bare = Person.named("Lê Văn An").build();
    Organization deep =
        Organization.named("Tổ 1")
            .under(Organization.named("Đội").under(Sheets.UNIT).build())
            .build();
    Payload list =
        RequestList.of(
            List.of(
                Sheets.full(),
                revoke,
                agency,
                Sheets.issue(bare, Sheets.UNIT),
                Sheets.issue(Sheets.person().build(), deep)));
    assertThat(faults(list))
        .extracting(f -> f.where().path().orElseThrow() + ": " + f.code())
        .containsExactly(
            "request[2] A3 STT: sheet-not-an-issue",
            "request[3] A4 STT: sheet-not-a-person",
            "request[4] C5 Ngày sinh: sheet-value-missing",
            "request[4] D5 CCCD: sheet-value-missing",
            "request[4] F5 Ngày cấp: sheet-value-missing",
            "request[4] G5 Địa chỉ thư điện tử công vụ: sheet-value-missing",
            "request[4] N5 Chức vụ: sheet-value-missing",
            "request[5] H6 Tổ chức cấp 1: sheet-too-many-levels");
  }

  @Test
  void theProvinceIsTheNearestThatIsTold() {
    Organization ministry = Organization.named("Bộ Xây dựng").province("Hà Nội").build();
    Organization branch =
        Organization.named("Chi cục phía Nam").province("Long An").under(ministry).build();
    Organization team = Organization.named("Đội 1").under(branch).build();
    List<String> cells = row(Sheets.issue(Sheets.person().build(), team));
    assertThat(cells.subList(7, 13))
        .containsExactly("Bộ Xây dựng", "Chi cục phía Nam", "Đội 1", "", "Long An", "Hà Nội");
  }
}
