package vn.certproc.cli.internal.verb.token;

import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import picocli.CommandLine.Option;
import vn.certproc.cli.internal.CliException;
import vn.certproc.cli.internal.verb.key.PinPlace;
import vn.certproc.pki.unlock.UnlockTerms;

/** How a token is unlocked from afar (letter §9): the coordinator's side, or the technician's. */
final class RemoteOptions {

  @Option(names = "--remote")
  private boolean remote;

  @Option(names = "--authorize")
  private boolean authorize;

  @Option(names = "--ticket", paramLabel = "FILE")
  private Optional<String> ticket = Optional.empty();

  @Option(names = "--answer", paramLabel = "FILE")
  private Optional<String> answer = Optional.empty();

  @Option(names = "--technician", paramLabel = "FILE.cer")
  private Optional<String> technician = Optional.empty();

  @Option(names = "--code", paramLabel = "CODE")
  private Optional<String> code = Optional.empty();

  @Option(names = "--sign", paramLabel = "KEY")
  private Optional<String> key = Optional.empty();

  @Option(names = "--password-file", paramLabel = "FILE")
  private Optional<String> passwordFile = Optional.empty();

  @Option(names = "--password-env", paramLabel = "NAME")
  private Optional<String> passwordVariable = Optional.empty();

  @Option(names = "--minutes", paramLabel = "N")
  private Optional<Integer> minutes = Optional.empty();

  /** Whether this is the coordinator's side. */
  boolean remote() {
    return remote;
  }

  /** Whether this is the technician's side. */
  boolean authorize() {
    return authorize;
  }

  String ticket() {
    return needed(ticket, "--ticket FILE");
  }

  String answer() {
    return needed(answer, "--answer FILE");
  }

  String technician() {
    return needed(technician, "--technician FILE.cer");
  }

  String key() {
    return needed(key, "--sign p12:FILE|token:SERIAL");
  }

  /** The code that was read aloud; empty where it is still to be typed. */
  Optional<String> code() {
    return code;
  }

  /** Where the password of a key file comes from. */
  PinPlace password() {
    return new PinPlace("password", passwordFile, passwordVariable);
  }

  /** How long the coordinator's side waits, or the technician's answer lasts. */
  Duration lasting(Duration otherwise) {
    if (minutes.isEmpty()) {
      return otherwise;
    }
    int asked = minutes.get();
    if (asked < 1 || asked > UnlockTerms.MOST_VALIDITY.toMinutes()) {
      throw CliException.usage(
          "cli-token-minutes",
          Map.of(
              "minutes",
              Integer.toString(asked),
              "most",
              Long.toString(UnlockTerms.MOST_VALIDITY.toMinutes())));
    }
    return Duration.ofMinutes(asked);
  }

  private static String needed(Optional<String> option, String name) {
    return option.orElseThrow(
        () -> CliException.usage("cli-argument-missing", Map.of("names", name)));
  }
}
