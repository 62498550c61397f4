package vn.certproc.checks.signatures;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

/**
 * Four judges over the same files. What each says stands in matrix.txt; where our verdict is not
 * that of DSS, the reason stands beside it.
 */
@ExtendWith(Court.class)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class MatrixTest {

  private final List<MatrixRow> all = new ArrayList<>();

  @TempDir Path folder;

  @TestFactory
  Stream<DynamicTest> everyJudgeSaysWhatTheTableSays(Holders holders, Dss dss, Pdfsig pdfsig)
      throws IOException {
    SignedFiles files = new SignedFiles(holders);
    Ours ours = new Ours(holders);
    Map<String, MatrixRow> table =
        MatrixRow.table().stream().collect(Collectors.toMap(MatrixRow::file, row -> row));
    return files.names().stream()
        .map(
            name ->
                DynamicTest.dynamicTest(
                    name,
                    () -> {
                      byte[] pdf = files.make(name);
                      Path file = Files.write(folder.resolve("file.pdf"), pdf);
                      String expected = table.containsKey(name) ? table.get(name).line() : "";
                      String reason = table.containsKey(name) ? table.get(name).reason() : "";
                      MatrixRow found =
                          new MatrixRow(
                              name,
                              ours.cell(pdf),
                              dss(dss.validate(file, holders.evidence())),
                              joined(pdfsig.verdicts(file)),
                              joined(Mutool.verdicts(file)),
                              reason);
                      all.add(found);
                      assertThat(found.line())
                          .as("our reasons: %s", ours.why(pdf))
                          .isEqualTo(expected);
                    }));
  }

  /** For whoever changes a judge or adds an attack: to be looked at, then copied. */
  @AfterAll
  void writesWhatWasFound() throws IOException {
    Files.write(
        Path.of(System.getProperty("certproc.found")), all.stream().map(MatrixRow::line).toList());
  }

  @Test
  void theTableHasEveryFileOnce(Holders holders) throws IOException {
    List<String> names = new SignedFiles(holders).names();
    assertThat(names).hasSizeGreaterThan(40);
    assertThat(MatrixRow.table()).extracting(MatrixRow::file).containsExactlyElementsOf(names);
  }

  @Test
  void aReasonStandsExactlyWhereWeDifferFromDss() throws IOException {
    Map<String, String> reasons = MatrixRow.reasons();
    assertThat(reasons.values()).allSatisfy(sentence -> assertThat(sentence).isNotBlank());
    assertThat(MatrixRow.table())
        .allSatisfy(row -> assertThat(row.reason().isEmpty()).isEqualTo(!row.differsFromDss()));
    assertThat(MatrixRow.table().stream().map(MatrixRow::reason).filter(name -> !name.isEmpty()))
        .containsOnly(reasons.keySet().toArray(String[]::new));
  }

  @Test
  void noAttackIsAValidWholeDocument() throws IOException {
    assertThat(MatrixRow.table())
        .filteredOn(row -> row.file().startsWith("attack "))
        .isNotEmpty()
        .noneMatch(row -> row.ours().startsWith("valid") && row.ours().contains("whole"));
  }

  private static String dss(DssAnswer answer) {
    return answer.failed().isPresent()
        ? "error"
        : joined(answer.signatures().stream().map(DssSignature::verdict).toList());
  }

  private static String joined(List<String> verdicts) {
    return verdicts.isEmpty() ? "-" : String.join(", ", verdicts);
  }
}
