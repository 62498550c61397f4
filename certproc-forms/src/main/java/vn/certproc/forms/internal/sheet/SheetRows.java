package vn.certproc.forms.internal.sheet;

import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.xml.sax.Attributes;
import org.xml.sax.SAXException;

/**
 * The rows of a worksheet that are not empty, ECMA-376 part 1, §18.3.1. However large the file says
 * it is, one row is held at a time. For one parse; not thread-safe.
 */
final class SheetRows extends TextCollector {

  /** Columns beyond this one are nobody's list. */
  private static final int MAX_COLUMNS = 256;

  private static final Pattern REFERENCE = Pattern.compile("([A-Z]{1,3})([0-9]{1,7})");
  private static final Pattern ROW = Pattern.compile("[0-9]{1,7}");
  private static final Pattern ESCAPED = Pattern.compile("_x([0-9A-Fa-f]{4})_");

  private final SharedStrings texts;
  private final DayStyles styles;
  private final Predicate<RawRow> consumer;
  private final TreeMap<Integer, RawCell> cells = new TreeMap<>();
  private int row;
  private int column = -1;
  private String type = "";
  private String style = "";
  private boolean formula;
  private boolean phonetic;

  /**
   * Rows of a worksheet.
   *
   * @param consumer takes each row; says whether it wants more
   */
  SheetRows(SharedStrings texts, DayStyles styles, Predicate<RawRow> consumer) {
    this.texts = texts;
    this.styles = styles;
    this.consumer = consumer;
  }

  @Override
  public void startElement(String uri, String name, String qName, Attributes attributes) {
    switch (name) {
      case "row" -> startRow(Optional.ofNullable(attributes.getValue("r")));
      case "c" -> startCell(attributes);
      case "f" -> formula = true;
      case "rPh" -> phonetic = true;
      case "v", "t" -> {
        if (!phonetic) {
          begin();
        }
      }
      default -> {}
    }
  }

  private void startRow(Optional<String> number) {
    column = -1;
    row = number.map(n -> ROW.matcher(n).matches() ? Integer.parseInt(n) : -1).orElse(row + 1);
    if (row < 1) {
      throw XlsxPackage.damaged(null);
    }
  }

  private void startCell(Attributes attributes) {
    String reference = attributes.getValue("r");
    column = reference == null ? column + 1 : column(reference);
    type = String.valueOf(attributes.getValue("t"));
    style = String.valueOf(attributes.getValue("s"));
    formula = false;
    take();
  }

  private static int column(String reference) {
    Matcher m = REFERENCE.matcher(reference);
    if (!m.matches()) {
      throw XlsxPackage.damaged(null);
    }
    int column = 0;
    for (char letter : m.group(1).toCharArray()) {
      column = column * 26 + letter - 'A' + 1;
    }
    return column - 1;
  }

  @Override
  public void endElement(String uri, String name, String qName) throws SAXException {
    switch (name) {
      case "v", "t" -> end();
      case "rPh" -> phonetic = false;
      case "c" -> endCell();
      case "row" -> endRow();
      case "sheetData" -> throw new XlsxPackage.Enough();
      default -> {}
    }
  }

  private void endCell() {
    RawCell cell = cell(take());
    if (!cell.isBlank() && column < MAX_COLUMNS) {
      cells.put(column, cell);
    }
  }

  private RawCell cell(String value) {
    if (value.isEmpty() && formula) {
      return new RawCell(RawCell.Type.FORMULA, "");
    }
    return switch (type) {
      case "s" -> text(texts.text(value).orElseThrow(() -> XlsxPackage.damaged(null)));
      case "inlineStr", "str" -> text(value);
      case "e" -> new RawCell(RawCell.Type.ERROR, value);
      case "b" -> text(value.equals("1") ? "TRUE" : "FALSE");
      case "d" -> new RawCell(RawCell.Type.ISO_DATE, value.strip());
      default -> number(value.strip());
    };
  }

  private RawCell number(String value) {
    RawCell.Type kind = styles.isDay(style) ? RawCell.Type.DAY_NUMBER : RawCell.Type.NUMBER;
    return new RawCell(kind, value);
  }

  private static RawCell text(String value) {
    String plain =
        ESCAPED
            .matcher(value)
            .replaceAll(
                m ->
                    Matcher.quoteReplacement(
                        String.valueOf((char) Integer.parseInt(m.group(1), 16))));
    return new RawCell(RawCell.Type.TEXT, Folded.spaces(plain));
  }

  private void endRow() throws SAXException {
    if (!cells.isEmpty()) {
      RawRow done = new RawRow(row, Map.copyOf(cells));
      cells.clear();
      if (!consumer.test(done)) {
        throw new XlsxPackage.Enough();
      }
    }
  }
}
