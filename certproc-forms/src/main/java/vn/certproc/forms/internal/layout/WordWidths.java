package vn.certproc.forms.internal.layout;

import java.util.Arrays;
import java.util.List;
import vn.certproc.forms.document.Block.Column;
import vn.certproc.forms.document.Block.Table;

/** How wide a table's columns must be so that no short word in them is broken. */
final class WordWidths {

  private static final String SIGNS = "@./-_:;,)–";

  private final Tools tools;
  private final TableStyle style;
  private final int wholeWord;

  WordWidths(Tools tools, TableStyle style) {
    this.tools = tools;
    this.style = style;
    this.wholeWord = tools.format().count("table.whole-word.length");
  }

  /**
   * The width that each column needs, for words as long as there is room for: those of the headers,
   * then those of the cells.
   *
   * @param room the width of the table
   */
  double[] least(Table table, double room) {
    double[][] headers = ofHeaders(table.columns());
    double[][] cells = ofCells(table);
    double[] none = new double[headers.length];
    for (int longest = wholeWord; longest > 0; longest--) {
      double[] least = upTo(longest, cells, upTo(wholeWord, headers, none));
      if (Arrays.stream(least).sum() <= room) {
        return least;
      }
    }
    for (int longest = wholeWord; longest > 0; longest--) {
      double[] least = upTo(longest, headers, none);
      if (Arrays.stream(least).sum() <= room) {
        return least;
      }
    }
    return none;
  }

  /** The widest words of each column by their length. */
  private double[][] ofHeaders(List<Column> columns) {
    double[][] widest = new double[columns.size()][wholeWord + 1];
    for (int i = 0; i < widest.length; i++) {
      Element element = Element.of(Role.HEADER_CELL, columns.get(i).path());
      words(columns.get(i).label(), style.header(), element, widest[i]);
    }
    return widest;
  }

  private double[][] ofCells(Table table) {
    double[][] widest = new double[table.columns().size()][wholeWord + 1];
    List<Element> elements =
        table.columns().stream().map(c -> Element.of(Role.CELL, c.path())).toList();
    for (List<String> row : table.rows()) {
      for (int i = 0; i < Math.min(widest.length, row.size()); i++) {
        words(row.get(i), style.cell(), elements.get(i), widest[i]);
      }
    }
    return widest;
  }

  /** What the columns need for words up to a length, but no less than they had. */
  private double[] upTo(int longest, double[][] widest, double[] had) {
    double[] least = had.clone();
    for (int i = 0; i < least.length; i++) {
      for (int length = 1; length <= longest; length++) {
        if (widest[i][length] > 0) {
          least[i] = Math.max(least[i], widest[i][length] + 2 * style.padX());
        }
      }
    }
    return least;
  }

  private void words(String text, Style textStyle, Element element, double[] widest) {
    int start = 0;
    for (int i = 0; i <= text.length(); i++) {
      if (i == text.length() || Character.isWhitespace(text.charAt(i))) {
        word(text, start, i, textStyle, element, widest);
        start = i + 1;
      }
    }
  }

  /** A word that is too long to stay whole counts with its parts between signs. */
  private void word(
      String text, int from, int to, Style textStyle, Element element, double[] widest) {
    if (to - from <= wholeWord) {
      part(text, from, to, textStyle, element, widest);
      return;
    }
    int start = from;
    for (int i = from; i < to; i++) {
      if (SIGNS.indexOf(text.charAt(i)) >= 0) {
        part(text, start, i + 1, textStyle, element, widest);
        start = i + 1;
      }
    }
    part(text, start, to, textStyle, element, widest);
  }

  private void part(
      String text, int from, int to, Style textStyle, Element element, double[] widest) {
    int length = to - from;
    if (length > 0 && length <= wholeWord) {
      String part = text.substring(from, to);
      widest[length] = Math.max(widest[length], tools.typesetter().width(part, textStyle, element));
    }
  }
}
