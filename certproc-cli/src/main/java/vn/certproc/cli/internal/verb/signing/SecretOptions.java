package vn.certproc.cli.internal.verb.signing;

import static java.util.Objects.requireNonNull;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import picocli.CommandLine.Option;
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
  PinPlace pin(Role role) {
    return place(
        "pin",
        RoleValues.of("--pin-file", pinFiles),
        RoleValues.of("--pin-env", pinVariables),
        role);
  }

  /** The place of the password of a role's file. */
  PinPlace password(Role role) {
    return place(
        "password",
        RoleValues.of("--password-file", passwordFiles),
        RoleValues.of("--password-env", passwordVariables),
        role);
  }

  /** What is told for the role goes before what is told for its kind, and that before all else. */
  private static PinPlace place(String what, RoleValues files, RoleValues variables, Role role) {
    return Stream.of(role, role.general())
        .map(each -> new PinPlace(what, files.exactly(each), variables.exactly(each)))
        .filter(PinPlace::given)
        .findFirst()
        .orElseGet(() -> new PinPlace(what, files.shared(), variables.shared()));
  }

  /** The files that PINs and passwords are read from. */
  List<String> files() {
    return Stream.of(
            RoleValues.of("--pin-file", pinFiles), RoleValues.of("--password-file", passwordFiles))
        .flatMap(each -> Stream.concat(each.own().values().stream(), each.shared().stream()))
        .toList();
  }

  /**
   * Refuses what no key needs, and one value for the PINs of two tokens: the wrong one costs a try.
   * Who tells the same PIN for each by its role has said so.
   *
   * @throws CliException usage
   */
  void check(Map<Role, KeyName> keys) {
    Set<Role> tokens = users(keys, true);
    Set<Role> files = users(keys, false);
    RoleValues.of("--pin-file", pinFiles).requireUsed(tokens);
    RoleValues.of("--pin-env", pinVariables).requireUsed(tokens);
    RoleValues.of("--password-file", passwordFiles).requireUsed(files);
    RoleValues.of("--password-env", passwordVariables).requireUsed(files);
    Map<String, Set<String>> tokensOf = new HashMap<>();
    for (Role role : tokens) {
      if (pin(role).given()) {
        tokensOf
            .computeIfAbsent(pinTold(role), key -> new HashSet<>())
            .add(requireNonNull(keys.get(role)).place());
      }
    }
    if (tokensOf.values().stream().anyMatch(places -> places.size() > 1)) {
      throw CliException.usage("cli-sign-pin-shared", Map.of());
    }
  }

  /** For whom a role's PIN is told: for it, its kind, or all, by an empty text. */
  private String pinTold(Role role) {
    RoleValues files = RoleValues.of("--pin-file", pinFiles);
    RoleValues variables = RoleValues.of("--pin-env", pinVariables);
    return Stream.of(role, role.general())
        .filter(r -> files.exactly(r).isPresent() || variables.exactly(r).isPresent())
        .map(Role::code)
        .findFirst()
        .orElse("");
  }

  private static Set<Role> users(Map<Role, KeyName> keys, boolean onToken) {
    return keys.entrySet().stream()
        .filter(entry -> entry.getValue().onToken() == onToken)
        .map(Map.Entry::getKey)
        .collect(Collectors.toSet());
  }
}
