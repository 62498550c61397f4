package vn.certproc.forms.internal.sheet;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import vn.certproc.api.error.Fault;
import vn.certproc.api.error.Where;

/**
 * Gathers faults and notices of cells, one fault for each cell. For one reading; not thread-safe.
 */
final class CellNotes {

  private static final int MAX = 10_000;

  private static final Comparator<Fault> BY_PLACE =
      Comparator.comparingInt((Fault f) -> f.where().line().orElse(0))
          .thenComparingInt(f -> f.where().column().orElse(0));

  private final String source;
  private final List<Fault> faults = new ArrayList<>();
  private final List<Fault> notices = new ArrayList<>();
  private final Set<String> faulty = new HashSet<>();
  private final Set<Integer> faultyRows = new HashSet<>();
  private final Map<Integer, String> headers = new HashMap<>();
  private boolean more;

  CellNotes(String source) {
    this.source = source;
  }

  /** What the columns of the spreadsheet are called, from 0. */
  void name(Map<Integer, String> columns) {
    headers.putAll(columns);
  }

  String header(int column) {
    return headers.getOrDefault(column, Cells.letters(column));
  }

  void fault(String code, int row, int column, Map<String, String> arguments) {
    add(Cells.fault(code, row, column, header(column), arguments), Cells.name(row, column), row);
  }

  /** A fault of the sheet as a whole. */
  void fault(String code, Map<String, String> arguments) {
    faults.add(Fault.of(code, Where.in(source), arguments));
  }

  /** A fault that was found before. */
  void add(Fault fault) {
    faults.add(fault.inSource(source));
  }

  /** A fault that the request's own rules found, moved to its cell. */
  void move(Fault fault, int row, int column) {
    if (!faultyRows.contains(row) || !faulty.contains(Cells.name(row, column))) {
      add(at(fault, row, column), Cells.name(row, column), row);
    }
  }

  void notice(String code, int row, int column, Map<String, String> arguments) {
    note(Cells.fault(code, row, column, header(column), arguments));
  }

  /** A notice that the request's own rules found, moved to its cell. */
  void moveNotice(Fault notice, int row, int column) {
    note(at(notice, row, column));
  }

  void note(Fault notice) {
    if (notices.size() < MAX) {
      notices.add(notice.inSource(source));
    }
  }

  private void add(Fault fault, String cell, int row) {
    if (!faulty.add(cell)) {
      return;
    }
    faultyRows.add(row);
    if (faults.size() < MAX) {
      faults.add(fault.inSource(source));
    } else {
      more = true;
    }
  }

  /** The sentence speaks of the header, not of the request's element. */
  private Fault at(Fault fault, int row, int column) {
    Map<String, String> arguments = new TreeMap<>(fault.arguments());
    for (String name : List.of("field", "name", "element")) {
      arguments.replace(name, header(column));
    }
    return Fault.of(fault.code(), Cells.where(row, column, header(column)), arguments);
  }

  boolean hasFault(int row) {
    return faultyRows.contains(row);
  }

  boolean any() {
    return !faults.isEmpty();
  }

  List<Fault> faults() {
    List<Fault> all = new ArrayList<>(faults);
    all.sort(BY_PLACE);
    if (more) {
      Map<String, String> max = Map.of("max", Integer.toString(MAX));
      all.add(Fault.of("too-many-faults", Where.in(source), max));
    }
    return all;
  }

  List<Fault> notices() {
    List<Fault> all = new ArrayList<>(notices);
    all.sort(BY_PLACE);
    return all;
  }
}
