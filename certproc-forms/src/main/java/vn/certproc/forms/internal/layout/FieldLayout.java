package vn.certproc.forms.internal.layout;

import java.util.ArrayList;
import java.util.List;
import vn.certproc.forms.document.Block.Field;
import vn.certproc.forms.document.Block.FieldRow;
import vn.certproc.forms.internal.layout.LineBreaker.Line;
import vn.certproc.forms.internal.layout.Mark.BlankMark;
import vn.certproc.forms.internal.layout.Mark.TextMark;

/** Labels with their values; a value that is not there becomes a dotted blank. */
final class FieldLayout {

  private final Tools tools;
  private final Style style;
  private final double left;
  private final double hanging;
  private final double shortestBlank;

  FieldLayout(Tools tools) {
    this.tools = tools;
    this.style = tools.format().style("body.style");
    this.left = tools.page().left() + tools.format().length("body.indent");
    this.hanging = tools.format().length("field.hanging");
    this.shortestBlank = tools.format().length("field.blank.min");
  }

  void field(Field field, Flow flow) {
    new Lines(flow).field(new Item(field));
  }

  /** Fills each line with as many of the fields as fit; blanks share what is left of it. */
  void row(FieldRow row, Flow flow) {
    double between = tools.format().length("field.row.gap");
    double room = tools.page().right() - left;
    List<Item> line = new ArrayList<>();
    double used = 0;
    for (Field field : row.fields()) {
      Item item = new Item(field);
      if (!line.isEmpty() && used + between + item.width() > room) {
        line(line, room - used, between, flow);
        line.clear();
        used = 0;
      }
      used += (line.isEmpty() ? 0 : between) + item.width();
      line.add(item);
    }
    line(line, room - used, between, flow);
  }

  private void line(List<Item> items, double slack, double between, Flow flow) {
    if (items.size() == 1) {
      new Lines(flow).field(items.get(0));
      return;
    }
    long blanks = items.stream().filter(Item::isBlank).count();
    double more = blanks == 0 ? 0 : slack / blanks;
    double x = left;
    Lines lines = new Lines(flow);
    for (Item item : items) {
      double valueWidth = item.valueWidth + (item.isBlank() ? more : 0);
      lines.text(x, item.label, true, item.labelElement);
      x += item.labelWidth;
      if (item.isBlank()) {
        lines.blank(x, valueWidth, item.valueElement);
      } else {
        lines.text(x, item.value, false, item.valueElement);
      }
      x += valueWidth + between;
    }
    lines.end();
  }

  /** A field, measured. */
  private final class Item {
    private final Element labelElement;
    private final Element valueElement;
    private final String label;
    private final String value;
    private final double labelWidth;
    private final double valueWidth;

    Item(Field field) {
      Element element = Element.of(Role.FIELD, field.path());
      labelElement = element.child(Role.LABEL);
      valueElement = element.child(Role.VALUE);
      label = tools.withColon(field.label());
      value = CleanText.of(field.value().orElse(""));
      labelWidth = label.isEmpty() ? 0 : width(label + " ", labelElement);
      valueWidth = isBlank() ? shortestBlank : width(value, valueElement);
    }

    boolean isBlank() {
      return value.isEmpty();
    }

    double width() {
      return labelWidth + valueWidth;
    }

    double firstWordWidth() {
      int space = value.indexOf(' ');
      return width(space < 0 ? value : value.substring(0, space), valueElement);
    }

    private double width(String text, Element element) {
      return tools.typesetter().width(text, style, element);
    }
  }

  /** Collects marks line by line; lines after the first hang. */
  private final class Lines {
    private final Flow flow;
    private final List<Mark> marks = new ArrayList<>();
    private final double baseline = tools.typesetter().baseline(0, style);
    private double gap = tools.format().length("field.gap");
    private double start = left;

    Lines(Flow flow) {
      this.flow = flow;
    }

    void field(Item item) {
      double x = label(item);
      double room = tools.page().right() - x;
      double needed =
          item.isBlank() ? shortestBlank : Math.min(item.firstWordWidth(), hangingRoom());
      if (needed > room) {
        endKept();
        x = start;
        room = hangingRoom();
      }
      if (item.isBlank()) {
        blank(x, room, item.valueElement);
        end();
        return;
      }
      value(
          x,
          tools.breaker().lines(item.value, style, room, hangingRoom(), item.valueElement),
          item);
    }

    /** A value; no page begins or ends with a single line of a longer one. */
    private void value(double from, List<Line> lines, Item item) {
      double x = from;
      for (int i = 0; i < lines.size(); i++) {
        text(x, lines.get(i).text(), lines.get(i).spaced(), item.valueElement);
        if (lines.size() > 1 && (i == 0 || i == lines.size() - 2)) {
          endKept();
        } else {
          end();
        }
        x = start;
      }
    }

    /** Sets the label; says where its last line ends. */
    private double label(Item item) {
      double room = tools.page().right() - left;
      List<Line> lines =
          tools.breaker().lines(item.label, style, room, hangingRoom(), item.labelElement);
      for (Line line : lines.subList(0, lines.size() - 1)) {
        text(start, line.text(), line.spaced(), item.labelElement);
        endKept();
      }
      Line last = lines.get(lines.size() - 1);
      text(start, last.text(), true, item.labelElement);
      double space = item.label.isEmpty() ? 0 : item.width(" ", item.labelElement);
      return start + last.width() + space;
    }

    private double hangingRoom() {
      return tools.page().right() - left - hanging;
    }

    void text(double x, String text, boolean spaced, Element element) {
      if (!text.isEmpty()) {
        marks.add(new TextMark(x, baseline, style, text, 0, spaced, element));
      }
    }

    void blank(double x, double width, Element element) {
      marks.add(new BlankMark(x, baseline, width, style, element));
    }

    void end() {
      end(Strip.of(gap, style.lineHeight(), marks));
    }

    private void endKept() {
      end(Strip.of(gap, style.lineHeight(), marks).keptWithNext());
    }

    private void end(Strip strip) {
      flow.add(strip);
      marks.clear();
      gap = 0;
      start = left + hanging;
    }
  }
}
