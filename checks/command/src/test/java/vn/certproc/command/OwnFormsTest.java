package vn.certproc.command;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A province's own folder of forms: files and no code. */
class OwnFormsTest {

  private static final Path BUILT_IN =
      Jar.project("certproc-forms/src/main/resources/vn/certproc/forms/definitions");

  @TempDir Path folder;

  @BeforeEach
  void aReaderIsThere() {
    boolean found =
        Stream.of(System.getenv("PATH").split(":", -1))
            .anyMatch(path -> Files.isExecutable(Path.of(path, "pdftotext")));
    if (!found && Boolean.getBoolean("certproc.ci")) {
      throw new AssertionError("pdftotext is not installed");
    }
    assumeTrue(found, "pdftotext is not installed");
  }

  private void own(String builtIn, String as, String... changes) throws IOException {
    String definition = Files.readString(BUILT_IN.resolve(builtIn));
    for (int i = 0; i < changes.length; i += 2) {
      assertThat(definition).contains(changes[i]);
      definition = definition.replace(changes[i], changes[i + 1]);
    }
    Files.createDirectories(folder.resolve("mẫu tỉnh"));
    Files.writeString(folder.resolve("mẫu tỉnh").resolve(as), definition);
  }

  private Jar.Run run(String... arguments) throws IOException, InterruptedException {
    List<String> all =
        Stream.concat(Stream.of(arguments), Stream.of("--forms", "mẫu tỉnh")).toList();
    return Jar.run(folder, all.toArray(String[]::new));
  }

  private String printed(String id) throws IOException, InterruptedException {
    Jar.Run made = run("form", id, "--out", "a.pdf", "--force");
    assertThat(made.exit()).as(made.err()).isZero();
    return Jar.run(folder, List.of("pdftotext", "-raw", "-enc", "UTF-8", "a.pdf", "-"), "C.UTF-8")
        .out()
        .replaceAll("\\s+", " ");
  }

  @Test
  void aLabelIsCorrectedAndAColumnAdded() throws Exception {
    own(
        "tt185-12.xml",
        "mẫu 12.xml",
        "label=\"Địa chỉ thư điện tử\"",
        "label=\"Thư điện tử công vụ\"",
        "    </table>",
        "<column label=\"Chức danh\" en=\"Post\" path=\"subscriber/person/position\" weight=\"1\"/>"
            + "</table>");

    assertThat(printed("tt185-12"))
        .contains("Thư điện tử công vụ", "Chức danh")
        .doesNotContain("Địa chỉ thư điện tử");
    assertThat(run("forms", "tt185-12", "--format", "json").out())
        .contains("mẫu tỉnh/mẫu 12.xml")
        .contains("Chức danh");
    assertThat(run("forms").out()).contains("tt185-15", "nd68-09");
  }

  @Test
  void aWholeFormIsAdded() throws Exception {
    own(
        "tt185-14.xml",
        "kiểm kê.xml",
        "id=\"tt185-14\" set=\"tt185\" number=\"14\"",
        "id=\"longan-03\" set=\"longan\" number=\"03\"",
        ">Giao, nhận thiết bị lưu khóa bí mật<",
        ">Kiểm kê thiết bị lưu khóa bí mật<");

    assertThat(printed("longan-03")).contains("BIÊN BẢN Kiểm kê thiết bị lưu khóa bí mật");
    assertThat(run("forms").out()).contains("longan-03", "tt185-14");
  }

  @Test
  void whatNobodyKnewIsDefinedByAFile() throws Exception {
    own("nd68-07.xml", "08.xml", "nd68-07", "nd68-08", "number=\"07\"", "number=\"08\"");

    assertThat(printed("nd68-08")).contains("BIÊN BẢN");
    assertThat(run("forms", "--format", "json").out()).contains("nd68-09");
    assertThat(run("form", "nd68-09", "--out", "b.pdf").exit()).isEqualTo(2);
    assertThat(folder.resolve("b.pdf")).doesNotExist();
  }

  @Test
  void aWrongFileIsRefusedWithItsPlace() throws Exception {
    own("tt185-12.xml", "12.xml", "path=\"certificate/name\"", "path=\"certificate/nam\"");

    Jar.Run refused = run("form", "tt185-12", "--out", "a.pdf");

    assertThat(refused.exit()).isNotZero();
    assertThat(refused.err()).contains("12.xml", "certificate/nam");
    assertThat(folder.resolve("a.pdf")).doesNotExist();
  }
}
