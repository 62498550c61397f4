package vn.certproc.forms.sheet;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.text.Normalizer;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.certproc.api.error.Fault;
import vn.certproc.api.model.Organization;
import vn.certproc.api.model.Person;
import vn.certproc.api.model.Request;
import vn.certproc.api.payload.InvalidPayloadException;
import vn.certproc.api.payload.Reading;

/** Lists that people and other programs have filled in. */
class SheetReadTest {

  private static Reading read(byte[] xlsx) {
    return PersonSheet.builtIn().read(xlsx, "s.xlsx", Sheets.TODAY);
  }

  private static Request only(byte[] xlsx) {
    return read(xlsx).orElseThrow().requests().get(0);
  }

  /** Place and code, as {@code s.xlsx:2:4: D2 CCCD*: code}. */
  private static List<String> told(List<Fault> faults) {
    return faults.stream().map(f -> f.where() + ": " + f.code()).toList();
  }

  private static List<Object> rowWith(int column, Object value) {
    List<Object> row = new ArrayList<>(Sheets.fullRow());
    row.set(column - 1, value);
    return row;
  }

  @Test
  void aFullRowGivesItsRequestBack() {
    Reading reading = read(Sheets.xlsx(List.of(Sheets.headers(), Sheets.fullRow())));
    assertThat(reading.notices()).isEmpty();
    assertThat(reading.orElseThrow().requests()).containsExactly(Sheets.full());
  }

  @Test
  void realDatesAreDays() {
    List<Object> row = new ArrayList<>(Sheets.fullRow());
    row.set(2, LocalDate.of(1985, 1, 5));
    row.set(5, LocalDate.of(2021, 3, 12));
    assertThat(only(Sheets.xlsx(List.of(Sheets.headers(), row)))).isEqualTo(Sheets.full());
  }

  @ParameterizedTest
  @CsvSource({"5/1/1985", "05-01-1985", "05.01.1985", "1985-01-05"})
  void daysAsTextMayBeWrittenLoosely(String day) {
    assertThat(only(Sheets.with(3, day))).isEqualTo(Sheets.full());
  }

  @ParameterizedTest
  @CsvSource({"31/02/1985", "1985", "13/13/1985", "5 tháng 1", "05/01/85"})
  void whatIsNoDayIsAFault(String day) {
    assertThat(told(read(Sheets.with(3, day)).faults()))
        .containsExactly("s.xlsx:2:3: C2 Ngày sinh*: sheet-day");
    assertThat(told(read(Sheets.with(3, 1985)).faults()))
        .containsExactly("s.xlsx:2:3: C2 Ngày sinh*: sheet-day");
  }

  @ParameterizedTest
  @CsvSource({
    "4, 1185001234, D2 CCCD*, sheet-lost-zero",
    "15, 912345678, O2 Điện thoại, sheet-lost-zero",
    "16, 5400000000000000000000, P2 Serial CTS cũ, sheet-number-imprecise",
    "7, no address, G2 Địa chỉ thư điện tử công vụ*, email-shape",
    "4, 00118500123, D2 CCCD*, sheet-lost-zero",
    "4, 999185001234, D2 CCCD*, identity-number-province",
    "4, 001190001234, D2 CCCD*, identity-birth-year",
    "6, 12/03/1984, F2 Ngày cấp*, identity-issued-before-birth",
    "6, 12/03/2031, F2 Ngày cấp*, date-in-future",
    "16, not hex, P2 Serial CTS cũ, certificate-serial-shape",
    "18, maybe, R2 Là chuyển số, sheet-mark-unknown",
    "19, ABACUS, S2 Loại thiết bị, sheet-code-unknown",
    "10, '', K2, none",
  })
  void aFaultNamesItsCellAndNeverANumber(int column, String value, String cell, String code) {
    Object given = value.matches("[1-9][0-9]{8,}") && column != 4 ? Double.valueOf(value) : value;
    if (column == 4 && value.startsWith("1")) {
      given = Long.valueOf(value);
    }
    Reading reading = read(Sheets.with(column, given));
    if (code.equals("none")) {
      assertThat(reading.faults()).isEmpty();
      return;
    }
    assertThat(told(reading.faults()))
        .containsExactly("s.xlsx:2:" + column + ": " + cell + ": " + code);
    Fault fault = reading.faults().get(0);
    if (column == 4) {
      assertThat(fault.text().vi() + fault.text().en() + fault.arguments()).doesNotContain(value);
    }
    assertThatThrownBy(reading::orElseThrow).isInstanceOf(InvalidPayloadException.class);
  }

  @Test
  void aNumberThatLostNothingIsReadAsItStandsWithANotice() {
    Reading reading =
        read(
            Sheets.xlsx(
                List.of(Sheets.headers(), rowWith(4, "001185001234"), rowWith(4, 180185001234L))));
    assertThat(told(reading.faults()))
        .containsExactly("s.xlsx:3:4: D3 CCCD*: identity-number-province");
    assertThat(told(reading.notices())).contains("s.xlsx:3:4: D3 CCCD*: sheet-number-cell");
  }

  @Test
  void emptyRequiredCellsAreToldOnceEach() {
    List<Object> row = new ArrayList<>(Collections.nCopies(19, ""));
    row.set(14, "0912345678");
    row.set(18, "SIM");
    assertThat(told(read(Sheets.xlsx(List.of(Sheets.headers(), row))).faults()))
        .containsExactly(
            "s.xlsx:2:2: B2 Họ tên*: sheet-value-missing",
            "s.xlsx:2:3: C2 Ngày sinh*: sheet-value-missing",
            "s.xlsx:2:4: D2 CCCD*: sheet-value-missing",
            "s.xlsx:2:6: F2 Ngày cấp*: sheet-value-missing",
            "s.xlsx:2:7: G2 Địa chỉ thư điện tử công vụ*: sheet-value-missing",
            "s.xlsx:2:8: H2 Tổ chức cấp 1*: sheet-value-missing",
            "s.xlsx:2:12: L2 Tỉnh thành phố*: sheet-value-missing",
            "s.xlsx:2:14: N2 Chức vụ*: sheet-value-missing",
            "s.xlsx:2:17: Q2 Nhà mạng: sheet-value-missing-for");
  }

  @Test
  void columnsAreFoundByTheirHeadersWhateverTheOrder() {
    List<String> headers = new ArrayList<>(Sheets.headers());
    List<String> row = new ArrayList<>(Sheets.fullRow());
    Collections.reverse(headers);
    Collections.reverse(row);
    headers.set(headers.indexOf("CCCD*"), "SỐ CCCD");
    headers.set(headers.indexOf("Ngày sinh*"), "ngày  sinh * (dd/MM/yyyy)");
    headers.add("Ghi chú");
    row.add("đã duyệt");
    Reading reading =
        read(
            Sheets.xlsx(
                List.of(
                    List.of("DANH SÁCH CÁ NHÂN"),
                    List.of("", "Đơn vị: Sở Xây dựng"),
                    headers,
                    row)));
    assertThat(reading.orElseThrow().requests()).containsExactly(Sheets.full());
    assertThat(told(reading.notices()))
        .containsExactly("s.xlsx:3:20: T3 Ghi chú: sheet-header-unknown");
  }

  @Test
  void aHeaderThatIsNotKnownIsReadByItsPlaceWithANotice() {
    List<String> headers = new ArrayList<>(Sheets.headers());
    headers.set(16, "Operator");
    Reading reading = read(Sheets.xlsx(List.of(headers, Sheets.fullRow())));
    assertThat(reading.orElseThrow().requests()).containsExactly(Sheets.full());
    assertThat(told(reading.notices()))
        .containsExactly("s.xlsx:1:17: Q1 Operator: sheet-header-by-place");
    assertThat(reading.notices().get(0).text().vi()).contains("Nhà mạng");
  }

  @Test
  void aRequiredColumnThatIsMissingIsNamed() {
    List<String> headers = new ArrayList<>(Sheets.headers());
    List<String> row = new ArrayList<>(Sheets.fullRow());
    headers.remove(5);
    row.remove(5);
    assertThat(told(read(Sheets.xlsx(List.of(headers, row))).faults()))
        .containsExactly("s.xlsx:1:6: F1 Ngày cấp: sheet-column-missing");
  }

  @Test
  void anotherSheetIsNotTheList() {
    Reading reading = read(Sheets.xlsx(List.of(List.of("a", "b"), List.of("Họ tên*", "x"))));
    assertThat(told(reading.faults())).containsExactly("s.xlsx: sheet-no-header");
    assertThat(told(read(Sheets.xlsx(List.of(Sheets.headers()))).faults()))
        .containsExactly("s.xlsx: sheet-no-rows");
  }

  @Test
  void emptyRowsAndANumberingRowArePassedOver() {
    List<String> numbers = new ArrayList<>();
    for (int i = 1; i <= 19; i++) {
      numbers.add("(" + i + ")");
    }
    List<String> numbered = new ArrayList<>(Collections.nCopies(19, ""));
    numbered.set(0, "7");
    Reading reading =
        read(
            Sheets.xlsx(
                List.of(
                    Sheets.headers(), numbers, List.of(), numbered, Sheets.fullRow(), numbered)));
    assertThat(reading.orElseThrow().requests()).containsExactly(Sheets.full());
    assertThat(told(reading.notices())).containsExactly("s.xlsx: sheet-rows-empty");
    assertThat(reading.notices().get(0).arguments()).containsEntry("count", "2");
  }

  @Test
  void onePersonTwiceIsAWarning() {
    Reading reading =
        read(Sheets.xlsx(List.of(Sheets.headers(), Sheets.fullRow(), Sheets.fullRow())));
    assertThat(reading.orElseThrow().requests()).hasSize(2);
    assertThat(told(reading.notices())).containsExactly("s.xlsx:3:4: D3 CCCD*: sheet-number-twice");
    assertThat(reading.notices().get(0).text().vi()).contains("D2").doesNotContain("001185001234");
  }

  @Test
  void anotherPlaceOfIssueIsKeptWithANotice() {
    Reading reading = read(Sheets.with(5, "Bộ Công an"));
    Person person = reading.orElseThrow().requests().get(0).subscriber().person().orElseThrow();
    assertThat(person.identity().orElseThrow().issuedBy()).contains("Bộ Công an");
    assertThat(told(reading.notices())).containsExactly("s.xlsx:2:5: E2 Nơi cấp: sheet-code-kept");
  }

  @Test
  void decomposedTextIsComposedAndOldEncodingsAreRefused() {
    String decomposed = Normalizer.normalize("Nguyễn Thị Thu Hà", Normalizer.Form.NFD);
    Reading reading = read(Sheets.with(2, decomposed));
    assertThat(reading.orElseThrow().requests()).containsExactly(Sheets.full());
    assertThat(told(reading.notices())).containsExactly("s.xlsx:2:2: B2 Họ tên*: text-decomposed");
    assertThat(told(read(Sheets.with(2, "NguyÔn V¨n ¸nh")).faults()))
        .containsExactly("s.xlsx:2:2: B2 Họ tên*: text-old-encoding");
    assertThat(told(read(Sheets.with(9, "Së X©y dùng tØnh")).faults()))
        .containsExactly("s.xlsx:2:9: I2 Tổ chức cấp 2: text-old-encoding");
  }

  @Test
  void theOrganisationsAreBuiltOnceAndALevelLeftOutIsAFault() {
    List<Object> inDepartment = new ArrayList<>(Sheets.fullRow());
    inDepartment.set(3, "001185001235");
    inDepartment.set(9, "");
    Reading reading = read(Sheets.xlsx(List.of(Sheets.headers(), Sheets.fullRow(), inDepartment)));
    List<Request> rows = reading.orElseThrow().requests();
    Organization department = rows.get(1).subscriber().organization();
    assertThat(department.name()).isEqualTo("Sở Xây dựng");
    assertThat(rows.get(0).subscriber().organization().parent()).contains(department);
    assertThat(told(read(Sheets.with(9, "")).faults()))
        .containsExactly("s.xlsx:2:10: J2 Tổ chức cấp 3: sheet-level-gap");
  }

  @Test
  void aFormulaWithoutAResultAndSpacesInsideAreSeen() {
    assertThat(told(read(Sheets.with(2, "=UPPER(\"a\")")).faults()))
        .containsExactly("s.xlsx:2:2: B2 Họ tên*: sheet-formula");
    assertThat(only(Sheets.with(2, "Nguyễn\u00a0Thị\n Thu  Hà "))).isEqualTo(Sheets.full());
  }
}
