package vn.certproc.forms.internal.fill;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A day as it is typed on a form. */
final class FilledDay {

  private static final Pattern TYPED = Pattern.compile("([0-9]{1,2})/([0-9]{1,2})/([0-9]{4})");

  private FilledDay() {}

  /** {@code dd/MM/yyyy} or {@code yyyy-MM-dd} as the latter; empty where there is no such day. */
  static Optional<String> iso(String text) {
    try {
      Matcher typed = TYPED.matcher(text);
      LocalDate day =
          typed.matches()
              ? LocalDate.of(
                  Integer.parseInt(typed.group(3)),
                  Integer.parseInt(typed.group(2)),
                  Integer.parseInt(typed.group(1)))
              : LocalDate.parse(text);
      return Optional.of(day.toString());
    } catch (DateTimeException e) {
      return Optional.empty();
    }
  }
}
