package vn.certproc.cli.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** example, draft, form, extract. */
class WritingVerbsTest {

  @TempDir Path folder;

  private long files() throws IOException {
    try (Stream<Path> all = Files.list(folder)) {
      return all.count();
    }
  }

  @Test
  void anExampleIsTheSameOnOutputAndInAFile() throws IOException {
    Run printed = Run.of("example", "change", "--subscriber", "head");
    Path file = folder.resolve("đơn.xml");
    Run written = Run.of("example", "change", "--subscriber", "head", "--out", file.toString());
    assertThat(written.code()).isZero();
    assertThat(written.bytes()).isEmpty();
    assertThat(file).hasBinaryContent(printed.bytes());
    assertThat(files()).isEqualTo(1);
  }

  @Test
  void aCountOutOfRangeIsUsage() {
    Run run = Run.of("example", "renew", "--subscriber", "staff", "--count", "0");
    assertThat(run.code()).isEqualTo(2);
    assertThat(run.err()).contains("10000");
  }

  @Test
  void aFileThatExistsIsReplacedOnlyByForce() throws IOException {
    Path file = Files.writeString(folder.resolve("e.xml"), "mine");
    String[] call = {"example", "renew", "--subscriber", "staff", "--out", file.toString()};
    Run refused = Run.of(call);
    assertThat(refused.code()).isEqualTo(4);
    assertThat(refused.err()).contains("--force", "[cli-out-exists]");
    assertThat(file).hasContent("mine");
    String[] forced = Stream.concat(Stream.of(call), Stream.of("--force")).toArray(String[]::new);
    assertThat(Run.of(forced).code()).isZero();
    assertThat(Files.readString(file)).contains("urn:vn:certproc:request:1");
    assertThat(files()).isEqualTo(1);
  }

  @Test
  void aFolderIsNeverReplaced() throws IOException {
    Run run = Run.of("form", "tt185-07", "--out", folder.toString(), "--force");
    assertThat(run.code()).isEqualTo(4);
    assertThat(run.err()).contains("[cli-out-no-file]");
    assertThat(files()).isZero();
  }

  @Test
  void aFolderThatIsNotThereIsSaidAndNothingStays() throws IOException {
    Run run = Run.of("form", "tt185-07", "--out", folder.resolve("a/b.pdf").toString());
    assertThat(run.code()).isEqualTo(4);
    assertThat(run.err()).contains("[cli-out-unwritable]");
    assertThat(files()).isZero();
  }

  @Test
  void aDraftOfTheRealCertificateHasGapsThatValidateNames() throws IOException {
    Run draft =
        Run.of(
            "draft", "renew", "--certificate", Run.real(Run.G2, folder), "--subscriber", "agency");
    assertThat(draft.code()).isZero();
    assertThat(draft.err()).contains("chỗ trống", "certproc validate");
    assertThat(draft.out()).contains("<name>TỔNG CỤC THUẾ</name>", "2026-11-16");
    Run validated = Run.reading(draft.bytes(), "validate", "-");
    assertThat(validated.code()).isEqualTo(1);
    assertThat(validated.out()).contains("renewalsUsed", "ownSeal");
  }

  @Test
  void whatCannotBeDraftedIsUsage() throws IOException {
    String file = Run.real(Run.G2, folder);
    Run run = Run.of("draft", "issue", "--certificate", file, "--subscriber", "agency");
    assertThat(run.code()).isEqualTo(2);
    assertThat(run.err()).contains("renew, change");
  }

  @Test
  void aDraftOfNoCertificateNamesTheFile() throws IOException {
    Path file = Files.writeString(folder.resolve("x.cer"), "%PDF-1.7");
    Run run = Run.of("draft", "renew", "--certificate", file.toString(), "--subscriber", "agency");
    assertThat(run.code()).isEqualTo(3);
    assertThat(run.err()).startsWith(file + ": ");
  }

  @Test
  void aFilledFormGivesItsRequestBackAndABlankOneHasNone() throws IOException {
    String request = Run.example(folder, "r.xml", "recover", "--subscriber", "staff");
    String filled = folder.resolve("filled.pdf").toString();
    Run form = Run.of("form", "tt185-11", "--request", request, "--out", filled);
    assertThat(form.err()).isEmpty();
    assertThat(form.code()).isZero();
    assertThat(Run.of("extract", filled).bytes()).isEqualTo(Files.readAllBytes(Path.of(request)));
    Run blank = Run.of("form", "tt185-11", "--out", "-");
    assertThat(new String(blank.bytes(), 0, 5, StandardCharsets.US_ASCII)).isEqualTo("%PDF-");
    Run none = Run.reading(blank.bytes(), "extract", "-");
    assertThat(none.code()).isEqualTo(3);
    assertThat(none.err()).startsWith("-: ").contains("[pdf-no-request]");
  }

  @Test
  void aFormNeedsAPlace() {
    Run run = Run.of("form", "tt185-07");
    assertThat(run.code()).isEqualTo(2);
    assertThat(run.err()).contains("--out");
  }

  @Test
  void whatIsNoPdfIsUnreadable() {
    assertThat(Run.reading("text".getBytes(StandardCharsets.UTF_8), "extract", "-").code())
        .isEqualTo(3);
  }
}
