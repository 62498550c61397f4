package vn.certproc.forms.internal.sheet;

import java.util.Map;
import java.util.TreeMap;
import vn.certproc.api.error.Fault;
import vn.certproc.api.error.Where;

/** Names of cells, and faults at them. */
final class Cells {

  private Cells() {}

  /** The letters of a column, from 0: A, B … Z, AA. */
  static String letters(int column) {
    StringBuilder letters = new StringBuilder();
    for (int at = column + 1; at > 0; at = (at - 1) / 26) {
      letters.insert(0, (char) ('A' + (at - 1) % 26));
    }
    return letters.toString();
  }

  /**
   * A cell's name.
   *
   * @param row from 1
   * @param column from 0
   */
  static String name(int row, int column) {
    return letters(column) + row;
  }

  /** The place of a cell: row as line, column from 1, and the cell's name with the header. */
  static Where where(int row, int column, String header) {
    return Where.at(row, column + 1, name(row, column) + " " + header);
  }

  /**
   * A fault of a request at the cell that it would fill.
   *
   * @param number the request's place in its list, from 1
   */
  static Fault ofRequest(
      String code, int number, int column, String header, Map<String, String> more) {
    Map<String, String> arguments = new TreeMap<>(more);
    arguments.put("field", header);
    String place = "request[" + number + "] " + name(number + 1, column) + " " + header;
    return Fault.of(code, Where.at(place), arguments);
  }

  /** A fault at a cell; the sentence names the header. */
  static Fault fault(String code, int row, int column, String header, Map<String, String> more) {
    Map<String, String> arguments = new TreeMap<>(more);
    arguments.put("field", header);
    return Fault.of(code, where(row, column, header), arguments);
  }
}
