package vn.certproc.forms.internal.sheet;

import java.math.BigDecimal;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * What a cell gives the request: a value, or what is wrong. Immutable.
 *
 * @param value as the request writes it; empty where the cell says nothing or is wrong
 * @param fault the code of what is wrong
 * @param notice the code of what to mind
 * @param arguments what the sentence needs beside the header
 */
record CellValue(
    Optional<String> value,
    Optional<String> fault,
    Optional<String> notice,
    Map<String, String> arguments) {

  private static final Pattern CONTROL = Pattern.compile("[\\p{Cc}\\p{Cs}\\uFFFE\\uFFFF]");

  /** Spreadsheets keep fifteen digits of a number. */
  private static final int PRECISE = 15;

  private static CellValue of(String value) {
    return new CellValue(Optional.of(value), Optional.empty(), Optional.empty(), Map.of());
  }

  private static CellValue none() {
    return new CellValue(Optional.empty(), Optional.empty(), Optional.empty(), Map.of());
  }

  private static CellValue wrong(String code, Map<String, String> arguments) {
    return new CellValue(Optional.empty(), Optional.of(code), Optional.empty(), arguments);
  }

  private CellValue minding(String code, Map<String, String> more) {
    return new CellValue(value, fault, Optional.of(code), more);
  }

  /** The value of a cell in a column. */
  static CellValue of(RawCell cell, ColumnSpec column, CellDays days) {
    if (cell.type() == RawCell.Type.ERROR) {
      return wrong("sheet-cell-error", Map.of());
    }
    if (cell.type() == RawCell.Type.FORMULA) {
      return wrong("sheet-formula", Map.of());
    }
    if (CONTROL.matcher(cell.text()).find()) {
      return wrong("text-control-character", Map.of());
    }
    return switch (column.kind()) {
      case NUMBER -> none();
      case DAY ->
          days.day(cell).map(d -> of(d.toString())).orElseGet(() -> wrong("sheet-day", Map.of()));
      case MARK -> mark(cell.text(), column);
      case CODE -> code(cell.text(), column.codes().orElseThrow());
      case TEXT -> text(cell, column);
    };
  }

  private static CellValue mark(String text, ColumnSpec column) {
    boolean known = column.marks().stream().anyMatch(m -> m.equalsIgnoreCase(text));
    String marks = String.join(", ", column.marks());
    return known ? of("true") : wrong("sheet-mark-unknown", Map.of("marks", marks));
  }

  private static CellValue code(String text, CodeList codes) {
    Optional<String> meant = codes.text(text);
    if (meant.isPresent()) {
      return of(meant.get());
    }
    Map<String, String> known = Map.of("known", String.join(", ", codes.values()));
    return codes.othersLeftOut()
        ? of(text).minding("sheet-code-kept", known)
        : wrong("sheet-code-unknown", known);
  }

  private static CellValue text(RawCell cell, ColumnSpec column) {
    boolean number = cell.type() == RawCell.Type.NUMBER;
    if (cell.type() == RawCell.Type.DAY_NUMBER || cell.type() == RawCell.Type.ISO_DATE) {
      return wrong("sheet-day-in-text", Map.of());
    }
    Optional<String> text = number ? digits(cell.text()) : Optional.of(cell.text());
    if (text.isEmpty()) {
      return wrong("sheet-number-imprecise", Map.of());
    }
    String compact = text.get().replace(" ", "");
    if (column.lostZero().filter(p -> p.matcher(compact).matches()).isPresent()) {
      return wrong("sheet-lost-zero", Map.of());
    }
    return number ? of(text.get()).minding("sheet-number-cell", Map.of()) : of(text.get());
  }

  /** A number's digits; empty where the spreadsheet has rounded it. */
  private static Optional<String> digits(String number) {
    try {
      BigDecimal value = new BigDecimal(number);
      if (value.signum() == 0) {
        return Optional.of("0");
      }
      // The exponent is looked at first: writing it out could take any amount of memory.
      long whole = (long) value.precision() - value.scale();
      boolean precise = whole <= PRECISE && value.stripTrailingZeros().precision() <= PRECISE;
      return precise && value.scale() <= PRECISE
          ? Optional.of(value.stripTrailingZeros().toPlainString())
          : Optional.empty();
    } catch (NumberFormatException e) {
      return Optional.empty();
    }
  }
}
