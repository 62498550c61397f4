package vn.certproc.cli.internal.verb.token;

import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import picocli.CommandLine.Option;
import vn.certproc.api.model.TokenSerial;
import vn.certproc.cli.internal.CliException;

/** Which token, and how its action goes. */
final class TokenOptions {

  @Option(names = "--token", paramLabel = "SERIAL")
  private Optional<String> token = Optional.empty();

  @Option(names = "--printed", paramLabel = "SERIAL")
  private Optional<TokenSerial> printed = Optional.empty();

  @Option(names = "--keep-old")
  private boolean keepOld;

  @Option(names = "--anchors", paramLabel = "DIR")
  private Optional<String> anchors = Optional.empty();

  @Option(names = "--dry-run")
  private boolean dryRun;

  @Option(names = "--yes")
  private boolean yes;

  @Option(names = "--for", paramLabel = "SECONDS")
  private Optional<Integer> howLong = Optional.empty();

  @Option(names = "--interval", paramLabel = "SECONDS")
  private int interval = 1;

  /** The token's serial number or label, where it is named. */
  Optional<String> token() {
    return token;
  }

  /** The number that is printed on the token. */
  Optional<TokenSerial> printed() {
    return printed;
  }

  boolean keepOld() {
    return keepOld;
  }

  Optional<String> anchors() {
    return anchors;
  }

  boolean dryRun() {
    return dryRun;
  }

  /** Whether what would be asked is agreed to already. */
  boolean yes() {
    return yes;
  }

  /** How long to watch; empty for until it is ended. */
  Optional<Duration> howLong() {
    return howLong.map(seconds -> positive("--for", seconds));
  }

  Duration interval() {
    return positive("--interval", interval);
  }

  private static Duration positive(String option, int seconds) {
    if (seconds < 1) {
      throw CliException.usage(
          "cli-token-seconds", Map.of("option", option, "seconds", Integer.toString(seconds)));
    }
    return Duration.ofSeconds(seconds);
  }
}
