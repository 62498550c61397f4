package vn.certproc.cli.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** form --format html|png. */
class FormFormatsTest {

  @TempDir Path folder;

  private String path(String name) {
    return folder.resolve(name).toString();
  }

  private List<String> files() throws IOException {
    try (Stream<Path> all = Files.list(folder)) {
      return all.map(f -> f.getFileName().toString()).sorted().toList();
    }
  }

  /** A list of so many rows that its form has several pages. */
  private String list() throws IOException {
    return Run.example(folder, "list.xml", "issue", "--subscriber", "staff", "--count", "10");
  }

  @Test
  void aPdfIsWhatIsWrittenWithoutAskingOtherwise() {
    Run asked = Run.of("form", "tt185-07", "--format", "pdf", "--out", "-");
    assertThat(asked.code()).isZero();
    assertThat(asked.bytes()).isEqualTo(Run.of("form", "tt185-07", "--out", "-").bytes());
  }

  @Test
  void aPageForABrowserIsTheSameInAFileAndOnOutput() throws IOException {
    String request = Run.example(folder, "r.xml", "renew", "--subscriber", "staff");
    String[] call = {"form", "tt185-07", "--request", request, "--format", "html", "--out", "-"};
    Run printed = Run.of(call);
    assertThat(printed.code()).isZero();
    assertThat(printed.err()).isEmpty();
    assertThat(printed.out())
        .startsWith("<!DOCTYPE html>\n<html ")
        .contains("Nguyễn Văn An", "☒", "Gia hạn, thay đổi nội dung thông tin chứng thư số");
    call[7] = path("đơn.html");
    assertThat(Run.of(call).code()).isZero();
    assertThat(folder.resolve("đơn.html")).hasBinaryContent(printed.bytes());
  }

  @Test
  void aBlankFormIsShownToo() {
    Run run = Run.of("form", "nd68-01", "--format", "html", "--out", "-");
    assertThat(run.code()).isZero();
    assertThat(run.out()).contains("role=\"img\" aria-label=\"để trống\"");
  }

  @Test
  void onePageIsOnePicture() throws IOException {
    Run run = Run.of("form", "tt185-07", "--format", "png", "--dpi", "50", "--out", path("a.png"));
    assertThat(run.err()).isEmpty();
    assertThat(run.code()).isZero();
    assertThat(files()).containsExactly("a.png");
    assertThat(ImageIO.read(folder.resolve("a.png").toFile()).getWidth()).isEqualTo(413);
    Run printed = Run.of("form", "tt185-07", "--format", "png", "--dpi", "50", "--out", "-");
    assertThat(folder.resolve("a.png")).hasBinaryContent(printed.bytes());
  }

  @Test
  void aPictureHasAHundredPixelsAnInch() throws IOException {
    Run run = Run.of("form", "tt185-07", "--format", "png", "--out", "-");
    assertThat(ImageIO.read(new ByteArrayInputStream(run.bytes())).getWidth()).isEqualTo(826);
  }

  @Test
  void severalPagesAreNumbered() throws IOException {
    String request = list();
    String[] call = {
      "form",
      "tt185-02",
      "--request",
      request,
      "--format",
      "png",
      "--dpi",
      "36",
      "--out",
      path("danh.sách.png")
    };
    Run run = Run.of(call);
    assertThat(run.err()).isEmpty();
    assertThat(run.code()).isZero();
    assertThat(files())
        .containsExactly("danh.sách-1.png", "danh.sách-2.png", "danh.sách-3.png", "list.xml");
  }

  @Test
  void severalPagesAreWrittenAllOrNone() throws IOException {
    Files.writeString(folder.resolve("a-2.png"), "mine");
    String[] call = {
      "form",
      "tt185-02",
      "--request",
      list(),
      "--format",
      "png",
      "--dpi",
      "36",
      "--out",
      path("a.png")
    };
    Run refused = Run.of(call);
    assertThat(refused.code()).isEqualTo(4);
    assertThat(refused.err()).contains("a-2.png", "--force", "[cli-out-exists]");
    assertThat(files()).containsExactly("a-2.png", "list.xml");
    assertThat(folder.resolve("a-2.png")).hasContent("mine");
    String[] forced = Stream.concat(Stream.of(call), Stream.of("--force")).toArray(String[]::new);
    assertThat(Run.of(forced).code()).isZero();
    assertThat(files()).containsExactly("a-1.png", "a-2.png", "a-3.png", "list.xml");
    assertThat(ImageIO.read(folder.resolve("a-2.png").toFile())).isNotNull();
  }

  /** What was replaced already is put back when a later one cannot be. */
  @Test
  void aFolderInTheWayLeavesAllAsItWas() throws IOException {
    Files.writeString(folder.resolve("a-1.png"), "mine");
    Files.createDirectory(folder.resolve("a-3.png"));
    Run run =
        Run.of(
            "form",
            "tt185-02",
            "--request",
            list(),
            "--format",
            "png",
            "--out",
            path("a.png"),
            "--force");
    assertThat(run.code()).isEqualTo(4);
    assertThat(run.err()).contains("a-3.png", "[cli-out-no-file]");
    assertThat(files()).containsExactly("a-1.png", "a-3.png", "list.xml");
    assertThat(folder.resolve("a-1.png")).hasContent("mine");
  }

  @Test
  void severalPicturesDoNotFitOnOutput() throws IOException {
    Run run = Run.of("form", "tt185-02", "--request", list(), "--format", "png", "--out", "-");
    assertThat(run.code()).isEqualTo(2);
    assertThat(run.bytes()).isEmpty();
    assertThat(run.err()).contains("3", "--out");
  }

  @Test
  void aResolutionIsForPictures() throws IOException {
    Run run = Run.of("form", "tt185-07", "--dpi", "200", "--out", path("a.pdf"));
    assertThat(run.code()).isEqualTo(2);
    assertThat(run.err()).contains("--dpi", "--format png");
    assertThat(files()).isEmpty();
  }

  @Test
  void aResolutionOutOfRangeIsUsage() throws IOException {
    String[] call = {"form", "tt185-07", "--format", "png", "--dpi", "20", "--out", path("a.png")};
    Run run = Run.of(call);
    assertThat(run.code()).isEqualTo(2);
    assertThat(run.err()).contains("20", "36", "600");
    call[5] = "many";
    assertThat(Run.of(call).code()).isEqualTo(2);
    assertThat(files()).isEmpty();
  }

  /** One option, of which two verbs mean different things. */
  @Test
  void theHelpTellsTheFormatsOfThisVerb() {
    assertThat(Run.of("form", "--help").out()).contains("bản để nộp").doesNotContain("json");
    assertThat(Run.of("due", "--help").out()).contains("json").doesNotContain("bản để nộp");
  }

  @Test
  void anotherFormatIsSaidWithThoseThereAre() {
    Run run = Run.of("form", "tt185-07", "--format", "gif", "--out", "-");
    assertThat(run.code()).isEqualTo(2);
    assertThat(run.err()).contains("pdf, html, png");
  }
}
