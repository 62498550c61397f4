package vn.certproc.cli.internal.verb.signing;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import picocli.CommandLine.Option;
import vn.certproc.api.decision.SignerKind;
import vn.certproc.cli.internal.CliException;
import vn.certproc.cli.internal.verb.key.AcceptedRisk;
import vn.certproc.cli.internal.verb.key.KeyName;
import vn.certproc.cli.internal.verb.key.PinPlace;

/** Where the PINs and passwords of the signers' keys come from; never an argument. */
public final class SecretOptions {

  @Option(names = "--pin-file", paramLabel = "[ROLE=]FILE")
  private List<String> pinFiles = new ArrayList<>();

  @Option(names = "--pin-env", paramLabel = "[ROLE=]NAME")
  private List<String> pinVariables = new ArrayList<>();

  @Option(names = "--password-file", paramLabel = "[ROLE=]FILE")
  private List<String> passwordFiles = new ArrayList<>();

  @Option(names = "--password-env", paramLabel = "[ROLE=]NAME")
  private List<String> passwordVariables = new ArrayList<>();

  @Option(names = "--accept", paramLabel = "RISK")
  private List<AcceptedRisk> accepted = new ArrayList<>();

  List<AcceptedRisk> accepted() {
    return List.copyOf(accepted);
  }

  /** The place of the PIN of a role's token. */
  PinPlace pin(SignerKind kind) {
    return place(
        "pin",
        RoleValues.of("--pin-file", pinFiles),
        RoleValues.of("--pin-env", pinVariables),
        kind);
  }

  /** The place of the password of a role's file. */
  PinPlace password(SignerKind kind) {
    return place(
        "password",
        RoleValues.of("--password-file", passwordFiles),
        RoleValues.of("--password-env", passwordVariables),
        kind);
  }

  /** What is told for the role goes before what is told for all. */
  private static PinPlace place(
      String what, RoleValues files, RoleValues variables, SignerKind kind) {
    boolean own = files.own(kind).isPresent() || variables.own(kind).isPresent();
    return own
        ? new PinPlace(what, files.own(kind), variables.own(kind))
        : new PinPlace(what, files.shared(), variables.shared());
  }

  /**
   * Refuses what no key needs, and one PIN that would go to two tokens: the wrong one costs a try.
   *
   * @throws CliException usage
   */
  void check(Map<SignerKind, KeyName> keys) {
    Set<SignerKind> tokens = users(keys, true);
    Set<SignerKind> files = users(keys, false);
    RoleValues.of("--pin-file", pinFiles).requireUsed(tokens);
    RoleValues.of("--pin-env", pinVariables).requireUsed(tokens);
    RoleValues.of("--password-file", passwordFiles).requireUsed(files);
    RoleValues.of("--password-env", passwordVariables).requireUsed(files);
    boolean severalTokens =
        keys.values().stream().filter(KeyName::onToken).map(KeyName::place).distinct().count() > 1;
    boolean shared =
        tokens.stream().map(this::pin).filter(PinPlace::given).distinct().count() == 1
            && tokens.stream().allMatch(kind -> pin(kind).given());
    if (severalTokens && shared) {
      throw CliException.usage("cli-sign-pin-shared", Map.of());
    }
  }

  private static Set<SignerKind> users(Map<SignerKind, KeyName> keys, boolean onToken) {
    return keys.entrySet().stream()
        .filter(entry -> entry.getValue().onToken() == onToken)
        .map(Map.Entry::getKey)
        .collect(Collectors.toSet());
  }
}
