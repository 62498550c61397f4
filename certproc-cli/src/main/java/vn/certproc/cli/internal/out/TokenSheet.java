package vn.certproc.cli.internal.out;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import vn.certproc.pkcs11.SerialComparison;
import vn.certproc.pkcs11.TokenInfo;

/**
 * All that a token says of itself. Immutable.
 *
 * @param token what it says
 * @param numbers the printed number beside the chip's, where somebody read the printed one
 * @param mechanisms the numbers of its mechanisms
 */
public record TokenSheet(
    TokenInfo token, Optional<SerialComparison> numbers, Set<Long> mechanisms) {

  /** Copies the numbers. */
  public TokenSheet {
    mechanisms = Set.copyOf(mechanisms);
  }

  /** The sheet for people. */
  public void print(Page page) {
    page.labelled(0, "token.label", token.label());
    numbers.ifPresent(n -> numbers(page, n));
    page.labelled(0, "token.chip-serial", serial(page, token));
    page.labelled(0, "token.manufacturer", token.manufacturer());
    page.labelled(0, "token.model", token.model());
    page.labelled(0, "token.versions", token.hardwareVersion() + " / " + token.firmwareVersion());
    page.labelled(0, "token.module", token.id().module().toString());
    page.labelled(0, "token.memory", memory(page));
    page.labelled(0, "token.pin", page.word("pin-state", token.pin()));
    page.labelled(0, "token.so-pin", page.word("pin-state", token.securityOfficerPin()));
    page.labelled(
        0,
        "token.pin-length",
        page.word(
            "token.pin-bytes",
            Map.of(
                "min", Long.toString(token.minPinLength()),
                "max", Long.toString(token.maxPinLength()))));
    if (!token.pinSet()) {
      page.line(page.word("token.pin-not-set"));
    }
    if (token.writeProtected()) {
      page.line(page.word("token.write-protected"));
    }
    List<String> signing = Mechanisms.signing(mechanisms);
    page.line(
        page.word("token.mechanisms", Map.of("count", Integer.toString(mechanisms.size())))
            + ": "
            + (signing.isEmpty() ? page.word("token.none") : String.join(", ", signing)));
  }

  private static void numbers(Page page, SerialComparison numbers) {
    page.labelled(0, "token.printed-serial", numbers.printed().value());
    String key = "token.numbers." + comparison(numbers);
    page.line(1, page.word(key));
  }

  private static String comparison(SerialComparison numbers) {
    if (numbers.agrees()) {
      return "agree";
    }
    return numbers.differs() ? "differ" : "chip-silent";
  }

  private String memory(Page page) {
    if (token.freeMemory().isEmpty()) {
      return page.word("token.not-told");
    }
    String free = Long.toString(token.freeMemory().getAsLong());
    return token.totalMemory().isPresent()
        ? page.word(
            "token.free-of",
            Map.of("free", free, "total", Long.toString(token.totalMemory().getAsLong())))
        : page.word("token.free", Map.of("free", free));
  }

  /** The chip's serial number, or that it has none. */
  static String serial(Page page, TokenInfo token) {
    return token.chipSerial().orElseGet(() -> page.word("token.not-told"));
  }

  /** The sheet for programs; the whole document. */
  public void write(DataWriter data) {
    data.object();
    fields(data, token);
    data.field("printedSerial", numbers.map(n -> n.printed().value()));
    data.field("serials", numbers.map(TokenSheet::comparison));
    data.words("signingMechanisms", "mechanism", Mechanisms.signing(mechanisms));
    data.field("mechanismCount", mechanisms.size());
    data.end();
    data.finish();
  }

  /** What a token says, as parts of the object that is open. */
  static void fields(DataWriter data, TokenInfo token) {
    data.field("label", token.label());
    data.field("chipSerial", token.chipSerial());
    data.field("manufacturer", token.manufacturer());
    data.field("model", token.model());
    data.field("hardwareVersion", token.hardwareVersion());
    data.field("firmwareVersion", token.firmwareVersion());
    data.field("module", token.id().module().toString());
    data.field("totalMemory", number(token.totalMemory()));
    data.field("freeMemory", number(token.freeMemory()));
    data.field("initialized", token.initialized());
    data.field("pinSet", token.pinSet());
    data.field("writeProtected", token.writeProtected());
    data.field("pin", token.pin());
    data.field("securityOfficerPin", token.securityOfficerPin());
    data.field("minPinLength", token.minPinLength());
    data.field("maxPinLength", token.maxPinLength());
  }

  private static Optional<Long> number(OptionalLong given) {
    return given.isPresent() ? Optional.of(given.getAsLong()) : Optional.empty();
  }
}
