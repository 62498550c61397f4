package vn.certproc.pki.internal;

import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;

/** How a moment stands in a sentence: in the time of those who read it. */
public final class VietnamTime {

  private static final ZoneId ZONE = ZoneId.of("Asia/Ho_Chi_Minh");

  private VietnamTime() {}

  /** ISO 8601 with its offset, such as {@code 2026-11-16T15:09:00+07:00}. */
  public static String text(Instant at) {
    return DateTimeFormatter.ISO_OFFSET_DATE_TIME.format(at.atZone(ZONE));
  }
}
