package vn.certproc.forms.internal.html;

import java.util.Collections;
import java.util.List;
import java.util.stream.IntStream;
import vn.certproc.forms.document.Block.Column;
import vn.certproc.forms.document.Block.Table;
import vn.certproc.forms.internal.layout.DocumentFormat;
import vn.certproc.forms.internal.layout.HeaderSpan;

/** A table: its header of one level or two, and its rows, each headed by what it is about. */
final class TableHtml {

  private final Markup html;
  private final DocumentFormat format;

  TableHtml(Markup html, DocumentFormat format) {
    this.html = html;
    this.format = format;
  }

  /**
   * Writes it.
   *
   * @param name what it is called for a reader that does not see what stands above
   */
  void write(Table table, String name) {
    List<Column> columns = table.columns();
    List<HeaderSpan> spans = HeaderSpan.of(columns);
    boolean dense = columns.size() >= format.count("table.dense.columns");
    html.open("table", dense ? "table dense" : "table", "aria-label", name).own("\n");
    widths(columns, spans);
    header(columns, spans);
    html.open("tbody", "").own("\n");
    int head = rowHead(columns);
    table.rows().forEach(row -> row(columns, row, head));
    int blanks = table.rows().isEmpty() ? format.count("table.blank.rows") : 0;
    List<String> nothing = Collections.nCopies(columns.size(), "");
    IntStream.range(0, blanks).forEach(i -> row(columns, nothing, head));
    html.close("tbody").end("table");
  }

  /** Columns get their share of the width by class: a host may forbid styles of elements. */
  private void widths(List<Column> columns, List<HeaderSpan> spans) {
    double all = columns.stream().mapToDouble(Column::weight).sum();
    for (HeaderSpan span : spans) {
      html.open("colgroup", "");
      for (Column column : columns.subList(span.from(), span.to() + 1)) {
        html.lone("col", StyleSheet.width(column.weight() / all));
      }
      html.end("colgroup");
    }
  }

  private void header(List<Column> columns, List<HeaderSpan> spans) {
    boolean grouped = spans.stream().anyMatch(span -> span.group().isPresent());
    html.open("thead", "").open("tr", "");
    for (HeaderSpan span : spans) {
      if (span.group().isPresent()) {
        String size = Integer.toString(span.size());
        head(span.group().get(), "scope", "colgroup", "colspan", size);
      } else if (grouped) {
        head(columns.get(span.from()).label(), "scope", "col", "rowspan", "2");
      } else {
        head(columns.get(span.from()).label(), "scope", "col");
      }
    }
    html.end("tr");
    if (grouped) {
      html.open("tr", "");
      spans.stream()
          .filter(span -> span.group().isPresent())
          .flatMap(span -> columns.subList(span.from(), span.to() + 1).stream())
          .forEach(column -> head(column.label(), "scope", "col"));
      html.end("tr");
    }
    html.end("thead");
  }

  /** A header; without a text it heads nothing. */
  private void head(String label, String... attributes) {
    if (SafeText.clean(label).isEmpty()) {
      html.open("td", "", java.util.Arrays.copyOfRange(attributes, 2, attributes.length));
      html.close("td");
    } else {
      html.open("th", "", attributes).narrow(label).close("th");
    }
  }

  /** What a row is about stands in its first column that is no number or mark. */
  private static int rowHead(List<Column> columns) {
    return IntStream.range(0, columns.size())
        .filter(i -> !columns.get(i).centred())
        .findFirst()
        .orElse(-1);
  }

  private void row(List<Column> columns, List<String> cells, int head) {
    boolean empty = cells.stream().allMatch(String::isBlank);
    html.open("tr", empty ? "empty-row" : "");
    for (int i = 0; i < columns.size(); i++) {
      String classes = columns.get(i).centred() ? "centred" : "";
      if (i == head && !SafeText.clean(cells.get(i)).isEmpty()) {
        html.open("th", classes, "scope", "row").narrow(cells.get(i)).close("th");
      } else {
        html.open("td", classes).narrow(cells.get(i)).close("td");
      }
    }
    html.end("tr");
  }
}
