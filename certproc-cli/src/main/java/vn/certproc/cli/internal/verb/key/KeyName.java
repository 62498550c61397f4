package vn.certproc.cli.internal.verb.key;

import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import vn.certproc.cli.internal.CliException;

/**
 * How a signing key is named: {@code p12:FILE}, {@code token:SERIAL}, or {@code
 * token:SERIAL#CERTIFICATE} where a token holds the keys of several signers. Immutable.
 *
 * @param onToken whether it is on a token
 * @param place the file, or the token's serial number or label
 * @param certificate the serial number of the key's certificate in hexadecimal, where it is named
 */
public record KeyName(boolean onToken, String place, Optional<String> certificate) {

  private static final Pattern SHAPE = Pattern.compile("(token|p12):(.+)");

  /** As many hexadecimal digits at least does a certificate's serial number have here. */
  static final int FEWEST_DIGITS = 6;

  /** At least three bytes, as the first generation has: a label may end in a number sign, too. */
  private static final Pattern CERTIFICATE =
      Pattern.compile("(.+)#([0-9A-Fa-f]{" + FEWEST_DIGITS + ",40})");

  /**
   * Reads a name.
   *
   * @throws CliException usage, when it is none
   */
  public static KeyName of(String text) {
    return find(text)
        .orElseThrow(() -> CliException.usage("cli-token-key-shape", Map.of("value", text)));
  }

  /** Reads a name; empty where it is none. */
  public static Optional<KeyName> find(String text) {
    Matcher shape = SHAPE.matcher(text);
    if (!shape.matches()) {
      return Optional.empty();
    }
    String place = shape.group(2);
    if ("p12".equals(shape.group(1))) {
      return Optional.of(new KeyName(false, place, Optional.empty()));
    }
    Matcher chosen = CERTIFICATE.matcher(place);
    return Optional.of(
        chosen.matches()
            ? new KeyName(true, chosen.group(1), Optional.of(chosen.group(2)))
            : new KeyName(true, place, Optional.empty()));
  }
}
