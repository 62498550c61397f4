package vn.certproc.pkcs11;

import java.util.Locale;
import java.util.Optional;
import vn.certproc.api.model.TokenSerial;

/**
 * The number printed on a token beside the one in its chip. The printed one is what forms name and
 * wins (letter §4); the chip's is a proposal. Immutable and thread-safe.
 *
 * @param printed the number printed on the device
 * @param chip the chip's; empty where it says nothing
 */
public record SerialComparison(TokenSerial printed, Optional<String> chip) {

  /** Whether the chip says the same, but for case and separators. */
  public boolean agrees() {
    return chip.map(c -> plain(c).equals(plain(printed.value()))).orElse(false);
  }

  /** Whether the chip says something else. */
  public boolean differs() {
    return chip.isPresent() && !agrees();
  }

  /** Letters and digits alone: devices print the number in groups. */
  static String plain(String serial) {
    return serial.replaceAll("[^A-Za-z0-9]", "").toUpperCase(Locale.ROOT);
  }
}
