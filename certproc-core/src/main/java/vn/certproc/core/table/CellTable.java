package vn.certproc.core.table;

import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import vn.certproc.core.profile.Profile;

/**
 * The whole space of a profile, procedure × subscriber × applicant × kind of token × reason, with
 * the one answer of each cell. It is read from the profile's data alone, apart from the rules that
 * judge a request, so that the one can prove the other. Immutable and thread-safe.
 */
public final class CellTable {

  private final String profile;
  private final Map<Cell.Key, Cell> cells;

  private CellTable(String profile, Map<Cell.Key, Cell> cells) {
    this.profile = profile;
    this.cells = cells;
  }

  /**
   * The table of a profile.
   *
   * @throws IllegalStateException when a cell has no answer or two; the loader refuses such a
   *     profile and names both places, so that none that was loaded has one
   */
  public static CellTable of(Profile profile) {
    Map<Cell.Key, Cell> cells = new LinkedHashMap<>();
    CellJudge judge = new CellJudge(profile);
    CellSpace.of(profile).forEach(key -> cells.put(key, judge.answer(key)));
    return new CellTable(profile.id(), Collections.unmodifiableMap(cells));
  }

  /** The profile's id. */
  public String profile() {
    return profile;
  }

  /** Every cell, by procedure, subscriber, applicant, kind of token and reason. */
  public Collection<Cell> cells() {
    return cells.values();
  }

  /** The cell, where the profile knows its kind of token and its reason. */
  public Optional<Cell> at(Cell.Key key) {
    return Optional.ofNullable(cells.get(key));
  }
}
