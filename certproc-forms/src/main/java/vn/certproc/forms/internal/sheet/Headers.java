package vn.certproc.forms.internal.sheet;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import vn.certproc.api.error.Fault;

/**
 * Which column of a spreadsheet is which: by the text of its header, whatever the order. A header
 * that is not known stands for the column of its place, where all known ones stand at theirs.
 * Immutable.
 *
 * @param row the header's row, from 1
 * @param columns what stands in the spreadsheet's columns, from 0
 * @param headers how the spreadsheet names them
 * @param faults columns that must be there and are not
 * @param notices headers that are not known
 */
record Headers(
    int row,
    Map<Integer, ColumnSpec> columns,
    Map<Integer, String> headers,
    List<Fault> faults,
    List<Fault> notices) {

  /** A row with so many known headers is the header. */
  private static final int ENOUGH = 4;

  /** The header, if this row is one. */
  static Optional<Headers> in(RawRow row, SheetDefinition definition) {
    Map<String, ColumnSpec> known = known(definition);
    Map<Integer, ColumnSpec> columns = new TreeMap<>();
    Set<ColumnSpec> found = new HashSet<>();
    Map<Integer, String> headers = new TreeMap<>();
    row.cells().forEach((at, cell) -> headers.put(at, cell.text()));
    headers.forEach(
        (at, header) -> {
          ColumnSpec column = known.get(Folded.header(header));
          if (column != null && found.add(column)) {
            columns.put(at, column);
          }
        });
    if (columns.size() < Math.min(ENOUGH, definition.columns().size())) {
      return Optional.empty();
    }
    List<Fault> notices = new ArrayList<>();
    byPlace(row.number(), definition, columns, headers, notices);
    return Optional.of(
        new Headers(
            row.number(), columns, headers, missing(row.number(), definition, columns), notices));
  }

  private static Map<String, ColumnSpec> known(SheetDefinition definition) {
    Map<String, ColumnSpec> known = new HashMap<>();
    for (ColumnSpec column : definition.columns()) {
      known.putIfAbsent(Folded.header(column.column().header().vi()), column);
      column.also().forEach(other -> known.putIfAbsent(Folded.header(other), column));
    }
    return known;
  }

  private static void byPlace(
      int row,
      SheetDefinition definition,
      Map<Integer, ColumnSpec> columns,
      Map<Integer, String> headers,
      List<Fault> notices) {
    boolean inOrder = columns.entrySet().stream().allMatch(e -> e.getKey() == e.getValue().index());
    for (Map.Entry<Integer, String> header : headers.entrySet()) {
      int at = header.getKey();
      if (!columns.containsKey(at)) {
        boolean place = inOrder && at < definition.columns().size();
        String code = place ? "sheet-header-by-place" : "sheet-header-unknown";
        String meant = place ? definition.columns().get(at).name() : "";
        notices.add(Cells.fault(code, row, at, header.getValue(), Map.of("meant", meant)));
        if (place) {
          columns.put(at, definition.columns().get(at));
        }
      }
    }
  }

  private static List<Fault> missing(
      int row, SheetDefinition definition, Map<Integer, ColumnSpec> columns) {
    return definition.columns().stream()
        .filter(c -> c.column().required() && !columns.containsValue(c))
        .map(c -> Cells.fault("sheet-column-missing", row, c.index(), c.name(), Map.of()))
        .toList();
  }

  /** Whether a row only numbers the columns, as "(1) (2) (3)" below a header does. */
  boolean isNumbering(RawRow candidate) {
    return candidate.cells().size() >= ENOUGH
        && candidate.cells().entrySet().stream()
            .allMatch(e -> e.getValue().text().matches("\\(?" + (e.getKey() + 1) + "\\)?"));
  }
}
