package vn.certproc.cli.internal.verb.token;

import java.nio.charset.StandardCharsets;
import java.util.Map;
import vn.certproc.cli.internal.CliException;
import vn.certproc.cli.internal.Inputs;
import vn.certproc.cli.internal.Outputs;

/** The two files of an unlock from afar. */
final class TicketFiles {

  private TicketFiles() {}

  /**
   * Refuses what is no two files, before anything is begun.
   *
   * @throws CliException usage
   */
  static void require(RemoteOptions remote) {
    String ticket = file("--ticket", remote.ticket());
    String answer = file("--answer", remote.answer());
    if (Inputs.path(ticket)
        .toAbsolutePath()
        .normalize()
        .equals(Inputs.path(answer).toAbsolutePath().normalize())) {
      throw CliException.usage("cli-token-one-file", Map.of());
    }
  }

  private static String file(String option, String name) {
    if (name.isBlank() || Inputs.STANDARD.equals(name)) {
      throw CliException.usage("cli-token-file-only", Map.of("option", option));
    }
    return name;
  }

  /** Writes one; what is there stays, and this verb has no option to replace it. */
  static void write(String name, String text) {
    try {
      Outputs.write(name, text.getBytes(StandardCharsets.US_ASCII), false);
    } catch (CliException e) {
      if ("cli-out-exists".equals(e.code())) {
        throw CliException.environment("cli-token-out-exists", name);
      }
      throw e;
    }
  }
}
