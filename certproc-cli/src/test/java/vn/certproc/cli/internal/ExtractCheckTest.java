package vn.certproc.cli.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.certproc.forms.FormCatalog;

/** extract --check. */
class ExtractCheckTest {

  @TempDir Path folder;

  private String form = "";

  @BeforeEach
  void aForm() throws IOException {
    String request = Run.example(folder, "r.xml", "renew", "--subscriber", "agency");
    form = folder.resolve("form.pdf").toString();
    assertThat(Run.of("form", "tt185-07", "--request", request, "--out", form).code()).isZero();
  }

  /** A definition of a host that words one label otherwise. */
  private String otherForms() throws IOException {
    Path forms = Files.createDirectory(folder.resolve("forms"));
    String name = "/vn/certproc/forms/definitions/tt185-07.xml";
    try (InputStream in = FormCatalog.class.getResourceAsStream(name)) {
      assertThat(in).isNotNull();
      String xml = new String(in.readAllBytes(), StandardCharsets.UTF_8);
      String other = xml.replace("Tên chứng thư số", "Tên của chứng thư số");
      assertThat(other).isNotEqualTo(xml);
      Files.writeString(forms.resolve("tt185-07.xml"), other);
    }
    return forms.toString();
  }

  @Test
  void aFormAsItWasMade() throws IOException {
    Run run = Run.of("extract", form, "--check");
    assertThat(run.err()).isEmpty();
    assertThat(run.code()).isZero();
    assertThat(run.out()).startsWith("Không bị sửa: ").contains("tt185-07").hasLineCount(1);
    Run json = Run.of("extract", form, "--check", "--format", "json");
    assertThat(Json.object(Json.read(json.bytes())))
        .containsEntry("equal", true)
        .containsEntry("identical", true)
        .containsEntry("form", "tt185-07")
        .containsEntry("definitionsMayDiffer", false);
    Run xml = Run.of("extract", form, "--check", "--format", "xml");
    assertThat(xml.out()).contains("<formCheck>", "<equal>true</equal>");
  }

  @Test
  void untagged() throws IOException {
    String request = Run.example(folder, "r2.xml", "renew", "--subscriber", "agency");
    String out = folder.resolve("untagged").toString();
    assertThat(Run.of("file", request, "--untagged", "--out", out).code()).isZero();
    Run run = Run.of("extract", Path.of(out, "mau-08.pdf").toString(), "--check");
    assertThat(run.out() + run.code()).startsWith("Không bị sửa: ").endsWith("0");
  }

  @Test
  void aFormOfOtherDefinitions() throws IOException {
    String forms = otherForms();
    Run run = Run.of("extract", form, "--check", "--forms", forms);
    assertThat(run.code()).isEqualTo(1);
    assertThat(run.out())
        .startsWith("Đã bị sửa: ")
        .contains(
            "Trang 1, Nhãn “Tên của chứng thư số”: chữ đã bị đổi [changed]",
            "Dữ liệu ghi: “",
            "Trang giấy ghi: “",
            "Có thể do định nghĩa biểu mẫu khác nhau");
    Run english = Run.of("extract", form, "--check", "--forms", forms, "--lang", "en");
    assertThat(english.out()).startsWith("Edited: ").contains("the text was changed");
    Run json = Run.of("extract", form, "--check", "--forms", forms, "--format", "json");
    assertThat(json.code()).isEqualTo(1);
    Map<String, Object> answer = Json.object(Json.read(json.bytes()));
    assertThat(answer).containsEntry("equal", false).containsEntry("definitionsMayDiffer", true);
    assertThat(Json.objects(answer.get("differences")).get(0))
        .containsEntry("kind", "changed")
        .containsEntry("page", 1)
        .containsKeys("part", "row", "path", "data", "shown", "vi", "en");
  }

  @Test
  void nothingToCompareWith() {
    byte[] blank = Run.of("form", "tt185-11", "--out", "-").bytes();
    Run run = Run.reading(blank, "extract", "-", "--check");
    assertThat(run.code()).isEqualTo(3);
    assertThat(run.err()).contains("[pdf-no-request]");
    assertThat(Run.reading(new byte[3], "extract", "-", "--check").code()).isEqualTo(3);
  }

  @Test
  void optionsThatContradict() {
    Run out = Run.of("extract", form, "--check", "--out", folder.resolve("x").toString());
    assertThat(out.code()).isEqualTo(2);
    assertThat(out.err()).contains("--check");
    assertThat(Run.of("extract", form, "--format", "json").code()).isEqualTo(2);
  }
}
