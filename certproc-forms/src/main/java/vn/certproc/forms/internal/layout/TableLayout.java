package vn.certproc.forms.internal.layout;

import java.util.ArrayList;
import java.util.List;
import vn.certproc.forms.document.Block.Column;
import vn.certproc.forms.document.Block.Table;
import vn.certproc.forms.internal.layout.LineBreaker.Line;
import vn.certproc.forms.internal.layout.Mark.RuleMark;
import vn.certproc.forms.internal.layout.Mark.TextMark;

/** A table: its header, again on each page, and its rows one by one. */
final class TableLayout {

  private final Tools tools;
  private final DocumentFormat format;

  TableLayout(Tools tools) {
    this.tools = tools;
    this.format = tools.format();
  }

  void lay(Table table, Flow flow) {
    TableStyle style = TableStyle.of(format, table.columns().size());
    ColumnGrid grid = ColumnGrid.of(tools, table, style);
    Element element = Element.of(Role.TABLE, "table");
    TableHeader header = new TableHeader(tools, grid, style);
    Strip first = header.strip(table.columns(), element, Role.HEADER_ROW, Role.HEADER_CELL);
    Strip repeated =
        header.strip(table.columns(), element, Role.REPEATED_HEADER, Role.REPEATED_HEADER);
    flow.add(Strip.of(format.length("table.gap"), first.height(), first.marks()).keptWithNext());
    Rows rows = new Rows(grid, style, table.columns(), element, repeated);
    for (int i = 0; i < table.rows().size(); i++) {
      flow.add(rows.row(table.rows().get(i), i));
    }
    int blanks = table.rows().isEmpty() ? format.count("table.blank.rows") : 0;
    for (int i = 0; i < blanks; i++) {
      flow.add(rows.blank(i));
    }
  }

  /** Makes the rows of one table. */
  private final class Rows {
    private final ColumnGrid grid;
    private final TableStyle style;
    private final List<Column> columns;
    private final Element table;
    private final Strip header;
    private final List<Mark> edge;
    private final double whole;

    Rows(ColumnGrid grid, TableStyle style, List<Column> columns, Element table, Strip header) {
      this.grid = grid;
      this.style = style;
      this.columns = columns;
      this.table = table;
      this.header = header;
      this.edge = List.of(new RuleMark(grid.first(), 0, grid.last(), 0, style.rule(), table));
      this.whole = tools.page().areaHeight() * format.number("table.row.whole.share");
    }

    Strip row(List<String> cells, int index) {
      Element row = table.child(Role.ROW, "[" + (index + 1) + "]");
      List<Element> elements = new ArrayList<>(columns.size());
      List<List<Line>> texts = new ArrayList<>(columns.size());
      int most = 1;
      for (int i = 0; i < columns.size(); i++) {
        Element cell = row.child(Role.CELL, columns.get(i).path() + row.path());
        String text = CleanText.of(cells.get(i));
        double room = grid.width(i) - 2 * style.padX();
        elements.add(cell);
        texts.add(tools.breaker().lines(text, style.cell(), room, cell));
        most = Math.max(most, texts.get(i).size());
      }
      double height = most * style.cell().lineHeight() + 2 * style.padY();
      List<Mark> marks = new ArrayList<>();
      for (int i = 0; i < columns.size(); i++) {
        cell(marks, i, texts.get(i), height, elements.get(i));
      }
      return strip(marks, height, row);
    }

    Strip blank(int index) {
      Element row = table.child(Role.ROW, "[" + (index + 1) + "]");
      double height = format.length("table.blank.row.height");
      List<Mark> marks = new ArrayList<>();
      for (int i = 0; i < columns.size(); i++) {
        Element cell = row.child(Role.CELL, columns.get(i).path() + row.path());
        cell(marks, i, List.of(new Line("", 0, true, false)), height, cell);
      }
      return strip(marks, height, row);
    }

    private void cell(List<Mark> marks, int i, List<Line> lines, double height, Element cell) {
      boolean centred = columns.get(i).centred();
      double lineHeight = style.cell().lineHeight();
      // A row that the page's end may cut must not have text floating in its middle.
      boolean middle = height <= whole;
      double y = middle ? (height - lines.size() * lineHeight) / 2 : style.padY();
      for (Line line : lines) {
        double slack = grid.width(i) - 2 * style.padX() - line.width();
        double x = grid.left(i) + style.padX() + (centred ? slack / 2 : 0);
        // An empty cell has its mark too: a table is told to a reader cell by cell.
        double baseline = tools.typesetter().baseline(y, style.cell());
        marks.add(new TextMark(x, baseline, style.cell(), line.text(), 0, line.spaced(), cell));
        y += lineHeight;
      }
    }

    private Strip strip(List<Mark> marks, double height, Element row) {
      for (double x : grid.edges()) {
        marks.add(new RuleMark(x, 0, x, height, style.rule(), row));
      }
      marks.add(new RuleMark(grid.first(), height, grid.last(), height, style.rule(), row));
      return Strip.of(0, height, marks).under(header, edge);
    }
  }
}
