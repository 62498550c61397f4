package vn.certproc.core;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vn.certproc.api.decision.Outcome;
import vn.certproc.core.internal.rule.Rules;

/**
 * Each outcome of each check has a conformance case under each profile; one that cannot be is
 * listed with the reason in a table written by hand.
 */
class CheckCoverageTest {

  private static final Map<String, List<StatedCase>> CASES = StatedCase.byProfile();

  private record Row(String profile, String code, Set<String> outcomes, String never) {}

  private static List<Row> rows(String profile) {
    return Rows.of("check-outcomes.csv").stream()
        .filter(c -> List.of(c[0].split(" ")).contains(profile))
        .map(c -> new Row(profile, c[1], new TreeSet<>(List.of(c[2].split(" "))), c[3]))
        .toList();
  }

  @ParameterizedTest
  @ValueSource(strings = {"long-an-2020", "nd-68-2024", "dong-thap-2025"})
  void eachOutcomeThatCanBeIsStatedByACase(String profile) {
    List<Row> rows = rows(profile);
    assertThat(rows.stream().map(Row::code))
        .containsExactlyInAnyOrderElementsOf(
            Stream.concat(Rules.codes().stream(), Stream.of("same-route")).toList());
    for (Row row : rows) {
      assertThat(stated(profile, row.code()))
          .as(profile + " " + row.code())
          .isEqualTo(row.outcomes());
    }
  }

  /** What the table leaves out it accounts for. */
  @ParameterizedTest
  @ValueSource(strings = {"long-an-2020", "nd-68-2024", "dong-thap-2025"})
  void anOutcomeThatCannotBeHasAReason(String profile) {
    for (Row row : rows(profile)) {
      Set<String> plain =
          row.outcomes().stream().map(o -> o.split(":")[0]).collect(Collectors.toSet());
      boolean all = Arrays.stream(Outcome.values()).allMatch(o -> plain.contains(o.code()));
      assertThat(row.never().isEmpty()).as(profile + " " + row.code()).isEqualTo(all);
    }
  }

  private static Set<String> stated(String profile, String code) {
    return Optional.ofNullable(CASES.get(profile)).orElseThrow().stream()
        .flatMap(c -> c.checks().stream())
        .filter(c -> c.startsWith(code + "="))
        .map(c -> c.substring(code.length() + 1))
        .collect(Collectors.toCollection(TreeSet::new));
  }
}
