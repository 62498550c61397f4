package vn.certproc.cli.internal.out;

import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/** Writes HTML that is well-formed XML too; all text is escaped. Not thread-safe. */
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

  /** An element with text in which labels of provenance are explained. */
  void paragraph(String text) {
    page.line("<p>" + explained(text) + "</p>");
  }

  /** A term with its meaning, inside a {@code dl}. */
  void meaning(String term, String meaning) {
    element("dt", term);
    element("dd", meaning);
  }

  /** A link to a part of the page, as an entry of a list. */
  void entry(String id, String text) {
    page.line("<li><a href=\"#" + escaped(id) + "\">" + escaped(text) + "</a></li>");
  }

  /** Begins a part of the page with its heading. */
  void section(String id, String heading) {
    page.line("<section id=\"" + escaped(id) + "\">");
    element("h2", heading);
  }

  /** Ends the part. */
  void endSection() {
    page.line("</section>");
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

  /** A row: the first cell heads it. */
  void row(Cell head, Cell... cells) {
    page.line("<tr>");
    page.line("<th scope=\"row\">" + lines(head) + "</th>");
    for (Cell cell : cells) {
      page.line("<td>" + lines(cell) + "</td>");
    }
    page.line("</tr>");
  }

  /** Ends the table. */
  void end() {
    page.line("</tbody>");
    page.line("</table>");
  }

  private String lines(Cell cell) {
    return cell.lines().stream().map(this::line).collect(Collectors.joining("<br/>"));
  }

  private String line(Cell.Line line) {
    return switch (line.kind()) {
      case PLAIN -> explained(line.text());
      case CODE -> "<code lang=\"en\">" + escaped(line.text()) + "</code>";
      default ->
          "<span class=\""
              + line.kind().name().toLowerCase(Locale.ROOT)
              + "\">"
              + explained(line.text())
              + "</span>";
    };
  }

  /** Where a label of provenance stands, what it means is shown beside it. */
  private String explained(String text) {
    String all = escaped(text);
    for (String label : List.of("text", "second", "inferred")) {
      String sign = "[" + label + "]";
      String title = escaped(page.word("html.legend." + label));
      all = all.replace(sign, "<abbr lang=\"en\" title=\"" + title + "\">" + sign + "</abbr>");
    }
    return all;
  }

  static String escaped(String text) {
    return text.replace("&", "&amp;")
        .replace("<", "&lt;")
        .replace(">", "&gt;")
        .replace("\"", "&quot;");
  }
}
