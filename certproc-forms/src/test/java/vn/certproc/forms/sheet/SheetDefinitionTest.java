package vn.certproc.forms.sheet;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.certproc.api.error.Fault;
import vn.certproc.forms.InvalidFormDefinitionException;
import vn.certproc.forms.Provenance;

/** The columns are data. */
class SheetDefinitionTest {

  private static String builtIn() {
    try (InputStream in =
        Objects.requireNonNull(
            PersonSheet.class.getResourceAsStream("/vn/certproc/forms/sheet/persons.xml"))) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new IllegalStateException(e);
    }
  }

  private static PersonSheet read(String xml) {
    return PersonSheet.of(xml.getBytes(StandardCharsets.UTF_8), "own.xml");
  }

  @Test
  void theNineteenColumnsAreThoseOfTheTemplate() {
    assertThat(Sheets.headers())
        .containsExactly(
            "STT",
            "Họ tên*",
            "Ngày sinh*",
            "CCCD*",
            "Nơi cấp",
            "Ngày cấp*",
            "Địa chỉ thư điện tử công vụ*",
            "Tổ chức cấp 1*",
            "Tổ chức cấp 2",
            "Tổ chức cấp 3",
            "Tổ chức cấp 4",
            "Tỉnh thành phố*",
            "Tỉnh/Thành phố",
            "Chức vụ*",
            "Điện thoại",
            "Serial CTS cũ",
            "Nhà mạng",
            "Là chuyển số",
            "Loại thiết bị");
    assertThat(PersonSheet.builtIn().columns())
        .allSatisfy(
            c -> assertThat(c.required()).as(c.path()).isEqualTo(c.header().vi().endsWith("*")));
  }

  @Test
  void eachColumnSaysWhereItComesFromAndReadingsSaySo() {
    assertThat(PersonSheet.builtIn().columns()).allSatisfy(c -> assertThat(c.base()).isNotBlank());
    Map<Integer, Provenance> sure =
        PersonSheet.builtIn().columns().stream()
            .collect(Collectors.toMap(SheetColumn::number, SheetColumn::provenance));
    assertThat(sure.get(12)).isEqualTo(Provenance.INFERRED);
    assertThat(sure.get(13)).isEqualTo(Provenance.INFERRED_WEAK);
    assertThat(PersonSheet.builtIn().columns())
        .filteredOn(c -> c.provenance() != Provenance.SECOND)
        .allSatisfy(c -> assertThat(c.note().orElseThrow().vi()).contains("[inferred"));
    assertThat(PersonSheet.builtIn().notes().get(0).vi()).contains("[inferred]");
  }

  @Test
  void aCorrectedHeaderAndAnotherSpellingNeedNoJava() {
    PersonSheet own =
        read(
            builtIn()
                .replace("header=\"Họ tên*\"", "header=\"Họ, chữ đệm và tên*\"")
                .replace(
                    "<spelling>Cục CS QLHC về TTXH</spelling>", "<spelling>Cục C06</spelling>"));
    byte[] xlsx = own.write(Sheets.full()).xlsx();
    assertThat(Sheets.cells(xlsx).get(0)).contains("Họ, chữ đệm và tên*");
    byte[] spelt = Sheets.with(5, "CỤC C06");
    assertThat(own.read(spelt, "s.xlsx", Sheets.TODAY).orElseThrow().requests().get(0))
        .isEqualTo(own.read(xlsx, "s.xlsx", Sheets.TODAY).orElseThrow().requests().get(0));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          number="3" header|number="4" header|sheet-column-order
          path="token/kind"|path="token/colour"|form-path-unknown
          path="token/kind"|path="row/number"|form-path-unknown
          codes="device"|codes="devices"|sheet-codes-unknown
          [0-9]{8}"|[0-9{8}"|sheet-pattern-wrong
          applicant="managing-agency"|applicant="anybody"|form-path-unknown
           width="6"| width="0"|xml-schema
          urn:vn:certproc:sheet:1|urn:vn:certproc:sheet:9|xml-namespace
          </sheet>|</sheets>|xml-unreadable
          """)
  void aWrongDefinitionIsRefusedWithItsPlace(String good, String bad, String code) {
    String xml = builtIn();
    assertThat(xml).contains(good);
    assertThatThrownBy(() -> read(xml.replace(good, bad)))
        .isInstanceOfSatisfying(
            InvalidFormDefinitionException.class,
            e -> {
              assertThat(e.faults()).extracting(Fault::code).contains(code);
              assertThat(e.faults().get(0).where().source()).contains("own.xml");
            });
  }

  @Test
  void aColumnWithoutProvenanceIsRefused() {
    String xml = builtIn().replaceFirst(" provenance=\"second\" base=\"Tệp", " base=\"Tệp");
    assertThatThrownBy(() -> read(xml)).hasMessageContaining("provenance");
  }
}
