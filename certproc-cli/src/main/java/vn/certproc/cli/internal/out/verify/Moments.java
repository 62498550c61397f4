package vn.certproc.cli.internal.out.verify;

import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;

/** Times as Decree 30/2020/NĐ-CP wants them: ISO 8601, in Vietnam's zone, whole seconds. */
final class Moments {

  private static final ZoneId ZONE = ZoneId.of("Asia/Ho_Chi_Minh");

  private Moments() {}

  /** Such as {@code 2026-03-15T08:30:00+07:00}. */
  static String iso(Instant instant) {
    return DateTimeFormatter.ISO_OFFSET_DATE_TIME.format(
        instant.truncatedTo(ChronoUnit.SECONDS).atZone(ZONE));
  }
}
