package vn.certproc.cli.internal.verb.key;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import picocli.CommandLine.Option;
import vn.certproc.cli.internal.CliException;
import vn.certproc.cli.internal.Inputs;
import vn.certproc.cli.internal.Streams;
import vn.certproc.pkcs11.TokenModule;

/** Which PKCS#11 module. */
public final class ModuleOptions {

  /** The variable that names the module where no option does. */
  static final String VARIABLE = "CERTPROC_PKCS11_MODULE";

  @Option(names = "--module", paramLabel = "PATH")
  private List<String> paths = new ArrayList<>();

  @Option(names = "--init-args", paramLabel = "TEXT")
  private Optional<String> initArguments = Optional.empty();

  /** The modules that options name. */
  public List<String> paths() {
    return List.copyOf(paths);
  }

  /** Whether an option or the variable names a module. */
  public boolean named(Streams streams) {
    return given() || variable(streams).isPresent();
  }

  private boolean given() {
    return !paths.isEmpty();
  }

  private static Optional<String> variable(Streams streams) {
    return streams.host().variable(VARIABLE).filter(v -> !v.isBlank());
  }

  /**
   * The one module.
   *
   * @throws CliException usage, when none is named, or several are
   */
  public TokenModule only(Streams streams) {
    List<TokenModule> all = all(streams);
    if (all.size() > 1) {
      throw CliException.usage("cli-token-one-module", Map.of());
    }
    return all.get(0);
  }

  /** Each of them; at least one. */
  public List<TokenModule> all(Streams streams) {
    List<String> named =
        given()
            ? paths
            : variable(streams)
                .map(List::of)
                .orElseThrow(
                    () ->
                        CliException.usage(
                            "cli-token-module-missing", Map.of("variable", VARIABLE)));
    if (named.size() > 1 && initArguments.isPresent()) {
      throw CliException.usage("cli-token-init-args", Map.of());
    }
    if (named.stream().anyMatch(String::isBlank)) {
      throw CliException.usage("cli-token-empty-value", Map.of("option", "--module"));
    }
    return named.stream().map(this::module).toList();
  }

  private TokenModule module(String path) {
    TokenModule module = TokenModule.at(Inputs.path(path));
    return initArguments.map(module::startedWith).orElse(module);
  }
}
