package vn.certproc.forms.internal.layout;

import java.util.ArrayList;
import java.util.List;
import vn.certproc.forms.internal.layout.LineBreaker.Line;
import vn.certproc.forms.internal.layout.Mark.BlankMark;
import vn.certproc.forms.internal.layout.Mark.RuleMark;
import vn.certproc.forms.internal.layout.Mark.TextMark;

/** Lines stacked in a column of the page. Belongs to one layout run; not thread-safe. */
final class Column {

  private final Tools tools;
  private final double x;
  private final double width;
  private final List<Mark> marks = new ArrayList<>();
  private double y;
  private double lastWidth;

  Column(Tools tools, double x, double width) {
    this.tools = tools;
    this.x = x;
    this.width = width;
  }

  /** A text whose lines are centred. */
  void centred(String raw, Style style, Element element) {
    String text = CleanText.of(raw);
    for (Line line : BalancedLines.of(tools, text, style, width, element)) {
      put(x + (width - line.width()) / 2, line, style, element);
    }
  }

  /** A text that starts {@code indent} from the left; a level share of it hangs on every line. */
  void left(String raw, double indent, Style style, Element element) {
    for (Line line : lines(raw, width - indent, style, element)) {
      put(x + indent, line, style, element);
    }
  }

  /** An empty space. */
  void space(double height) {
    y += height;
  }

  /** A rule below the last line, as long as a share of it, centred. */
  void rule(double share, Element element) {
    double length = lastWidth * share;
    double from = x + (width - length) / 2;
    double at = y + tools.format().length("rule.gap");
    double thickness = tools.format().length("rule.thickness");
    marks.add(new RuleMark(from, at, from + length, at, thickness, element));
    y = at + thickness;
  }

  /** A dotted blank, centred. */
  void blank(double share, Style style, Element element) {
    double length = width * share;
    double baseline = tools.typesetter().baseline(y, style);
    marks.add(new BlankMark(x + (width - length) / 2, baseline, length, style, element));
    y += style.lineHeight();
  }

  /** Moves the next line down to {@code height}, where it is not there yet. */
  void downTo(double height) {
    y = Math.max(y, height);
  }

  double height() {
    return y;
  }

  /** The middle of the column. */
  double middle() {
    return x + width / 2;
  }

  /** Adds a mark that is no line. */
  void add(Mark mark) {
    marks.add(mark);
  }

  List<Mark> marks() {
    return marks;
  }

  private List<Line> lines(String raw, double room, Style style, Element element) {
    return tools.breaker().lines(CleanText.of(raw), style, room, element);
  }

  private void put(double at, Line line, Style style, Element element) {
    double baseline = tools.typesetter().baseline(y, style);
    if (!line.text().isEmpty()) {
      marks.add(new TextMark(at, baseline, style, line.text(), 0, line.spaced(), element));
    }
    lastWidth = line.width();
    y += style.lineHeight();
  }
}
