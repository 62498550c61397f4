package vn.certproc.judges;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vn.certproc.api.model.Procedure;
import vn.certproc.api.model.SubscriberKind;
import vn.certproc.checks.tools.Tool;
import vn.certproc.core.AssessmentOptions;
import vn.certproc.dossier.Certproc;
import vn.certproc.dossier.FormCheck;
import vn.certproc.forms.DifferenceKind;
import vn.certproc.forms.FormDifference;

/** Forms that other programs saved again, without an edit or with one. */
class SavedAgainTest {

  private static final Certproc CERTPROC = Certproc.builder().build();
  private static final AssessmentOptions DAY =
      AssessmentOptions.on(LocalDate.of(2021, 3, 15)).under("long-an-2020");

  @TempDir Path folder;

  private Path form = Path.of("");
  private Path again = Path.of("");

  @BeforeEach
  void aList() throws IOException {
    form = folder.resolve("form.pdf");
    again = folder.resolve("again.pdf");
    Files.write(
        form,
        CERTPROC.form(
            "tt185-08", CERTPROC.example(Procedure.RENEW, SubscriberKind.STAFF, 40, DAY), DAY));
  }

  private FormCheck checked() throws IOException {
    try (InputStream in = Files.newInputStream(again)) {
      return CERTPROC.check(in);
    }
  }

  private Set<DifferenceKind> kinds() throws IOException {
    return checked().comparison().differences().stream()
        .map(FormDifference::kind)
        .collect(Collectors.toSet());
  }

  private void qpdf(String... options) throws Exception {
    List<String> command = new ArrayList<>(List.of("qpdf"));
    command.add(form.toString());
    command.addAll(List.of(options));
    command.add(again.toString());
    Tool.run(command.toArray(String[]::new));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "--object-streams=generate",
        "--linearize",
        "--qdf",
        "--stream-data=uncompress",
        "--normalize-content=y"
      })
  void qpdfSavesIt(String option) throws Exception {
    qpdf(option);
    FormCheck check = checked();
    assertThat(check.comparison().identical()).isFalse();
    assertThat(check.comparison().differences()).isEmpty();
  }

  @Test
  void mutoolSavesIt() throws Exception {
    Tool.run("mutool", "clean", "-gggg", "-z", form.toString(), again.toString());
    assertThat(checked().comparison().differences()).isEmpty();
  }

  @Test
  void qpdfTakesAPageOut() throws Exception {
    qpdf("--pages", ".", "1", "--");
    assertThat(kinds()).contains(DifferenceKind.PAGE_REMOVED);
  }

  @Test
  void qpdfTurnsAPage() throws Exception {
    qpdf("--rotate=+180:2");
    assertThat(checked().comparison().differences())
        .extracting(FormDifference::kind, FormDifference::page)
        .containsExactly(org.assertj.core.groups.Tuple.tuple(DifferenceKind.PAGE_SHAPE, 2));
  }

  @Test
  void qpdfLaysAnotherFormOverIt() throws Exception {
    Path stamp = folder.resolve("stamp.pdf");
    Files.write(stamp, CERTPROC.blankForm("tt185-11"));
    qpdf("--overlay", stamp.toString(), "--to=1", "--");
    assertThat(kinds()).contains(DifferenceKind.CHANGED);
    assertThat(checked().comparison().differences()).allMatch(d -> d.page() <= 1);
  }
}
