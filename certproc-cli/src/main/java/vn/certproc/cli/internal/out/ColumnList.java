package vn.certproc.cli.internal.out;

import vn.certproc.forms.sheet.PersonSheet;
import vn.certproc.forms.sheet.SheetColumn;

/** The columns of the list of persons with where they come from. */
public final class ColumnList {

  private ColumnList() {}

  /** The columns for people. */
  public static void print(Page page, PersonSheet sheet) {
    page.line(sheet.id() + "  " + page.in(sheet.title()));
    sheet.notes().forEach(note -> page.labelled(1, "label.note", page.in(note)));
    sheet.columns().forEach(column -> print(page, column));
    page.flush();
  }

  private static void print(Page page, SheetColumn column) {
    String header = column.header().vi();
    String gloss = page.in(column.header());
    String shown = gloss.equals(header) ? header : header + " – " + gloss;
    page.line(1, column.number() + "  " + shown + " {" + column.path() + "}");
    page.line(3, page.word("provenance", column.provenance()) + " – " + column.base());
    column.note().ifPresent(note -> page.labelled(3, "label.note", page.in(note)));
  }

  /** The columns for programs. */
  public static void write(DataWriter data, PersonSheet sheet) {
    data.object();
    data.field("id", sheet.id());
    data.text("title", sheet.title());
    data.list("columns", "column");
    for (SheetColumn column : sheet.columns()) {
      data.object();
      data.field("number", column.number());
      data.text("header", column.header());
      data.field("required", column.required());
      data.field("path", column.path());
      data.field("provenance", column.provenance());
      data.field("base", column.base());
      column.note().ifPresent(note -> data.text("note", note));
      data.end();
    }
    data.end();
    data.end();
    data.finish();
  }
}
