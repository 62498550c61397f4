package vn.certproc.forms.internal.layout;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import vn.certproc.forms.document.Block.Column;
import vn.certproc.forms.internal.layout.LineBreaker.Line;
import vn.certproc.forms.internal.layout.Mark.RuleMark;
import vn.certproc.forms.internal.layout.Mark.TextMark;

/** The header of one table, of one level or two. Not thread-safe. */
final class TableHeader {

  private final Tools tools;
  private final ColumnGrid grid;
  private final TableStyle style;
  private final Map<HeaderSpan, List<Line>> broken = new HashMap<>();

  TableHeader(Tools tools, ColumnGrid grid, TableStyle style) {
    this.tools = tools;
    this.grid = grid;
    this.style = style;
  }

  /** The rows of the header as elements: the lower one only below groups. */
  private record Rows(Element upper, Element lower, Role cellRole, boolean grouped) {

    static Rows of(Element table, Role rowRole, Role cellRole, List<HeaderSpan> spans) {
      boolean grouped = spans.stream().anyMatch(span -> span.group().isPresent());
      return new Rows(table.child(rowRole, "[1]"), table.child(rowRole, "[2]"), cellRole, grouped);
    }

    Element group(HeaderSpan span) {
      int columns = span.to() - span.from() + 1;
      return upper.cell(cellRole, span.group().orElse(""), columns, 1);
    }

    Element cell(HeaderSpan span, Column column) {
      return span.group().isPresent()
          ? lower.child(cellRole, column.path())
          : upper.cell(cellRole, column.path(), 1, grouped ? 2 : 1);
    }
  }

  Strip strip(List<Column> columns, Element table, Role rowRole, Role cellRole) {
    List<HeaderSpan> spans = HeaderSpan.of(columns);
    Rows rows = Rows.of(table, rowRole, cellRole, spans);
    Element row = rows.upper();
    double upper = 0;
    double lower = 0;
    double single = 0;
    for (HeaderSpan span : spans) {
      if (span.group().isPresent()) {
        upper = Math.max(upper, height(span.group().get(), span, row));
      }
      for (int i = span.from(); i <= span.to(); i++) {
        double height = height(columns.get(i).label(), HeaderSpan.of(i), row);
        lower = span.group().isPresent() ? Math.max(lower, height) : lower;
        single = span.group().isPresent() ? single : Math.max(single, height);
      }
    }
    double height = Math.max(upper + lower, single);
    List<Mark> marks = new ArrayList<>();
    for (HeaderSpan span : spans) {
      cells(marks, span, columns, upper, height, rows);
    }
    frame(marks, height, row);
    return Strip.of(0, height, marks);
  }

  private void cells(
      List<Mark> marks,
      HeaderSpan span,
      List<Column> columns,
      double upper,
      double height,
      Rows rows) {
    Element row = rows.upper();
    double top = span.group().isPresent() ? upper : 0;
    if (span.group().isPresent()) {
      text(marks, span.group().get(), span, 0, upper, rows.group(span));
      marks.add(new RuleMark(grid.left(span.from()), upper, right(span), upper, style.rule(), row));
    }
    for (int i = span.from(); i <= span.to(); i++) {
      Element cell = rows.cell(span, columns.get(i));
      text(marks, columns.get(i).label(), HeaderSpan.of(i), top, height, cell);
      if (i > span.from()) {
        marks.add(new RuleMark(grid.left(i), top, grid.left(i), height, style.rule(), row));
      }
    }
    double left = grid.left(span.from());
    marks.add(new RuleMark(left, 0, left, height, style.rule(), row));
  }

  private void text(
      List<Mark> marks, String label, HeaderSpan span, double top, double bottom, Element cell) {
    List<Line> lines = lines(label, span, cell);
    double lineHeight = style.header().lineHeight();
    double y = top + (bottom - top - lines.size() * lineHeight) / 2;
    for (Line line : lines) {
      double x = (grid.left(span.from()) + right(span) - line.width()) / 2;
      double baseline = tools.typesetter().baseline(y, style.header());
      marks.add(new TextMark(x, baseline, style.header(), line.text(), 0, line.spaced(), cell));
      y += lineHeight;
    }
  }

  private void frame(List<Mark> marks, double height, Element row) {
    double left = grid.first();
    double right = grid.last();
    marks.add(new RuleMark(right, 0, right, height, style.rule(), row));
    marks.add(new RuleMark(left, 0, right, 0, style.rule(), row));
    marks.add(new RuleMark(left, height, right, height, style.rule(), row));
  }

  private double height(String label, HeaderSpan span, Element row) {
    return lines(label, span, row).size() * style.header().lineHeight() + 2 * style.padY();
  }

  private List<Line> lines(String label, HeaderSpan span, Element element) {
    return broken.computeIfAbsent(span, one -> broken(label, one, element));
  }

  /** Balanced only where a single word would be left over. */
  private List<Line> broken(String label, HeaderSpan span, Element element) {
    double room = right(span) - grid.left(span.from()) - 2 * style.padX();
    String text = CleanText.of(label);
    List<Line> lines = tools.breaker().lines(text, style.header(), room, element);
    String last = lines.get(lines.size() - 1).text();
    boolean leftOver = last.indexOf(' ') < 0 && last.codePoints().anyMatch(Character::isLetter);
    return leftOver ? BalancedLines.of(tools, text, style.header(), room, element) : lines;
  }

  private double right(HeaderSpan span) {
    return grid.left(span.to()) + grid.width(span.to());
  }
}
