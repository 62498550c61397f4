package vn.certproc.forms.internal.sheet;

import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads days: dd/MM/yyyy as text, ISO dates, and the day numbers of spreadsheets. Immutable. */
final class CellDays {

  private static final Pattern TEXT = Pattern.compile("(\\d{1,2})[/.-](\\d{1,2})[/.-](\\d{4})");
  private static final Pattern ISO =
      Pattern.compile("(\\d{4})-(\\d{2})-(\\d{2})(?:T.*| 00:00:00)?");

  /** Day 61 is 1900-03-01; before it, spreadsheets count a day that never was. */
  private static final LocalDate EPOCH_1900 = LocalDate.of(1899, 12, 30);

  private static final LocalDate EPOCH_1904 = LocalDate.of(1904, 1, 1);
  private static final int FIRST = 61;

  /** 9999-12-31. */
  private static final int LAST = 2_958_465;

  private final boolean from1904;

  CellDays(boolean from1904) {
    this.from1904 = from1904;
  }

  /** The day of a cell; empty where it is none. */
  Optional<LocalDate> day(RawCell cell) {
    return switch (cell.type()) {
      case DAY_NUMBER -> number(cell.text());
      case TEXT, ISO_DATE -> text(cell.text());
      default -> Optional.empty();
    };
  }

  private Optional<LocalDate> number(String text) {
    try {
      // As a double, for BigDecimal would unfold an exponent of any size.
      double days = Double.parseDouble(text);
      if (!(days >= FIRST && days < LAST + 1)) {
        return Optional.empty();
      }
      LocalDate epoch = from1904 ? EPOCH_1904 : EPOCH_1900;
      return Optional.of(epoch.plusDays(BigDecimal.valueOf(days).longValue()));
    } catch (NumberFormatException e) {
      return Optional.empty();
    }
  }

  private static Optional<LocalDate> text(String text) {
    Matcher m = TEXT.matcher(text);
    if (m.matches()) {
      return day(m.group(3), m.group(2), m.group(1));
    }
    Matcher iso = ISO.matcher(text);
    return iso.matches() ? day(iso.group(1), iso.group(2), iso.group(3)) : Optional.empty();
  }

  private static Optional<LocalDate> day(String year, String month, String day) {
    try {
      return Optional.of(
          LocalDate.of(Integer.parseInt(year), Integer.parseInt(month), Integer.parseInt(day)));
    } catch (DateTimeException e) {
      return Optional.empty();
    }
  }
}
