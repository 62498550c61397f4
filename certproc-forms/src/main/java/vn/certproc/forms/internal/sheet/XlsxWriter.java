package vn.certproc.forms.internal.sheet;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.function.IntFunction;
import java.util.regex.Pattern;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;

/** Writes rows of text as a spreadsheet, a few at a time. */
final class XlsxWriter {

  private static final String APPLICATION = "certproc";

  /** The format "Text": what is typed later keeps its zeros, too. */
  private static final String AS_TEXT = "@";

  private static final int ROWS_AT_A_TIME = 200;

  /** Spreadsheets read this as an escaped character, so a literal one is escaped itself. */
  private static final Pattern ESCAPE = Pattern.compile("_(?=x[0-9A-Fa-f]{4}_)");

  private XlsxWriter() {}

  /**
   * The file.
   *
   * @param count how many rows
   * @param rows the cells of a row, from 0
   */
  static byte[] write(SheetDefinition definition, int count, IntFunction<List<String>> rows) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try {
      write(definition, count, rows, out);
      return FixedZip.of(out.toByteArray());
    } catch (IOException e) {
      throw new UncheckedIOException("memory cannot fail", e);
    }
  }

  private static void write(
      SheetDefinition definition, int count, IntFunction<List<String>> rows, OutputStream out)
      throws IOException {
    try (Workbook workbook = new Workbook(out, APPLICATION, null)) {
      workbook.properties().setTitle(definition.title().vi());
      Worksheet sheet = workbook.newWorksheet(definition.name());
      sheet.freezePane(0, 1);
      header(sheet, definition.columns());
      for (int i = 0; i < count; i++) {
        row(sheet, i + 1, rows.apply(i));
        if (i % ROWS_AT_A_TIME == ROWS_AT_A_TIME - 1) {
          sheet.flush();
        }
      }
    }
  }

  private static void header(Worksheet sheet, List<ColumnSpec> columns) {
    for (ColumnSpec column : columns) {
      int at = column.index();
      sheet.width(at, column.width());
      sheet.style(at).format(AS_TEXT).set();
      sheet.inlineString(0, at, column.column().header().vi());
      sheet.style(0, at).format(AS_TEXT).bold().wrapText(true).set();
    }
  }

  private static void row(Worksheet sheet, int row, List<String> cells) {
    for (int at = 0; at < cells.size(); at++) {
      if (!cells.get(at).isEmpty()) {
        sheet.inlineString(row, at, ESCAPE.matcher(cells.get(at)).replaceAll("_x005F_"));
        sheet.style(row, at).format(AS_TEXT).set();
      }
    }
  }
}
