package vn.certproc.cli.internal.verb.token;

import java.io.IOException;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;
import vn.certproc.cli.internal.CliException;
import vn.certproc.cli.internal.ExitCode;
import vn.certproc.cli.internal.Streams;
import vn.certproc.cli.internal.verb.FormatOption;
import vn.certproc.cli.internal.verb.Verb;
import vn.certproc.cli.internal.verb.key.ModuleOptions;

/** What staff do with tokens, on any vendor's PKCS#11 module. */
@Command(name = "token")
public final class TokenVerb extends Verb {

  /** What every action takes. */
  private static final Set<String> EVERYWHERE =
      Set.of("--module", "--init-args", "--lang", "--debug", "--help");

  @Parameters(index = "0", paramLabel = "ACTION")
  private TokenAction action = TokenAction.LIST;

  @Parameters(index = "1", arity = "0..1", paramLabel = "FILE.cer")
  private Optional<String> file = Optional.empty();

  @Mixin private ModuleOptions modules = new ModuleOptions();
  @Mixin private TokenOptions options = new TokenOptions();
  @Mixin private PinOptions pins = new PinOptions();
  @Mixin private RemoteOptions remote = new RemoteOptions();
  @Mixin private FormatOption format = new FormatOption();

  @Spec private CommandSpec spec = CommandSpec.create();

  /** The verb, connected to these streams. */
  public TokenVerb(Streams streams) {
    super(streams);
  }

  @Override
  public Optional<String> input() {
    return file;
  }

  @Override
  protected ExitCode run() throws IOException {
    refuseStrangers();
    return action
        .work()
        .run(new TokenCall(streams, language(), file, format, modules, options, pins, remote));
  }

  /** An option that would be passed over in silence may have been meant. */
  private void refuseStrangers() {
    if (file.isPresent() && action != TokenAction.INSTALL) {
      throw CliException.usage("cli-token-argument-extra", Map.of());
    }
    refuseStrangers("token " + action.code(), action.options());
    if (action == TokenAction.UNLOCK && !(remote.remote() && remote.authorize())) {
      UnlockWay way = UnlockWay.of(remote);
      refuseStrangers("token " + way.call(), way.options());
    }
  }

  private void refuseStrangers(String call, Set<String> own) {
    Set<String> known = new TreeSet<>(EVERYWHERE);
    known.addAll(own);
    for (OptionSpec each : spec.commandLine().getParseResult().matchedOptions()) {
      String name = each.longestName();
      if (!known.contains(name)) {
        throw CliException.usage(
            "cli-token-option",
            Map.of("option", name, "call", call, "known", String.join(", ", known)));
      }
    }
  }
}
