package vn.certproc.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The main job of the README, and what can go wrong around it. */
class MainJobTest {

  private static final Path RENEWAL = Jar.project("docs/examples/renewal.xml");

  @TempDir Path folder;

  private static List<String> names(Path folder) throws IOException {
    try (Stream<Path> files = Files.list(folder)) {
      return files.map(f -> f.getFileName().toString()).sorted().toList();
    }
  }

  private Jar.Run file(String day) throws IOException, InterruptedException {
    return Jar.run(
        folder,
        "file",
        "--profile",
        "long-an-2020",
        "--on",
        day,
        "--out",
        "hồ sơ",
        RENEWAL.toString());
  }

  @Test
  void sixtyDaysBeforeTheEndTheRenewalIsFiled() throws Exception {
    Jar.Run run = file("2026-09-17");
    assertThat(run.err()).isEmpty();
    assertThat(run.exit()).isZero();
    assertThat(names(folder.resolve("hồ sơ")))
        .containsExactly("decision.xml", "manifest.xml", "mau-07.pdf", "mau-08.pdf");
    String decision = Files.readString(folder.resolve("hồ sơ").resolve("decision.xml"));
    assertThat(decision).contains("superior-managing-agency").contains("Sở Tài chính");
    assertThat(decision).contains("Cục Chứng thực số và Bảo mật thông tin");
  }

  @Test
  void aDayLaterItIsNotAndTheClauseIsNamed() throws Exception {
    Jar.Run run = file("2026-09-18");
    assertThat(run.exit()).isEqualTo(1);
    assertThat(run.out()).contains("§6").contains("59");
    assertThat(names(folder)).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "long-an-2020,2026-09-17,issue,agency,03,04,0",
    "long-an-2020,2026-09-17,renew,head,07,08,0",
    "long-an-2020,2026-09-17,change,staff,07,08,0",
    "long-an-2020,2026-09-17,revoke,agency,09,10,0",
    "long-an-2020,2026-09-17,recover,staff,11,12,0",
    "nd-68-2024,2026-09-17,issue,agency,02,07,0",
    "nd-68-2024,2026-09-17,change,head,04,04,5",
    "dong-thap-2025,2026-09-17,revoke,staff,05,05,0"
  })
  void anExamplePipedIntoAssessGivesItsForms(
      String profile,
      String day,
      String procedure,
      String kind,
      String first,
      String second,
      int exit)
      throws Exception {
    String under = " --profile " + profile + " --on " + day;
    Jar.Run run =
        Jar.shell(
            folder,
            "$JAVA -jar $JAR example "
                + procedure
                + " --subscriber "
                + kind
                + under
                + " | $JAVA -jar $JAR assess - --format json"
                + under
                + "; exit ${PIPESTATUS[1]}");
    assertThat(run.exit()).as(run.err()).isEqualTo(exit);
    assertThat(run.out())
        .containsPattern("\"form\"\\s*:\\s*\"" + first + "\"")
        .containsPattern("\"form\"\\s*:\\s*\"" + second + "\"");
  }

  /**
   * The launcher sets the locale; everything keeps its diacritics whatever the caller's is. It uses
   * the jar that was just built, or builds one where this run builds elsewhere.
   */
  @Test
  void theLauncherWorksUnderAnyLocaleWithVietnameseNames() throws Exception {
    Files.copy(RENEWAL, folder.resolve("Đơn gia hạn.xml"));
    String line =
        "'"
            + Jar.project("certproc")
            + "' file --on 2026-09-17 --profile long-an-2020 --out 'hồ sơ' 'Đơn gia hạn.xml'";
    Path script = Files.writeString(folder.resolve("run.sh"), line);
    Jar.Run run = Jar.run(folder, List.of("bash", script.toString()), "C");
    assertThat(run.exit()).as(run.err()).isZero();
    assertThat(names(folder)).contains("hồ sơ");
    assertThat(run.out()).contains("hồ sơ").contains("Sở Tài chính");
  }

  /** A limit on the size of files is a disk that fills half-way. */
  @ParameterizedTest
  @ValueSource(ints = {4, 24, 44})
  void aDiskThatFillsHalfWayLeavesNoHalfDossier(int kibibytes) throws Exception {
    Jar.Run run =
        Jar.shell(
            folder,
            "trap '' XFSZ; ulimit -f "
                + kibibytes
                + "; $JAVA -XX:-UsePerfData -jar $JAR file --profile long-an-2020 --on 2026-09-17"
                + " --out dossier '"
                + RENEWAL
                + "'");
    assertThat(run.exit()).as(run.out() + run.err()).isEqualTo(4);
    assertThat(run.out() + run.err()).contains("không có gì được lưu lại");
    assertThat(names(folder)).isEmpty();
  }

  @Test
  void aFolderThatCannotBeWrittenIsSaid() throws Exception {
    Path file = Files.writeString(folder.resolve("tệp"), "x");
    Jar.Run run =
        Jar.run(
            folder,
            "file",
            "--profile",
            "long-an-2020",
            "--on",
            "2026-09-17",
            "--out",
            file.resolve("dưới").toString(),
            RENEWAL.toString());
    assertThat(run.exit()).isEqualTo(4);
    assertThat(names(folder)).containsExactly("tệp");
  }

  @ParameterizedTest
  @CsvSource({
    "'not xml',3",
    "'<!DOCTYPE a [<!ENTITY b \"c\">]><a>&b;</a>',3",
    "'<request xmlns=\"urn:other\"/>',1",
    "'<request xmlns=\"urn:vn:certproc:request:1\">',3"
  })
  void whatIsNoRequestIsNotFiled(String content, int exit) throws Exception {
    Files.writeString(folder.resolve("in.xml"), content);
    Jar.Run run = Jar.run(folder, "file", "--out", "dossier", "in.xml");
    assertThat(run.exit()).as(run.out() + run.err()).isEqualTo(exit);
    assertThat(names(folder)).containsExactly("in.xml");
  }
}
