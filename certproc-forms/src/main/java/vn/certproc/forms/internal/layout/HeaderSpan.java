package vn.certproc.forms.internal.layout;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import vn.certproc.forms.document.Block.Column;

/**
 * A run of columns below one group, or one column without a group.
 *
 * @param from the first column
 * @param to the last column
 * @param group the header above them
 */
public record HeaderSpan(int from, int to, Optional<String> group) {

  /** The spans of these columns, left to right. */
  public static List<HeaderSpan> of(List<Column> columns) {
    List<HeaderSpan> spans = new ArrayList<>();
    int from = 0;
    for (int i = 1; i <= columns.size(); i++) {
      Optional<String> group = columns.get(from).group();
      boolean sameGroup =
          i < columns.size() && group.isPresent() && group.equals(columns.get(i).group());
      if (!sameGroup) {
        spans.add(new HeaderSpan(from, i - 1, group));
        from = i;
      }
    }
    return spans;
  }

  /** One column. */
  static HeaderSpan of(int column) {
    return new HeaderSpan(column, column, Optional.empty());
  }

  /** How many columns it holds. */
  public int size() {
    return to - from + 1;
  }
}
