package vn.certproc.forms.internal.sheet;

import java.util.Map;
import java.util.Optional;

/**
 * A row that is not empty. Immutable.
 *
 * @param number from 1, as the spreadsheet shows it
 * @param cells those that are not blank, by their column from 0
 */
record RawRow(int number, Map<Integer, RawCell> cells) {

  Optional<RawCell> cell(int column) {
    return Optional.ofNullable(cells.get(column));
  }
}
