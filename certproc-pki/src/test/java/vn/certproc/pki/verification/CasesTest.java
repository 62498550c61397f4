package vn.certproc.pki.verification;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** The table of cases in docs/signatures.md is what the judge does. */
class CasesTest {
  private static final Pattern ROW =
      Pattern.compile(
          "^\\| (.+?) \\| (valid|invalid|undecided) \\| (.*?) \\| [^|]+ \\|$", Pattern.MULTILINE);
  private static final Pattern CODE = Pattern.compile("`([a-z0-9-]+)`");

  private record Row(String words, String verdict, List<String> codes) {}

  private static List<Row> rows() throws IOException {
    return ROW.matcher(Document.section("## Cases"))
        .results()
        .map(
            row ->
                new Row(
                    row.group(1),
                    row.group(2),
                    CODE.matcher(row.group(3)).results().map(code -> code.group(1)).toList()))
        .toList();
  }

  @Test
  void theDocumentHasARowForEachCase() throws IOException {
    assertThat(rows()).hasSizeGreaterThan(50);
    assertThat(rows()).extracting(Row::words).doesNotHaveDuplicates();
    assertThat(new TreeSet<>(rows().stream().map(Row::words).toList()))
        .isEqualTo(new TreeSet<>(Cases.all().keySet()));
  }

  @TestFactory
  Stream<DynamicTest> eachRowIsTrue() throws IOException {
    Map<String, Supplier<Scene>> cases = Cases.all();
    return rows().stream()
        .filter(row -> cases.containsKey(row.words()))
        .map(row -> DynamicTest.dynamicTest(row.words(), () -> check(row, cases)));
  }

  private static void check(Row row, Map<String, Supplier<Scene>> cases) {
    SignatureAnswer answer = cases.get(row.words()).get().answer();
    assertThat(answer.verdict().code()).as("%s", answer.reasons()).isEqualTo(row.verdict());
    assertThat(answer.reasons()).extracting(Reason::code).containsExactlyElementsOf(row.codes());
  }
}
