package vn.certproc.judges;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import vn.certproc.checks.tools.Tool;
import vn.certproc.forms.FormBinder;
import vn.certproc.forms.FormCatalog;
import vn.certproc.forms.FormDefinition;
import vn.certproc.forms.PdfForms;
import vn.certproc.judges.Samples.Sample;

/**
 * The paper of every form as poppler measures it: a second opinion on what the forms' own tests
 * read. Decree 30/2020/NĐ-CP, Annex I: A4, margins 30-35, 15-20 and 20-25 mm, page numbers.
 */
class PopplerMeasureTest {
  private static final double MM = 72 / 25.4;
  private static final Pattern PAGE =
      Pattern.compile(
          "<page width=\"([0-9.]+)\" height=\"([0-9.]+)\">(.*?)</page>", Pattern.DOTALL);
  private static final Pattern WORD =
      Pattern.compile(
          "<word xMin=\"([0-9.]+)\" yMin=\"([0-9.]+)\" xMax=\"([0-9.]+)\" yMax=\"([0-9.]+)\">"
              + "(.*?)</word>");

  @TempDir Path folder;

  static List<Sample> samples() {
    FormCatalog catalog = FormCatalog.builtIn();
    Stream<Sample> blank =
        catalog.definitions().stream()
            .map(FormDefinition::id)
            .map(id -> new Sample(id, new FormBinder(catalog).blank(id)));
    Stream<Sample> filled = Samples.all().stream().filter(s -> !s.name().equals("nothing"));
    return Stream.concat(blank, filled).toList();
  }

  @ParameterizedTest
  @MethodSource("samples")
  void everyWordStandsBetweenTheMargins(Sample sample) throws Exception {
    Path file = folder.resolve("form.pdf");
    Files.write(file, PdfForms.render(sample.document(), Samples.OPTIONS));
    String boxes = Tool.run("pdftotext", "-bbox", "-enc", "UTF-8", file.toString(), "-");
    List<MatchResult> pages = PAGE.matcher(boxes).results().toList();
    assertThat(pages).isNotEmpty();
    for (int i = 0; i < pages.size(); i++) {
      page(pages.get(i), i + 1, sample.document().landscape());
    }
  }

  private static void page(MatchResult page, int number, boolean landscape) {
    double width = number(page, 1);
    double height = number(page, 2);
    assertThat(width / MM).isCloseTo(landscape ? 297 : 210, within(0.1));
    assertThat(height / MM).isCloseTo(landscape ? 210 : 297, within(0.1));
    List<MatchResult> words = WORD.matcher(page.group(3)).results().toList();
    assertThat(words).isNotEmpty();
    List<MatchResult> above = words.stream().filter(w -> number(w, 4) < 20 * MM).toList();
    assertThat(above).hasSize(number == 1 ? 0 : 1);
    for (MatchResult word : above) {
      assertThat(word.group(5)).isEqualTo(Integer.toString(number));
      assertThat((number(word, 1) + number(word, 3)) / 2).isCloseTo(width / 2, within(0.1));
    }
    for (MatchResult word : words) {
      assertThat(number(word, 1)).as(word.group()).isGreaterThan(30 * MM - 0.1);
      assertThat(number(word, 3)).as(word.group()).isLessThan(width - 15 * MM + 0.1);
      assertThat(number(word, 4)).as(word.group()).isLessThan(height - 20 * MM + 0.1);
      if (!above.contains(word)) {
        assertThat(number(word, 2)).as(word.group()).isGreaterThan(20 * MM - 0.1);
      }
    }
  }

  private static double number(MatchResult result, int group) {
    return Double.parseDouble(result.group(group));
  }
}
