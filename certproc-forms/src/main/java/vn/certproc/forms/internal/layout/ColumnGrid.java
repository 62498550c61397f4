package vn.certproc.forms.internal.layout;

import java.util.Arrays;
import java.util.List;
import vn.certproc.forms.document.Block.Column;
import vn.certproc.forms.document.Block.Table;

/**
 * The widths of a table's columns: by weight, but no narrower than the longest short word of their
 * cells and headers, as far as the paper is wide enough for that. Immutable.
 */
final class ColumnGrid {

  private final double[] edges;

  private ColumnGrid(double left, double[] widths) {
    edges = new double[widths.length + 1];
    edges[0] = left;
    for (int i = 0; i < widths.length; i++) {
      edges[i + 1] = edges[i] + widths[i];
    }
  }

  static ColumnGrid of(Tools tools, Table table, TableStyle style) {
    double width = tools.page().areaWidth();
    double[] weights = table.columns().stream().mapToDouble(Column::weight).toArray();
    double[] least = new WordWidths(tools, style).least(table, width);
    return new ColumnGrid(tools.page().left(), share(width, weights, least));
  }

  /** Splits a width by weight; a column that would get less than its least gets that instead. */
  static double[] share(double width, double[] weights, double[] least) {
    double[] widths = new double[weights.length];
    boolean[] fixed = new boolean[weights.length];
    boolean changed = true;
    while (changed) {
      changed = false;
      double free = width;
      double weight = 0;
      for (int i = 0; i < weights.length; i++) {
        free -= fixed[i] ? least[i] : 0;
        weight += fixed[i] ? 0 : weights[i];
      }
      for (int i = 0; i < weights.length; i++) {
        widths[i] = fixed[i] ? least[i] : free * weights[i] / weight;
        if (!fixed[i] && widths[i] < least[i]) {
          fixed[i] = true;
          changed = true;
        }
      }
    }
    return widths;
  }

  int size() {
    return edges.length - 1;
  }

  double left(int column) {
    return edges[column];
  }

  double width(int column) {
    return edges[column + 1] - edges[column];
  }

  /** The edges from the first column's left to the last one's right. */
  List<Double> edges() {
    return Arrays.stream(edges).boxed().toList();
  }

  double first() {
    return edges[0];
  }

  double last() {
    return edges[edges.length - 1];
  }
}
