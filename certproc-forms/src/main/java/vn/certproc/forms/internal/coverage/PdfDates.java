package vn.certproc.forms.internal.coverage;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Dates (ISO 32000-2 §7.9.4): {@code D:20261125213000+07'00'}. */
final class PdfDates {

  private static final Pattern FORM =
      Pattern.compile(
          "(?:D:)?(\\d{4})(\\d\\d)(\\d\\d)(\\d\\d)(\\d\\d)(\\d\\d)?"
              + "(?:Z(?:00'?(?:00'?)?)?|([+-])(\\d\\d)'?(?:(\\d\\d)'?)?)?");

  private PdfDates() {}

  /** The instant; without a zone the time counts as universal time. Empty where it is no date. */
  static Optional<Instant> instant(String text) {
    Matcher m = FORM.matcher(text.strip());
    if (!m.matches()) {
      return Optional.empty();
    }
    try {
      LocalDateTime local =
          LocalDateTime.of(
              number(m, 1), number(m, 2), number(m, 3), number(m, 4), number(m, 5), number(m, 6));
      int sign = "-".equals(m.group(7)) ? -1 : 1;
      ZoneOffset zone = ZoneOffset.ofHoursMinutes(sign * number(m, 8), sign * number(m, 9));
      return Optional.of(local.toInstant(zone));
    } catch (DateTimeException e) {
      return Optional.empty();
    }
  }

  private static int number(Matcher m, int group) {
    return m.group(group) == null ? 0 : Integer.parseInt(m.group(group));
  }
}
