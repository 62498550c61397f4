package vn.certproc.cli.internal.verb.key;

import java.io.IOException;
import java.io.InputStream;
import java.util.Map;
import java.util.Optional;
import vn.certproc.api.error.Fault;
import vn.certproc.api.error.Where;
import vn.certproc.cli.internal.CliException;
import vn.certproc.cli.internal.Inputs;
import vn.certproc.cli.internal.Streams;
import vn.certproc.pkcs11.Pin;
import vn.certproc.pkcs11.TokenException;

/**
 * Where one PIN comes from: a file, a variable, or else the keyboard.
 *
 * @param kind {@code pin}, {@code new-pin}, {@code so-pin}, {@code password}: the beginning of its
 *     options
 * @param file a file's name, or {@code -} for standard input
 * @param variable the name of a variable of the environment
 */
public record PinPlace(String kind, Optional<String> file, Optional<String> variable) {

  private static final String PASSWORD = "password";

  /** Whether an option tells it. */
  public boolean given() {
    return file.isPresent() || variable.isPresent();
  }

  /**
   * Says whether there is a way to the PIN, before anything is begun.
   *
   * @throws CliException usage, when there is none, or there are two
   */
  public void require(Streams streams) {
    if (file.isPresent() && variable.isPresent()) {
      throw CliException.usage("cli-token-pin-twice", options());
    }
    if (!given() && streams.host().keyboard().isEmpty()) {
      String code = isPassword() ? "cli-sign-password-missing" : "cli-token-pin-missing";
      throw CliException.usage(code, options());
    }
  }

  private boolean isPassword() {
    return PASSWORD.equals(kind);
  }

  private Map<String, String> options() {
    return Map.of("file", "--" + kind + "-file", "variable", option());
  }

  /** The PIN of the file or the variable; the caller closes it. */
  public Pin read(Streams streams) {
    return read(streams, true);
  }

  /**
   * A new PIN of the file or the variable; the caller closes it.
   *
   * @throws CliException where its holder could not type it everywhere
   */
  public Pin readNew(Streams streams) {
    return PinText.writable(read(streams, false), file.or(() -> variable).orElseThrow());
  }

  private Pin read(Streams streams, boolean present) {
    if (file.isPresent()) {
      String name = file.get();
      return placed(name, () -> Inputs.read(name, streams, in -> read(in, name, present)));
    }
    String name = variable.orElseThrow();
    String missing = isPassword() ? "cli-sign-password-variable" : "cli-token-variable-missing";
    String value =
        streams
            .host()
            .variable(name)
            .orElseThrow(() -> CliException.usage(missing, Map.of("option", option())));
    char[] characters = PinText.trimmed(value.toCharArray(), present);
    return placed(
        name, () -> Pin.taking(present ? PinText.typeable(characters, name) : characters));
  }

  private static Pin read(InputStream in, String name, boolean present) throws IOException {
    return present ? PinText.read(in, name) : Pin.read(new OneByteChannel(in));
  }

  private String option() {
    return "--" + kind + "-env";
  }

  /** What was typed, which is wiped whatever happens. */
  public static Pin typed(char[] characters, String token) {
    return placed(token, () -> Pin.taking(PinText.typeable(characters, token)));
  }

  /**
   * A new PIN that was typed, which is wiped whatever happens.
   *
   * @throws CliException where its holder could not type it everywhere
   */
  public static Pin typedNew(char[] characters, String token) {
    return PinText.writable(placed(token, () -> Pin.taking(characters)), token);
  }

  /** A PIN that is none does not know where it was read. */
  private static Pin placed(String source, java.util.function.Supplier<Pin> reading) {
    try {
      return reading.get();
    } catch (TokenException.PinRefused e) {
      throw CliException.refused(Fault.of(e.code(), Where.in(source), e.arguments()));
    }
  }
}
