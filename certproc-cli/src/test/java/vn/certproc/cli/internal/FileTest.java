package vn.certproc.cli.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The main job. */
class FileTest {

  @TempDir Path folder;

  private String dossier() {
    return folder.resolve("hồ sơ").toString();
  }

  private List<String> written() throws IOException {
    try (Stream<Path> files = Files.list(Path.of(dossier()))) {
      return files.map(f -> f.getFileName().toString()).sorted().toList();
    }
  }

  @Test
  void aRequestBecomesADossierAndExtractGivesItBack() throws IOException {
    String file = Run.example(folder, "r.xml", "renew", "--subscriber", "agency");
    Run run = Run.of("file", file, "--out", dossier());
    assertThat(run.err()).isEmpty();
    assertThat(run.code()).isZero();
    assertThat(written())
        .containsExactly("decision.xml", "manifest.xml", "mau-07.pdf", "mau-08.pdf");
    assertThat(run.out()).contains("Đã ghi hồ sơ vào " + dossier(), "mau-08.pdf");
    Run extracted = Run.of("extract", Path.of(dossier(), "mau-07.pdf").toString());
    assertThat(extracted.code()).isZero();
    assertThat(extracted.bytes()).isEqualTo(Files.readAllBytes(Path.of(file)));
  }

  @Test
  void jsonNamesTheFiles() throws IOException {
    String file = Run.example(folder, "r.xml", "revoke", "--subscriber", "staff");
    Run run = Run.of("file", file, "--out", dossier(), "--format", "json");
    Map<String, Object> json = Json.object(Json.read(run.bytes()));
    assertThat(Json.objects(json.get("files")))
        .extracting(f -> f.get("name"))
        .containsExactly("decision.xml", "mau-09.pdf", "mau-10.pdf", "manifest.xml");
    assertThat(Json.object(json.get("assessment"))).containsEntry("verdict", "eligible");
  }

  @Test
  void anIneligibleRequestWritesNothing() throws IOException {
    Run run = Run.of("file", Run.ineligible(folder, "r.xml"), "--out", dossier());
    assertThat(run.code()).isEqualTo(1);
    assertThat(run.out()).contains("KHÔNG ĐỦ ĐIỀU KIỆN", "[remaining-validity]", "Không ghi tệp");
    assertThat(Path.of(dossier())).doesNotExist();
  }

  @Test
  void faultsWriteNothing() throws IOException {
    String good = Run.example(folder, "good.xml", "renew", "--subscriber", "staff");
    String xml = Files.readString(Path.of(good)).replaceAll("<birthDate>[^<]*", "<birthDate>x");
    Path bad = Files.writeString(folder.resolve("bad.xml"), xml);
    Run run = Run.of("file", good, bad.toString(), "--out", dossier());
    assertThat(run.code()).isEqualTo(1);
    assertThat(run.err()).containsPattern("bad\\.xml:\\d+:\\d+: request/subscriber");
    assertThat(Path.of(dossier())).doesNotExist();
  }

  @Test
  void anUndecidedRequestIsWrittenWithTheOpenPointsFirst() throws IOException {
    String file = Run.example(folder, "r.xml", "renew", "--subscriber", "staff");
    String open = Files.readString(Path.of(file)).replaceAll(" renewalsUsed=\"0\"", "");
    Run run = Run.reading(open.getBytes(StandardCharsets.UTF_8), "file", "-", "--out", dossier());
    assertThat(run.code()).isEqualTo(5);
    assertThat(written()).contains("mau-07.pdf", "mau-08.pdf");
    assertThat(run.out()).containsSubsequence("CÒN PHẢI LÀM RÕ", "[renewed-once]", "\nĐẠT");
  }

  @Test
  void severalRequestsAreConsolidated() throws IOException {
    String one = Run.example(folder, "one.xml", "renew", "--subscriber", "staff");
    String two = Run.example(folder, "two.xml", "change", "--subscriber", "staff");
    Run run = Run.of("file", one, two, "--out", dossier());
    assertThat(run.err()).isEmpty();
    assertThat(run.code()).isZero();
    assertThat(written()).containsExactly("decision.xml", "manifest.xml", "mau-08.pdf");
  }

  @Test
  void rowsThatAreNotEligibleCanBeLeftOut() throws IOException {
    String good = Run.example(folder, "good.xml", "renew", "--subscriber", "staff");
    String late = Run.ineligible(folder, "late.xml");
    Run all = Run.of("file", late, good, "--out", dossier());
    assertThat(all.code()).isEqualTo(1);
    assertThat(Path.of(dossier())).doesNotExist();
    Run some = Run.of("file", late, good, "--out", dossier(), "--only-eligible");
    assertThat(some.code()).as(some.out() + some.err()).isZero();
    assertThat(some.out()).contains("(số thứ tự): 1\n");
  }

  @Test
  void step1OfEachRowIsWrittenWhereAsked() throws IOException {
    String file = Run.example(folder, "l.xml", "renew", "--subscriber", "staff", "--count", "2");
    Run run = Run.of("file", file, "--out", dossier(), "--with-step-1");
    assertThat(run.code()).isZero();
    assertThat(written()).hasSize(5);
  }

  @Test
  void aFolderWithSomethingInItIsLeftAlone() throws IOException {
    String file = Run.example(folder, "r.xml", "renew", "--subscriber", "staff");
    Run run = Run.of("file", file, "--out", folder.toString());
    assertThat(run.code()).isEqualTo(4);
    assertThat(run.err()).contains("[dossier-folder-taken]");
  }

  @Test
  void whereItGoesMustBeSaid() {
    Run run = Run.of("file", "r.xml");
    assertThat(run.code()).isEqualTo(2);
    assertThat(run.err()).contains("Thiếu tham số bắt buộc: --out", "missing: --out");
  }
}
