package vn.certproc.core.internal.calendar;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.TreeMap;

/**
 * The solar days of a few lunar ones, year by year. Immutable.
 *
 * @param columns the lunar days, as the rules name them: {@code 1/1}
 * @param years the solar days in the order of the columns
 */
record LunarTable(List<String> columns, TreeMap<Integer, List<LocalDate>> years) {

  /** Reads lines of {@code year,day,day}; {@code #} begins a comment, the first line names. */
  static LunarTable parse(String csv) {
    List<String[]> rows =
        csv.lines().filter(l -> !l.startsWith("#")).map(l -> l.split(",")).toList();
    String[] head = rows.get(0);
    TreeMap<Integer, List<LocalDate>> years = new TreeMap<>();
    for (String[] row : rows.subList(1, rows.size())) {
      List<LocalDate> days = Arrays.stream(row, 1, row.length).map(LocalDate::parse).toList();
      years.put(Integer.valueOf(row[0]), days);
    }
    return new LunarTable(List.of(head).subList(1, head.length), years);
  }

  /** The solar day; the year and the column are known ones. */
  LocalDate day(int year, String column) {
    return years.getOrDefault(year, List.of()).get(columns.indexOf(column));
  }

  int first() {
    return years.firstKey();
  }

  int last() {
    return years.lastKey();
  }
}
