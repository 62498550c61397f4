package vn.certproc.judges;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import vn.certproc.checks.tools.Tool;
import vn.certproc.forms.HtmlForms;
import vn.certproc.judges.Samples.Sample;

/** Our previews before a browser and an XML parser that others wrote. */
class FormHtmlTest {
  @TempDir Path folder;

  static List<Sample> samples() {
    return Samples.all();
  }

  @ParameterizedTest
  @MethodSource("samples")
  void xmllintFindsItWellFormed(Sample sample) throws Exception {
    assertThat(Tool.run("xmllint", "--noout", "--nonet", file(sample))).isEmpty();
  }

  /** On A4 as the form wants it to lie, in points, as near as the browser's pixels come. */
  @ParameterizedTest
  @MethodSource("samples")
  void chromiumPrintsEachTextOfThePdfFormOnItsPaper(Sample sample) throws Exception {
    String pdf = printed(sample);
    String found = PageTexts.squeezed(Tool.run("pdftotext", "-raw", "-enc", "UTF-8", pdf, "-"));
    for (String text : PageTexts.of(sample.document())) {
      assertThat(found).contains(PageTexts.squeezed(text));
    }
    assertThat(Tool.run("pdfinfo", pdf))
        .containsPattern(
            sample.document().landscape()
                ? "Page size: +841\\.\\d+ x 59[45]\\.\\d+ pts"
                : "Page size: +59[45]\\.\\d+ x 841\\.\\d+ pts");
  }

  /** Each page of a long table begins with its header, and has its number from the second on. */
  @Test
  void chromiumRepeatsTheHeaderOfALongTable() throws Exception {
    Sample sample = new Sample("letter-300", Samples.letter(300));
    String file = printed(sample);
    String all = Tool.run("pdftotext", "-layout", "-enc", "UTF-8", file, "-");
    List<String> pages = new ArrayList<>(List.of(all.split("\f", -1)));
    pages.remove(pages.size() - 1);
    assertThat(pages).hasSizeGreaterThan(10);
    List<String> further = pages.subList(1, pages.size() - 1);
    for (int i = 0; i < further.size(); i++) {
      assertThat(further.get(i).strip()).startsWith(Integer.toString(i + 2));
      assertThat(further.get(i)).contains("STT");
    }
    assertThat(pages.get(0).strip()).doesNotStartWith("1");
    String last = pages.get(pages.size() - 1);
    assertThat(last.replaceFirst("\\s*\\d+\\s*", "")).doesNotStartWith("Nơi nhận");
  }

  /** Where a script ran or markup was taken for its own, the browser's tree would show it. */
  @Test
  void chromiumRunsNothingThatATextBrings() throws Exception {
    Sample sample = new Sample("attack", Samples.attack());
    String tree = chromium("--dump-dom", file(sample));
    assertThat(tree).doesNotContain("<script", "<img", "<title>HACKED");
    assertThat(tree).contains("&lt;script&gt;", "</article>");
  }

  private String file(Sample sample) throws IOException {
    Path file = folder.resolve("form.html");
    Files.writeString(file, HtmlForms.render(sample.document()));
    return file.toString();
  }

  private String printed(Sample sample) throws Exception {
    Path pdf = folder.resolve("printed.pdf");
    chromium("--no-pdf-header-footer", "--print-to-pdf=" + pdf, file(sample));
    return pdf.toString();
  }

  /** Of the file alone: nothing is asked of a network. Root, as in a container, has no sandbox. */
  private String chromium(String... arguments) throws Exception {
    List<String> command =
        new ArrayList<>(
            List.of(
                "chromium",
                "--headless",
                "--no-sandbox",
                "--disable-gpu",
                "--disable-dev-shm-usage",
                "--disable-quic",
                "--disable-sync",
                "--disable-background-networking",
                "--disable-component-update",
                "--no-first-run",
                "--user-data-dir=" + folder.resolve("browser")));
    command.addAll(List.of(arguments));
    command.set(command.size() - 1, Path.of(arguments[arguments.length - 1]).toUri().toString());
    return Tool.run(command.toArray(String[]::new));
  }
}
