package vn.certproc.pki.unlock;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import org.bouncycastle.asn1.ASN1Encodable;
import org.bouncycastle.asn1.ASN1GeneralizedTime;

/** Instants as GeneralizedTime in UTC with whole seconds (RFC 5280 §4.1.2.5.2). */
final class Times {

  private static final DateTimeFormatter FORM =
      DateTimeFormatter.ofPattern("uuuuMMddHHmmss'Z'", java.util.Locale.ROOT)
          .withResolverStyle(java.time.format.ResolverStyle.STRICT);

  private Times() {}

  static Instant wholeSeconds(Instant instant) {
    return instant.truncatedTo(ChronoUnit.SECONDS);
  }

  static ASN1GeneralizedTime encode(Instant instant) {
    return new ASN1GeneralizedTime(FORM.format(LocalDateTime.ofInstant(instant, ZoneOffset.UTC)));
  }

  /**
   * The instant of a value that came from elsewhere.
   *
   * @throws IllegalArgumentException when it is not in that one form
   */
  static Instant decode(ASN1Encodable value) {
    try {
      String text = ASN1GeneralizedTime.getInstance(value).getTimeString();
      return LocalDateTime.parse(text, FORM).toInstant(ZoneOffset.UTC);
    } catch (DateTimeException e) {
      throw new IllegalArgumentException("not a time in UTC", e);
    }
  }
}
