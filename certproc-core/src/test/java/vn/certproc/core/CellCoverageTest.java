package vn.certproc.core;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vn.certproc.api.model.Procedure;
import vn.certproc.core.profile.Profile;
import vn.certproc.core.profile.ProfileSet;
import vn.certproc.core.table.Cell;
import vn.certproc.core.table.CellAnswer;
import vn.certproc.core.table.CellTable;

/**
 * Each cell that is filed, left open or refused for its reason has a conformance case of its own
 * that states the cell's answer, and so has each cell whose applicant may write other reasons, but
 * not this one. Where an applicant may write nothing at all, and where the text is silent, there is
 * one for each procedure, subscriber and applicant. A kind of token makes a cell of its own only
 * for a recovery, where another kind goes another way.
 */
class CellCoverageTest {

  private static final Set<CellAnswer> ONE_FOR_ALL_REASONS =
      Set.of(CellAnswer.APPLICANT_REFUSED, CellAnswer.SILENT);

  /** Cases that turn on nothing beside the cell. */
  private static final List<String> OF_CELLS = List.of("cell-", "reason-", "silent-", "applicant-");

  private static final Map<String, List<StatedCase>> CASES = StatedCase.byProfile();

  @ParameterizedTest
  @ValueSource(strings = {"long-an-2020", "nd-68-2024", "dong-thap-2025"})
  void eachCellHasACaseThatStatesItsAnswer(String id) {
    Map<String, Cell> wanted = wanted(ProfileSet.builtIn().get(id));
    assertThat(wanted).hasSizeGreaterThan(200);
    Set<String> without = new TreeSet<>();
    wanted.forEach(
        (name, cell) -> {
          if (cases(id).noneMatch(c -> isFor(c, name) && c.states(cell))) {
            without.add(name + " " + cell.answer().code());
          }
        });
    assertThat(without).isEmpty();
  }

  /** What is not the case's own answer does not pass for it. */
  @Test
  void aCaseStatesOneAnswerAlone() {
    for (Profile profile : ProfileSet.builtIn().all()) {
      Map<CellAnswer, Long> stated = new HashMap<>();
      wanted(profile)
          .forEach(
              (name, cell) -> {
                for (CellAnswer other : others(cell.answer())) {
                  Cell changed =
                      new Cell(cell.key(), other, cell.filing(), cell.citation(), cell.note());
                  boolean found =
                      cases(profile.id()).anyMatch(c -> isFor(c, name) && c.states(changed));
                  assertThat(found)
                      .as(name + " is " + cell.answer().code() + ", not " + other.code())
                      .isFalse();
                }
                stated.merge(cell.answer(), 1L, Long::sum);
              });
      assertThat(stated.get(CellAnswer.FILED)).as(profile.id()).isGreaterThan(90L);
    }
  }

  /** Two refusals may hold at once. */
  private static List<CellAnswer> others(CellAnswer answer) {
    Set<CellAnswer> refusals = Set.of(CellAnswer.APPLICANT_REFUSED, CellAnswer.REASON_REFUSED);
    return Stream.of(CellAnswer.values())
        .filter(other -> other != answer)
        .filter(other -> !(refusals.contains(answer) && refusals.contains(other)))
        .toList();
  }

  private static Stream<StatedCase> cases(String profile) {
    return Optional.ofNullable(CASES.get(profile)).orElseThrow().stream()
        .filter(c -> OF_CELLS.stream().anyMatch(kind -> c.id().startsWith(profile + "/" + kind)));
  }

  private static boolean isFor(StatedCase one, String name) {
    return one.key()
        .filter(key -> List.of(name(key, true), name(key, false), blunt(key)).contains(name))
        .isPresent();
  }

  private static Map<String, Cell> wanted(Profile profile) {
    Map<String, Cell> wanted = new HashMap<>();
    CellTable table = CellTable.of(profile);
    boolean kinds = table.cells().stream().map(c -> c.key().tokenKind()).distinct().count() > 1;
    Set<String> writers =
        table.cells().stream()
            .filter(c -> !ONE_FOR_ALL_REASONS.contains(c.answer()))
            .map(c -> blunt(c.key()))
            .collect(Collectors.toSet());
    for (Cell cell : table.cells()) {
      boolean own =
          !ONE_FOR_ALL_REASONS.contains(cell.answer()) || writers.contains(blunt(cell.key()));
      wanted.put(own ? name(cell.key(), kinds) : blunt(cell.key()), cell);
    }
    return wanted;
  }

  /** The kind of token left out where it decides nothing. */
  private static String name(Cell.Key key, boolean kinds) {
    boolean decides = kinds && key.procedure() == Procedure.RECOVER;
    return new Cell.Key(
            key.procedure(),
            key.subscriber(),
            key.applicant(),
            decides ? key.tokenKind() : Optional.empty(),
            key.reason())
        .toString();
  }

  /** Procedure, subscriber and applicant. */
  private static String blunt(Cell.Key key) {
    List<String> words = new ArrayList<>();
    words.add(key.procedure().code());
    words.add(key.subscriber().code());
    words.add(key.applicant().code());
    return String.join(" × ", words);
  }
}
