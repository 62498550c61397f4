package vn.certproc.cli.internal;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeParseException;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import picocli.CommandLine;
import picocli.CommandLine.ITypeConverter;
import vn.certproc.api.decision.SignerKind;
import vn.certproc.api.error.InvalidValueException;
import vn.certproc.api.model.Coded;
import vn.certproc.api.model.Procedure;
import vn.certproc.api.model.SubscriberKind;
import vn.certproc.api.model.TokenSerial;
import vn.certproc.cli.internal.out.FormFormat;
import vn.certproc.cli.internal.out.Format;
import vn.certproc.cli.internal.out.ProfileFormat;
import vn.certproc.cli.internal.verb.SheetAction;
import vn.certproc.cli.internal.verb.key.AcceptedRisk;
import vn.certproc.cli.internal.verb.token.TokenAction;

/** Reads the values of arguments; what does not fit is said with what does. */
final class Converters {

  private static final ZoneId ZONE = ZoneId.of("Asia/Ho_Chi_Minh");

  /** What certificates can be dated: UTCTime begins in 1950, GeneralizedTime ends in 9999. */
  private static final int FIRST_YEAR = 1950;

  private static final int LAST_YEAR = 9999;

  private static final List<String> LANGUAGES = List.of("vi", "en");

  private Converters() {}

  static void register(CommandLine command) {
    command.registerConverter(Procedure.class, coded(Procedure.class));
    command.registerConverter(SignerKind.class, coded(SignerKind.class));
    command.registerConverter(SubscriberKind.class, coded(SubscriberKind.class));
    command.registerConverter(ProfileFormat.class, coded(ProfileFormat.class));
    command.registerConverter(SheetAction.class, coded(SheetAction.class));
    command.registerConverter(FormFormat.class, coded(FormFormat.class));
    command.registerConverter(TokenAction.class, coded(TokenAction.class));
    command.registerConverter(AcceptedRisk.class, coded(AcceptedRisk.class));
    command.registerConverter(TokenSerial.class, Converters::printedSerial);
    command.registerConverter(Format.class, Converters::format);
    command.registerConverter(Locale.class, Converters::language);
    command.registerConverter(LocalDate.class, Converters::day);
    command.registerConverter(Instant.class, Converters::instant);
    command.registerConverter(Integer.class, Converters::number);
    command.registerConverter(int.class, Converters::number);
  }

  private static <E extends Enum<E> & Coded> ITypeConverter<E> coded(Class<E> type) {
    return value -> Coded.find(type, value).orElseThrow(() -> oneOf(value, codes(type)));
  }

  private static <E extends Enum<E> & Coded> String codes(Class<E> type) {
    return Arrays.stream(type.getEnumConstants())
        .map(Coded::code)
        .collect(Collectors.joining(", "));
  }

  /** A page for the web is made of a profile or a form; who asks for another is told so. */
  private static Format format(String value) {
    if ("html".equals(value)) {
      throw CliException.usage("cli-format-html", Map.of());
    }
    return Coded.find(Format.class, value).orElseThrow(() -> oneOf(value, codes(Format.class)));
  }

  private static TokenSerial printedSerial(String value) {
    try {
      return TokenSerial.of(value);
    } catch (InvalidValueException e) {
      throw CliException.usage(e.code(), e.arguments());
    }
  }

  private static Locale language(String value) {
    if (!LANGUAGES.contains(value)) {
      throw oneOf(value, String.join(", ", LANGUAGES));
    }
    return Locale.forLanguageTag(value);
  }

  private static LocalDate day(String value) {
    try {
      return LocalDate.parse(value);
    } catch (DateTimeParseException e) {
      throw CliException.usage("cli-value-date", Map.of("value", value));
    }
  }

  /** A day is its noon in Vietnam, so that every zone reads the same day. */
  private static Instant instant(String value) {
    try {
      OffsetDateTime time =
          value.contains("T")
              ? OffsetDateTime.parse(value)
              : LocalDate.parse(value).atTime(LocalTime.NOON).atZone(ZONE).toOffsetDateTime();
      if (time.getYear() < FIRST_YEAR || time.getYear() > LAST_YEAR) {
        throw CliException.usage("cli-value-instant", Map.of("value", value));
      }
      return time.toInstant();
    } catch (DateTimeParseException e) {
      throw CliException.usage("cli-value-instant", Map.of("value", value));
    }
  }

  private static Integer number(String value) {
    try {
      return Integer.valueOf(value);
    } catch (NumberFormatException e) {
      throw CliException.usage("cli-value-number", Map.of("value", value));
    }
  }

  private static CliException oneOf(String value, String allowed) {
    return CliException.usage("cli-value-choice", Map.of("value", value, "allowed", allowed));
  }
}
