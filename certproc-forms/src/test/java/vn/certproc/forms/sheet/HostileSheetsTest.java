package vn.certproc.forms.sheet;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import vn.certproc.api.payload.Reading;

/** Files from anywhere: each is refused with its reason, or read, within bounds. */
class HostileSheetsTest {

  private static final byte[] GOOD = PersonSheet.builtIn().write(Sheets.full()).xlsx();
  private static final String SHEET = "xl/worksheets/sheet1.xml";

  /** A file and the code that it is refused with. */
  record Case(String name, byte[] file, String code) {
    @Override
    public String toString() {
      return name;
    }
  }

  private static byte[] with(String part, String content) {
    return with(part, content.getBytes(StandardCharsets.UTF_8));
  }

  private static byte[] with(String part, byte[] content) {
    Map<String, byte[]> parts = new LinkedHashMap<>(Sheets.parts(GOOD));
    parts.put(part, content);
    return Sheets.zip(parts);
  }

  private static byte[] without(String part) {
    Map<String, byte[]> parts = new LinkedHashMap<>(Sheets.parts(GOOD));
    parts.remove(part);
    return Sheets.zip(parts);
  }

  private static byte[] sheet(String rows) {
    return with(SHEET, "<worksheet><sheetData>" + rows + "</sheetData></worksheet>");
  }

  private static byte[] ole2(String stream) {
    byte[] head = {
      (byte) 0xD0, (byte) 0xCF, 0x11, (byte) 0xE0, (byte) 0xA1, (byte) 0xB1, 0x1A, (byte) 0xE1
    };
    byte[] file = Arrays.copyOf(head, 2048);
    byte[] name = stream.getBytes(StandardCharsets.UTF_16LE);
    System.arraycopy(name, 0, file, 1024, name.length);
    return file;
  }

  private static byte[] goodSheet(String from, String to) {
    String xml = new String(Sheets.parts(GOOD).get(SHEET), StandardCharsets.UTF_8);
    assertThat(xml).contains(from);
    return with(SHEET, xml.replace(from, to));
  }

  static Stream<Case> refused() {
    return Stream.of(
        new Case("empty", new byte[0], "sheet-not-xlsx"),
        new Case("a text", "STT;Họ tên".getBytes(StandardCharsets.UTF_8), "sheet-not-xlsx"),
        new Case("a zip of something", Sheets.zip(Map.of("a", new byte[1])), "sheet-not-xlsx"),
        new Case("no workbook", without("xl/workbook.xml"), "sheet-not-xlsx"),
        new Case("an old .xls", ole2("Workbook"), "sheet-old-format"),
        new Case("encrypted", ole2("EncryptedPackage"), "sheet-encrypted"),
        new Case("macros", with("xl/vbaProject.bin", "x"), "sheet-macros"),
        new Case("old macros", with("xl/macrosheets/sheet1.xml", "<x/>"), "sheet-macros"),
        new Case(
            "links", with("xl/externalLinks/externalLink1.xml", "<x/>"), "sheet-external-links"),
        new Case("cut off", Arrays.copyOf(GOOD, GOOD.length / 2), "sheet-damaged"),
        new Case("not well formed", sheet("<row>"), "sheet-damaged"),
        new Case(
            "a document type",
            with(SHEET, "<!DOCTYPE a [<!ENTITY e SYSTEM 'file:///etc/passwd'>]><a>&e;</a>"),
            "sheet-damaged"),
        new Case(
            "a text that is not there",
            sheet("<row><c t=\"s\"><v>2000000000</v></c></row>"),
            "sheet-damaged"),
        new Case("row 0", sheet("<row r=\"0\"/>"), "sheet-damaged"),
        new Case("row 99999999", sheet("<row r=\"99999999\"/>"), "sheet-damaged"),
        new Case("column ZZZZZ", sheet("<row><c r=\"ZZZZZ1\"/></row>"), "sheet-damaged"),
        new Case("a bomb", with("xl/media/a.bin", new byte[140 << 20]), "sheet-too-large"),
        new Case(
            "a bomb of text",
            sheet("<row><c t=\"inlineStr\"><is><t>" + "a".repeat(1 << 20) + "</t></is></c></row>"),
            "sheet-too-large"),
        new Case(
            "a bomb of shared texts",
            with("xl/sharedStrings.xml", "<sst>" + "<si/>".repeat(600_000) + "</sst>"),
            "sheet-too-large"),
        new Case("parts without end", manyParts(), "sheet-too-large"));
  }

  private static byte[] manyParts() {
    Map<String, byte[]> parts = new LinkedHashMap<>(Sheets.parts(GOOD));
    for (int i = 0; i < 1100; i++) {
      parts.put("xl/media/" + i, new byte[0]);
    }
    return Sheets.zip(parts);
  }

  @ParameterizedTest
  @MethodSource
  void refused(Case given) {
    assertThatThrownBy(() -> read(given.file()))
        .isInstanceOfSatisfying(
            UnreadableSheetException.class, e -> assertThat(e.code()).isEqualTo(given.code()));
  }

  private static Reading read(byte[] file) {
    return PersonSheet.builtIn().read(file, "s.xlsx", Sheets.TODAY);
  }

  @Test
  void aMillionEmptyRowsAreNothing() {
    StringBuilder rows = new StringBuilder();
    for (int r = 4; r <= 1_048_576; r++) {
      rows.append("<row r=\"").append(r).append("\"/>");
    }
    Reading reading = read(goodSheet("</sheetData>", rows + "</sheetData>"));
    assertThat(reading.orElseThrow().requests()).containsExactly(Sheets.full());
    assertThat(reading.notices()).isEmpty();
  }

  @Test
  void aRowThatSaysToBeTheLastIsOnlyOneRow() {
    Reading reading = read(goodSheet("<row r=\"2\"", "<row r=\"1048576\""));
    assertThat(reading.orElseThrow().requests()).hasSize(1);
  }

  @Test
  void moreThanTenThousandRowsAreTooMany() {
    List<List<String>> rows = new ArrayList<>(List.of(Sheets.headers()));
    for (int i = 0; i < 10_001; i++) {
      rows.add(List.of("", "x"));
    }
    assertThatThrownBy(() -> read(Sheets.xlsx(rows)))
        .isInstanceOf(UnreadableSheetException.class)
        .hasMessageContaining("10000");
  }

  @Test
  void numbersOfAnySizeAreFaults() {
    for (String number : List.of("1e999999999", "1e-999999999", "NaN", "9".repeat(400), "0x1p3")) {
      byte[] file =
          goodSheet("t=\"inlineStr\"><is><t>001185001234</t></is>", "><v>" + number + "</v>");
      assertThat(read(file).faults()).as(number).hasSize(1);
      byte[] day =
          goodSheet("t=\"inlineStr\"><is><t>05/01/1985</t></is>", "><v>" + number + "</v>");
      assertThat(read(day).faults()).as(number).hasSize(1);
    }
  }

  @Test
  void hyperlinksAndOtherSheetsDoNoHarm() {
    byte[] file =
        with(
            "xl/worksheets/_rels/sheet1.xml.rels",
            "<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\">"
                + "<Relationship Id=\"r\" TargetMode=\"External\" Target=\"mailto:a@b.vn\""
                + " Type=\"http://x/hyperlink\"/></Relationships>");
    assertThat(read(file).orElseThrow().requests()).containsExactly(Sheets.full());
  }

  /** A fixed seed: whatever is flipped, the answer is a reading or a refusal. */
  @Test
  void brokenBytesNeverComeOutAsAnythingElse() {
    Random random = new Random(20_260_101);
    int refused = 0;
    for (int i = 0; i < 400; i++) {
      byte[] file = GOOD.clone();
      for (int n = random.nextInt(8) + 1; n > 0; n--) {
        file[random.nextInt(file.length)] = (byte) random.nextInt(256);
      }
      try {
        read(file);
      } catch (UnreadableSheetException e) {
        refused++;
      }
    }
    assertThat(refused).isBetween(50, 400);
  }

  /** The same inside the parts, where the packing would hide it. */
  @Test
  void brokenPartsNeverComeOutAsAnythingElse() {
    Random random = new Random(20_260_102);
    Map<String, byte[]> parts = Sheets.parts(GOOD);
    List<String> names = List.copyOf(parts.keySet());
    for (int i = 0; i < 300; i++) {
      String name = names.get(random.nextInt(names.size()));
      byte[] content = parts.get(name).clone();
      for (int n = random.nextInt(4) + 1; n > 0; n--) {
        content[random.nextInt(content.length)] = (byte) (32 + random.nextInt(95));
      }
      try {
        read(with(name, content));
      } catch (UnreadableSheetException e) {
        assertThat(e.code()).startsWith("sheet-");
      }
    }
  }
}
