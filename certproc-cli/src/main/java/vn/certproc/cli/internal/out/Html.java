package vn.certproc.cli.internal.out;

import java.util.List;

/** Writes HTML that a browser shows as it is; all text is escaped. Not thread-safe. */
final class Html {

  private final Page page;

  Html(Page page) {
    this.page = page;
  }

  /** Markup of our own, never text that a file brings. */
  void markup(String markup) {
    page.line(markup);
  }

  /** An element with text. */
  void element(String name, String text) {
    page.line("<" + name + ">" + escaped(text) + "</" + name + ">");
  }

  /** Begins a table with its caption and the headings of its columns. */
  void table(String caption, List<String> headings) {
    page.line("<table>");
    element("caption", caption);
    page.line("<thead><tr>");
    headings.forEach(h -> page.line("<th scope=\"col\">" + escaped(h) + "</th>"));
    page.line("</tr></thead>");
    page.line("<tbody>");
  }

  /** A row: the first cell heads it, a line in a cell is a line on the page. */
  void row(List<String> cells) {
    page.line("<tr>");
    page.line("<th scope=\"row\">" + lines(cells.get(0)) + "</th>");
    cells.stream().skip(1).forEach(cell -> page.line("<td>" + lines(cell) + "</td>"));
    page.line("</tr>");
  }

  /** Ends the table. */
  void end() {
    page.line("</tbody>");
    page.line("</table>");
  }

  private static String lines(String text) {
    return escaped(text).replace("\n", "<br>");
  }

  static String escaped(String text) {
    return text.replace("&", "&amp;")
        .replace("<", "&lt;")
        .replace(">", "&gt;")
        .replace("\"", "&quot;");
  }
}
