package vn.certproc.forms.internal.check;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import vn.certproc.forms.internal.check.Place.Box;
import vn.certproc.forms.internal.layout.Element;
import vn.certproc.forms.internal.layout.Mark;
import vn.certproc.forms.internal.layout.Mark.BlankMark;
import vn.certproc.forms.internal.layout.Mark.RuleMark;
import vn.certproc.forms.internal.layout.Mark.TextMark;
import vn.certproc.forms.internal.layout.Mark.TickMark;
import vn.certproc.forms.internal.layout.Page;
import vn.certproc.forms.internal.layout.Role;

/**
 * The parts of a form that stand on one page, in reading order. Belongs to one comparison; not
 * thread-safe.
 */
final class ExpectedPage {

  /** How far from a base line a line reaches, in type sizes. */
  private static final double ABOVE = 0.85;

  private static final double BELOW = 0.28;

  /** Base lines this close are one line. */
  private static final double SAME_LINE = 3;

  private final Page page;
  private final PartNames names;
  private final Map<Element, Integer> tables;
  private final Map<Object, Place> places = new LinkedHashMap<>();
  private final IdentityHashMap<Element, Row> rows = new IdentityHashMap<>();

  /** A table row on this page: its columns' edges, its height from the paper's upper edge. */
  private static final class Row {
    private final TreeSet<Double> edges = new TreeSet<>();
    private double top = Double.MAX_VALUE;
    private double bottom = -Double.MAX_VALUE;

    void add(RuleMark rule) {
      edges.add(rule.x1());
      top = Math.min(top, rule.top());
      bottom = Math.max(bottom, rule.bottom());
    }

    int column(double x) {
      return Math.max(0, edges.headSet(x, true).size() - 1);
    }
  }

  private record CellKey(Element row, int column) {}

  private ExpectedPage(Page page, PartNames names, Map<Element, Integer> tables) {
    this.page = page;
    this.names = names;
    this.tables = tables;
  }

  /**
   * The parts on a page.
   *
   * @param tables the tables of the document, numbered from 0
   */
  static List<Place> places(Page page, PartNames names, Map<Element, Integer> tables) {
    ExpectedPage expected = new ExpectedPage(page, names, tables);
    expected.rows();
    expected.marks();
    expected.emptyCells();
    return List.copyOf(expected.places.values());
  }

  private void rows() {
    for (Mark mark : page.marks()) {
      if (mark instanceof RuleMark rule && rule.upright() && rule.element().role() == Role.ROW) {
        rows.computeIfAbsent(rule.element(), r -> new Row()).add(rule);
      }
    }
  }

  private void marks() {
    for (Mark mark : page.marks()) {
      if (mark instanceof TextMark text) {
        Optional<CellKey> cell = cell(text.element(), text.x());
        if (cell.isPresent()) {
          cellPlace(cell.get()).say(text.text());
        } else {
          Place place = place(text.element());
          place.say(text.text());
          double to = text.x() + width(text);
          line(place, text.baseline(), text.style().size(), text.x(), to);
        }
      } else if (mark instanceof BlankMark blank) {
        Place place = place(blank.element());
        line(place, blank.baseline(), blank.style().size(), blank.x(), blank.x() + blank.width());
      } else if (mark instanceof TickMark tick) {
        Place place = place(tick.element());
        place.say(tick.ticked() ? "☒" : "☐");
        double lower = page.height() - tick.baseline();
        double right = tick.x() + tick.side();
        place.box(
            new Box(tick.x() - 1, lower - 1, right + 1, lower + tick.side() + 1, tick.x(), right));
      }
    }
  }

  private static double width(TextMark text) {
    double width = 0;
    var metrics = vn.certproc.forms.internal.font.FontSet.shared().metrics(text.style().face());
    for (int i = 0; i < text.text().length(); i++) {
      char c = text.text().charAt(i);
      width += Math.max(0, metrics.advance(c)) * text.style().size() / 1000;
      width += c == ' ' ? text.wordGap() : 0;
    }
    return width;
  }

  private Place place(Element element) {
    return places.computeIfAbsent(element, e -> names.place(element));
  }

  private void line(Place place, double baseline, double size, double from, double to) {
    double y = page.height() - baseline;
    double right = Math.max(to, next(baseline, from));
    place.box(new Box(from - 0.8, y - size * BELOW, right, y + size * ABOVE, from, to));
  }

  /** Where the next part on the same line begins, or the paper ends. */
  private double next(double baseline, double from) {
    double next = page.width();
    for (Mark mark : page.marks()) {
      double x = page.width();
      double at = baseline;
      if (mark instanceof TextMark text) {
        x = text.x();
        at = text.baseline();
      } else if (mark instanceof BlankMark blank) {
        x = blank.x();
        at = blank.baseline();
      } else if (mark instanceof TickMark tick) {
        x = tick.x();
        at = tick.baseline();
      }
      if (Math.abs(at - baseline) < SAME_LINE && x > from + 0.1) {
        next = Math.min(next, x - 0.8);
      }
    }
    return next;
  }

  private Optional<CellKey> cell(Element element, double x) {
    return element
        .parent()
        .filter(row -> element.role() == Role.CELL)
        .map(row -> new CellKey(row, column(row, x)));
  }

  private int column(Element row, double x) {
    Row found = rows.get(row);
    return found == null ? 0 : found.column(x);
  }

  private Place cellPlace(CellKey key) {
    return places.computeIfAbsent(
        key,
        k -> {
          int table = key.row().parent().map(t -> tables.getOrDefault(t, 0)).orElse(0);
          Place place = names.cell(table, key.column(), key.row());
          Row row = rows.get(key.row());
          if (row != null) {
            List<Double> edges = new ArrayList<>(row.edges);
            double left = edges.get(Math.min(key.column(), edges.size() - 1));
            double right = edges.get(Math.min(key.column() + 1, edges.size() - 1));
            double bottom = page.height() - row.bottom;
            double top = page.height() - row.top;
            place.box(new Box(left, bottom, right, top, left, right));
          }
          return place;
        });
  }

  private void emptyCells() {
    Map<Element, Row> all = new HashMap<>(rows);
    for (Mark mark : page.marks()) {
      Row row = all.remove(mark.element());
      if (row != null) {
        for (int column = 0; column < row.edges.size() - 1; column++) {
          cellPlace(new CellKey(mark.element(), column));
        }
      }
    }
  }
}
