package vn.certproc.forms.internal.layout;

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

  double[] ofHeaders(List<Column> columns) {
    double[] least = new double[columns.size()];
    for (int i = 0; i < least.length; i++) {
      Element element = Element.of(Role.HEADER_CELL, columns.get(i).path());
      least[i] = widest(columns.get(i).label(), style.header(), element) + 2 * style.padX();
    }
    return least;
  }

  double[] ofCells(Table table, double[] headers) {
    double[] least = headers.clone();
    for (List<String> row : table.rows()) {
      for (int i = 0; i < Math.min(least.length, row.size()); i++) {
        Element element = Element.of(Role.CELL, table.columns().get(i).path());
        double width = widest(row.get(i), style.cell(), element) + 2 * style.padX();
        least[i] = Math.max(least[i], width);
      }
    }
    return least;
  }

  private double widest(String text, Style textStyle, Element element) {
    double widest = 0;
    int start = 0;
    for (int i = 0; i <= text.length(); i++) {
      if (i == text.length() || Character.isWhitespace(text.charAt(i))) {
        widest = Math.max(widest, word(text, start, i, textStyle, element));
        start = i + 1;
      }
    }
    return widest;
  }

  /** A word that is too long to stay whole counts with its longest part between signs. */
  private double word(String text, int from, int to, Style textStyle, Element element) {
    if (to - from <= wholeWord) {
      return width(text, from, to, textStyle, element);
    }
    double widest = 0;
    int start = from;
    for (int i = from; i < to; i++) {
      if (SIGNS.indexOf(text.charAt(i)) >= 0) {
        widest = Math.max(widest, part(text, start, i + 1, textStyle, element));
        start = i + 1;
      }
    }
    return Math.max(widest, part(text, start, to, textStyle, element));
  }

  private double part(String text, int from, int to, Style textStyle, Element element) {
    return to - from <= wholeWord ? width(text, from, to, textStyle, element) : 0;
  }

  private double width(String text, int from, int to, Style textStyle, Element element) {
    return tools.typesetter().width(text.substring(from, to), textStyle, element);
  }
}
