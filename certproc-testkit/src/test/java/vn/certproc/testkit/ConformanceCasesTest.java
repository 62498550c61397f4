package vn.certproc.testkit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vn.certproc.api.error.Fault;
import vn.certproc.api.text.Text;

/** Where cases come from, and what is said of wrong ones. */
class ConformanceCasesTest {

  private static final Path OURS =
      Path.of("src", "main", "resources", "vn", "certproc", "testkit", "cases");

  @TempDir Path folder;

  @Test
  void theFolderAndTheBundleAreTheSame() {
    List<ConformanceCase> bundled = ConformanceCases.bundled();
    assertThat(ConformanceCases.in(OURS))
        .extracting(ConformanceCase::id)
        .doesNotHaveDuplicates()
        .containsExactlyInAnyOrderElementsOf(bundled.stream().map(ConformanceCase::id).toList());
    assertThat(bundled.stream().map(ConformanceCase::profile).collect(Collectors.toSet()))
        .containsExactlyInAnyOrder("long-an-2020", "nd-68-2024", "dong-thap-2025");
  }

  @Test
  void everyBundledCaseIsReadAndStandsUnderItsProfile() {
    for (ConformanceCase each : ConformanceCases.bundled()) {
      assertThat(each.id()).startsWith(each.profile() + "/");
      assertThat(each.payload()).isNotNull();
      assertThat(each.knownFacts()).isNotNull();
      assertThat(each.expected().checks()).as(each.id()).isNotEmpty();
    }
  }

  @Test
  void oneCaseAsItIs() throws IOException {
    Path one = OURS.resolve("dong-thap-2025/cell-recover-staff-pki-token-password-forgotten");
    ConformanceCase read = ConformanceCases.in(one).get(0);
    assertThat(read.id()).isEqualTo("cell-recover-staff-pki-token-password-forgotten");
    assertThat(read).hasToString(read.id());
    assertThat(read.province()).contains("Đồng Tháp");
    assertThat(read.on()).hasToString("2026-03-02");
    assertThat(read.expected().verdict()).isEqualTo("eligible");
    assertThat(read.expected().route())
        .containsExactly(new Answer.StepAnswer("nd68", "06", "department", List.of("dms")));
    assertThat(read.expected().obligations())
        .containsExactly(
            new Answer.ObligationAnswer(
                "department-unlocks",
                Optional.empty(),
                Optional.of(new Answer.DueAnswer(1, "working-days", "received"))));
    assertThat(read.request().readAllBytes())
        .isEqualTo(Files.readAllBytes(one.resolve("request.xml")));
    assertThat(read.facts().orElseThrow().readAllBytes())
        .isEqualTo(Files.readAllBytes(one.resolve("facts.xml")));
  }

  @Test
  void aFolderThatIsNotThereAndOneWithoutACase() {
    assertThat(unreadable(folder.resolve("none"))).isEqualTo("conformance-folder");
    assertThat(unreadable(folder)).isEqualTo("conformance-empty");
  }

  @Test
  void aCaseWithoutItsRequest() throws IOException {
    Files.copy(first().resolve("case.xml"), folder.resolve("case.xml"));
    assertThat(unreadable(folder)).isEqualTo("conformance-file");
  }

  @Test
  void aWrongCaseIsNamedWithItsLines() throws IOException {
    String wrong =
        Files.readString(first().resolve("case.xml"))
            .replace("verdict=\"", "verdict=\"x")
            .replace("outcome=\"", "outcome=\"x");
    Files.writeString(folder.resolve("case.xml"), wrong);
    Files.copy(first().resolve("request.xml"), folder.resolve("request.xml"));
    ConformanceException.Invalid refused =
        catchThrowableOfType(ConformanceException.Invalid.class, () -> ConformanceCases.in(folder));
    assertThat(refused.faults())
        .extracting(f -> f.where().line().orElse(0))
        .contains(4, 5)
        .doesNotContain(0);
    assertThat(refused.faults())
        .allSatisfy(
            f -> assertThat(f.where().source()).contains(folder.resolve("case.xml").toString()));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"2021-02-10Z", "2021-02-10+07:00", "12021-02-10", "-0044-02-10", "2021-02-30"})
  void aDayThatIsNoneIsNamedWithItsPlace(String day) throws IOException {
    String wrong =
        Files.readString(first().resolve("case.xml")).replaceAll(" on=\"[^\"]*", " on=\"" + day);
    Files.writeString(folder.resolve("case.xml"), wrong);
    Files.copy(first().resolve("request.xml"), folder.resolve("request.xml"));
    ConformanceException.Invalid refused =
        catchThrowableOfType(ConformanceException.Invalid.class, () -> ConformanceCases.in(folder));
    assertThat(refused.faults()).isNotEmpty();
    assertThat(refused.faults())
        .allSatisfy(f -> assertThat(f.where().line().orElse(0)).isEqualTo(2))
        .anySatisfy(f -> assertThat(f.text().en()).contains("'on'"));
  }

  /** All that is wrong with all cases is told in one run, each by the path of its own file. */
  @Test
  void everyWrongCaseIsNamed() throws IOException {
    for (String name : List.of("a", "b", "c", "d")) {
      copy(folder.resolve(name));
    }
    Files.delete(folder.resolve("a/request.xml"));
    Files.writeString(folder.resolve("b/request.xml"), "junk");
    Files.writeString(folder.resolve("c/facts.xml"), "<facts/>");
    Files.writeString(folder.resolve("d/case.xml"), "<case/>");
    ConformanceException.Invalid refused =
        catchThrowableOfType(ConformanceException.Invalid.class, () -> ConformanceCases.in(folder));
    assertThat(refused.faults().stream().map(f -> f.where().source().orElseThrow()).distinct())
        .containsExactly(
            folder.resolve("a/request.xml").toString(),
            folder.resolve("b/request.xml").toString(),
            folder.resolve("c/facts.xml").toString(),
            folder.resolve("d/case.xml").toString());
  }

  @Test
  @DisabledOnOs(OS.WINDOWS)
  void linksAreFollowedAndOneBackToItsOwnFolderEnds() throws IOException {
    Path real = folder.resolve("real");
    copy(real.resolve("one"));
    Files.createSymbolicLink(real.resolve("one/up"), real);
    Path link = Files.createSymbolicLink(folder.resolve("link"), real);
    assertThat(ConformanceCases.in(link)).extracting(ConformanceCase::id).containsExactly("one");
    assertThat(ConformanceCases.in(link).get(0).folder()).contains(link.resolve("one"));
  }

  @Test
  void whatItIsAboutIsToldInBothLanguagesWhereItIs() throws IOException {
    copy(folder);
    Path head = folder.resolve("case.xml");
    String text = Files.readString(head);
    Files.writeString(
        head, text.replaceAll("<about[^>]*>[^<]*<", "<about vi=\"Gia hạn\">Renewal<"));
    assertThat(ConformanceCases.in(folder).get(0).about())
        .isEqualTo(new Text("Gia hạn", "Renewal"));
    Files.writeString(head, text.replaceAll("<about[^>]*>[^<]*<", "<about>Renewal<"));
    assertThat(ConformanceCases.in(folder).get(0).about())
        .isEqualTo(new Text("Renewal", "Renewal"));
  }

  private static void copy(Path to) throws IOException {
    Files.createDirectories(to);
    for (String file : List.of("case.xml", "request.xml")) {
      Files.copy(first().resolve(file), to.resolve(file));
    }
  }

  private static Path first() {
    return OURS.resolve(ConformanceCases.bundled().get(0).id());
  }

  private static String unreadable(Path where) {
    ConformanceException.Unreadable refused =
        catchThrowableOfType(
            ConformanceException.Unreadable.class, () -> ConformanceCases.in(where));
    Fault fault = refused.faults().get(0);
    assertThat(fault.where().source().orElseThrow()).startsWith(where.toString());
    return fault.code();
  }
}
