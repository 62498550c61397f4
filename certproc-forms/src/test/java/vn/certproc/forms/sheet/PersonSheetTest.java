package vn.certproc.forms.sheet;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import vn.certproc.api.error.Fault;
import vn.certproc.api.model.Organization;
import vn.certproc.api.model.Payload;
import vn.certproc.api.model.Person;
import vn.certproc.api.model.Request;
import vn.certproc.api.model.RequestList;
import vn.certproc.api.payload.Reading;

class PersonSheetTest {

  private static final PersonSheet SHEET = PersonSheet.builtIn();

  private static Reading read(byte[] xlsx) {
    return SHEET.read(xlsx, "danh sách.xlsx", SheetFiles.TODAY);
  }

  @Test
  void nineteenColumnsSayWhereTheyComeFrom() {
    assertThat(SHEET.columns()).hasSize(19);
    assertThat(SheetFiles.headers())
        .startsWith("STT", "Họ tên*", "Ngày sinh*", "CCCD*", "Nơi cấp")
        .endsWith("Serial CTS cũ", "Nhà mạng", "Là chuyển số", "Loại thiết bị");
    assertThat(SHEET.columns()).extracting(SheetColumn::base).noneMatch(String::isBlank);
  }

  @Test
  void anotherReaderFindsNineteenTexts() throws Exception {
    byte[] xlsx = SHEET.write(SheetFiles.issue("Nguyễn Văn An", 12)).xlsx();
    List<List<String>> texts = SheetFiles.texts(xlsx);
    assertThat(texts.get(0)).isEqualTo(SheetFiles.headers());
    assertThat(texts.get(1))
        .containsExactly(
            "1",
            "Nguyễn Văn An",
            "15/01/1975",
            "080075010012",
            "CCSQLHCVTTXH",
            "20/06/2016",
            "nv12@longan.gov.vn",
            "Ủy ban nhân dân tỉnh Long An",
            "Sở Xây dựng",
            "",
            "",
            "Long An",
            "Long An",
            "Chuyên viên",
            "",
            "",
            "",
            "",
            "");
  }

  @Test
  void aFormulaAsANameStaysText() throws Exception {
    String name = "=HYPERLINK(\"http://x.vn\")";
    byte[] xlsx = SHEET.write(SheetFiles.issue(name, 1)).xlsx();
    assertThat(SheetFiles.texts(xlsx).get(1).get(1)).isEqualTo(name);
  }

  @Test
  void theSameRequestsGiveTheSameBytes() {
    Payload payload = SheetFiles.list(SheetFiles.issue("An", 1), SheetFiles.issue("Bình", 2));
    assertThat(SHEET.write(payload).xlsx()).isEqualTo(SHEET.write(payload).xlsx());
  }

  @Test
  void whatWasWrittenIsReadBackRowByRow() {
    Random random = new Random(68);
    List<String> words =
        List.of(
            "Nguyễn", "Ỷ", "Đặng", "<b>", "&amp;", "O'Neil", "_x0041_", "=1+1", "Thuỳ", "\"Ổn\"");
    List<Request> rows = new ArrayList<>();
    for (int i = 0; i < 200; i++) {
      StringBuilder name = new StringBuilder("Nguyễn");
      for (int c = 0; c < random.nextInt(1, 12); c++) {
        name.append(' ').append(words.get(random.nextInt(words.size())));
      }
      rows.add(SheetFiles.issue(name.toString(), i));
    }
    RequestList list = RequestList.of(rows);
    RequestList back = (RequestList) read(SHEET.write(list).xlsx()).orElseThrow();
    assertThat(people(back)).isEqualTo(people(list));
    assertThat(back.requests())
        .extracting(r -> r.subscriber().organization().parent().map(Organization::name))
        .containsOnly(java.util.Optional.of("Ủy ban nhân dân tỉnh Long An"));
  }

  private static List<Person> people(RequestList list) {
    return list.requests().stream().map(r -> r.subscriber().person().orElseThrow()).toList();
  }

  @Test
  void realDatesAndOtherOrdersOfColumnsAreRead() throws Exception {
    List<String> headers = new ArrayList<>(SheetFiles.headers());
    List<Object> row = new ArrayList<>(SheetFiles.row(3, LocalDate.of(1975, 1, 15)));
    headers.add(0, headers.remove(18));
    row.add(0, row.remove(18));
    Reading reading = read(SheetFiles.typed(headers, List.of(row)));
    assertThat(reading.faults()).isEmpty();
    assertThat(people((RequestList) reading.orElseThrow()).get(0).birthDate())
        .contains(LocalDate.of(1975, 1, 15));
  }

  static Stream<Arguments> wrongCells() {
    return Stream.of(
        Arguments.of(2, "", "sheet-value-missing", "B2"),
        Arguments.of(3, "31/02/1975", "sheet-day", "C2"),
        Arguments.of(4, 80075000012L, "sheet-lost-zero", "D2"),
        Arguments.of(6, "hôm qua", "sheet-day", "F2"),
        Arguments.of(7, "an@@longan.gov.vn", "", "G2"),
        Arguments.of(8, "", "sheet-value-missing", "H2"),
        Arguments.of(12, "", "sheet-value-missing", "L2"),
        Arguments.of(18, "có", "sheet-mark-unknown", "R2"),
        Arguments.of(19, "USBX", "sheet-code-unknown", "S2"),
        Arguments.of(19, "SIM", "sheet-value-missing-for", "Q2"));
  }

  @ParameterizedTest
  @MethodSource("wrongCells")
  void aWrongCellIsNamedByItsPlaceAndNeverByAPersonalNumber(
      int column, Object value, String code, String cell) throws Exception {
    Reading reading =
        read(SheetFiles.typed(SheetFiles.headers(), List.of(SheetFiles.row(column, value))));
    assertThat(reading.faults()).isNotEmpty();
    Fault fault = reading.faults().get(0);
    assertThat(fault.code()).contains(code);
    assertThat(fault.where().path().orElse("")).contains(cell);
    assertThat(fault.toString() + fault.text()).doesNotContain("80075000012");
  }

  @Test
  void whatDoesNotFitIsRefusedByRowAndNothingIsWritten() {
    Request nobody =
        Request.issue()
            .subscriber(
                vn.certproc.api.model.Subscriber.staff(
                    Person.named("Lê Văn Châu").build(), Organization.named("Sở Xây dựng").build()))
            .applicant(vn.certproc.api.model.ApplicantRole.MANAGING_AGENCY)
            .build();
    assertThatThrownBy(() -> SHEET.write(SheetFiles.list(SheetFiles.issue("An", 1), nobody)))
        .isInstanceOfSatisfying(
            InvalidSheetException.class,
            e -> {
              assertThat(e.faults()).extracting(Fault::code).containsOnly("sheet-value-missing");
              assertThat(e.faults())
                  .extracting(f -> f.where().path().orElse(""))
                  .allMatch(path -> path.contains("3"));
            });
  }

  static Stream<Arguments> strangers() throws Exception {
    return Stream.of(
        Arguments.of("sheet-not-xlsx", "không phải bảng tính".getBytes(StandardCharsets.UTF_8)),
        Arguments.of("sheet-not-xlsx", new byte[0]),
        Arguments.of(
            "sheet-", new byte[] {(byte) 0xD0, (byte) 0xCF, 0x11, (byte) 0xE0, 1, 2, 3, 4}),
        Arguments.of("sheet-", zip("xl/workbook.xml", "<workbook")),
        Arguments.of("sheet-", zip("a.txt", "x")),
        Arguments.of("sheet-", bomb()));
  }

  private static byte[] zip(String name, String content) throws Exception {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (ZipOutputStream zip = new ZipOutputStream(out)) {
      zip.putNextEntry(new ZipEntry(name));
      zip.write(content.getBytes(StandardCharsets.UTF_8));
      zip.closeEntry();
    }
    return out.toByteArray();
  }

  /** A gigabyte of spaces in a megabyte of file. */
  private static byte[] bomb() throws Exception {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (ZipOutputStream zip = new ZipOutputStream(out)) {
      zip.putNextEntry(new ZipEntry("[Content_Types].xml"));
      byte[] spaces = " ".repeat(1 << 20).getBytes(StandardCharsets.US_ASCII);
      for (int i = 0; i < 1024; i++) {
        zip.write(spaces);
      }
      zip.closeEntry();
    }
    return out.toByteArray();
  }

  @ParameterizedTest
  @MethodSource("strangers")
  void aFileThatIsNoListIsRefused(String code, byte[] file) {
    assertThatThrownBy(() -> read(file))
        .isInstanceOfSatisfying(
            UnreadableSheetException.class, e -> assertThat(e.code()).startsWith(code));
  }
}
