package vn.certproc.cli.internal.verb.token;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Optional;
import vn.certproc.cli.internal.Streams;
import vn.certproc.cli.internal.out.Page;
import vn.certproc.cli.internal.verb.FormatOption;
import vn.certproc.cli.internal.verb.key.Desk;
import vn.certproc.cli.internal.verb.key.ModuleOptions;
import vn.certproc.cli.internal.verb.key.NativeAccess;
import vn.certproc.cli.internal.verb.key.PinPrompt;
import vn.certproc.pkcs11.TokenAdapter;
import vn.certproc.pkcs11.TokenDevice;
import vn.certproc.pkcs11.TokenInfo;

/**
 * One call of the verb: what it is connected to, and what it was told.
 *
 * @param file the certificate file, where one is named
 */
record TokenCall(
    Streams streams,
    Locale language,
    Optional<String> file,
    FormatOption format,
    ModuleOptions modules,
    TokenOptions options,
    PinOptions pins,
    RemoteOptions remote) {

  /** Where the administration's days begin. */
  static final ZoneId ZONE = ZoneId.of("Asia/Ho_Chi_Minh");

  private static final DateTimeFormatter VIETNAMESE =
      DateTimeFormatter.ofPattern("dd/MM/yyyy HH:mm '(GMT+7)'");

  /** A moment as officials read it, in Vietnam's time. */
  String time(Instant at) {
    return "en".equals(language.getLanguage())
        ? DateTimeFormatter.ISO_OFFSET_DATE_TIME.format(at.atZone(ZONE))
        : VIETNAMESE.format(at.atZone(ZONE));
  }

  /** A page on standard output. */
  Page page() {
    return Page.of(streams.text(), language);
  }

  /** A page on standard error. */
  Page errors() {
    return desk().errors();
  }

  /** Where the person sits who is asked. */
  Desk desk() {
    return new Desk(streams, language);
  }

  /** Asks for this token's PINs. */
  PinPrompt prompt(TokenInfo token) {
    return new PinPrompt(desk(), token, pins.places());
  }

  /** Hands what was printed on to whoever reads it. */
  void flush() {
    try {
      streams.out().flush();
    } catch (IOException e) {
      // The output keeps its own failure, and the command tells it at its end.
      throw new UncheckedIOException(e);
    }
  }

  /** The module, started. */
  TokenAdapter open() {
    return NativeAccess.open(modules.only(streams));
  }

  /** The token that was named, or the only one. */
  TokenDevice device(TokenAdapter adapter) {
    return options.token().map(adapter::token).orElseGet(adapter::onlyToken);
  }
}
