package vn.certproc.cli.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** sheet: the registration system's list of persons. */
class SheetTest {

  @TempDir Path folder;

  private String example(String... more) throws IOException {
    String[] all = {"issue", "--subscriber", "staff", "--profile", "nd-68-2024"};
    String[] arguments = Arrays.copyOf(all, all.length + more.length);
    System.arraycopy(more, 0, arguments, all.length, more.length);
    return Run.example(folder, "r.xml", arguments);
  }

  @Test
  void requestsGoToAListAndBack() throws IOException {
    String list = folder.resolve("danh sách.xlsx").toString();
    Run exported = Run.of("sheet", "export", example("--count", "3"), "--out", list);
    assertThat(exported.err()).isEmpty();
    assertThat(exported.code()).isZero();
    Run imported = Run.of("sheet", "import", list);
    assertThat(imported.code()).isZero();
    assertThat(imported.err()).isEmpty();
    assertThat(Run.reading(imported.bytes(), "validate", "-").code()).isZero();
    Run again = Run.reading(imported.bytes(), "sheet", "export", "-", "--out", "-");
    assertThat(again.bytes()).isEqualTo(Files.readAllBytes(Path.of(list)));
    assertThat(Run.reading(again.bytes(), "sheet", "import", "-").bytes())
        .isEqualTo(imported.bytes());
  }

  @Test
  void whatDoesNotFitIsTheAnswerNoAndNothingIsWritten() throws IOException {
    String renewal = Run.example(folder, "n.xml", "renew", "--subscriber", "staff");
    Path list = folder.resolve("l.xlsx");
    Run run = Run.of("sheet", "export", renewal, "--out", list.toString(), "--lang", "en");
    assertThat(run.code()).isEqualTo(1);
    assertThat(run.err())
        .isEqualTo(
            renewal
                + ": request[1] A2 STT: Only new issues fit the list: leave out the other"
                + " procedures, which are filed on forms. [sheet-not-an-issue]\n");
    assertThat(list).doesNotExist();
  }

  @Test
  void whatIsNoSpreadsheetIsUnreadable() {
    Run run = Run.reading("STT".getBytes(StandardCharsets.UTF_8), "sheet", "import", "-");
    assertThat(run.code()).isEqualTo(3);
    assertThat(run.err()).startsWith("-: ").contains("[sheet-not-xlsx]");
    assertThat(Run.of("sheet", "import", "không có.xlsx").code()).isEqualTo(3);
  }

  @Test
  void faultsAreNamedByRowAndColumnAndNoFileIsLeft() throws IOException {
    byte[] list = Run.of("sheet", "export", example(), "--out", "-").bytes();
    Path out = folder.resolve("l.xml");
    Run ahead = Run.reading(list, "sheet", "import", "-", "--out", out.toString(), "--lang", "en");
    assertThat(ahead.code()).isZero();
    Files.delete(out);
    String definition =
        Files.writeString(
                folder.resolve("own.xml"),
                builtIn()
                    .replace(
                        "path=\"subscriber/person/mobile\"",
                        "required=\"true\" path=\"subscriber/person/mobile\"")
                    .replace("header=\"Điện thoại\"", "header=\"Máy bàn*\""))
            .toString();
    Run run =
        Run.reading(
            list, "sheet", "import", "-", "--out", out.toString(), "--definition", definition);
    assertThat(run.code()).isZero(); // read by its place
    assertThat(run.err()).contains("-:1:15: O1 Điện thoại", "[sheet-header-by-place]");
  }

  private static String builtIn() throws IOException {
    try (var in =
        Objects.requireNonNull(
            ClassLoader.getSystemResourceAsStream("vn/certproc/forms/sheet/persons.xml"))) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    }
  }

  @Test
  void aWrongCallSaysHow() throws IOException {
    assertThat(Run.of("sheet", "print", "x").err()).contains("export, import, columns");
    assertThat(Run.of("sheet", "print", "x").code()).isEqualTo(2);
    assertThat(Run.of("sheet", "import").code()).isEqualTo(2);
    Run noPlace = Run.of("sheet", "export", example());
    assertThat(noPlace.code()).isEqualTo(2);
    assertThat(noPlace.err()).contains("--out");
  }

  @Test
  void theColumnsAreToldWithWhereTheyComeFrom() {
    Run text = Run.of("sheet", "columns", "--lang", "en");
    assertThat(text.code()).isZero();
    assertThat(text.out())
        .contains("13  Tỉnh/Thành phố", "inferred, weak base", "[inferred, weak]");
    Run json = Run.of("sheet", "columns", "--format", "json");
    assertThat(json.out()).contains("\"provenance\" : \"inferred-weak\"");
    assertThat(Run.of("sheet", "columns", "--format", "xml").out()).contains("<column>");
  }
}
