package vn.certproc.forms.internal.layout;

/**
 * How a table is set; a table of many columns is set denser.
 *
 * @param cell style of a cell
 * @param header style of a header
 * @param padX space left and right of a cell's text
 * @param padY space above and below it
 * @param rule thickness of its rules
 */
record TableStyle(Style cell, Style header, double padX, double padY, double rule) {

  static TableStyle of(DocumentFormat format, int columns) {
    String dense = columns >= format.count("table.dense.columns") ? "dense." : "";
    return new TableStyle(
        format.style("table." + dense + "style"),
        format.style("table." + dense + "header.style"),
        format.length("table.padding.x"),
        format.length("table.padding.y"),
        format.length("table.rule.thickness"));
  }
}
