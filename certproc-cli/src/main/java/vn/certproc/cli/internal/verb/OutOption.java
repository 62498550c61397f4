package vn.certproc.cli.internal.verb;

import java.io.IOException;
import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import picocli.CommandLine.Option;
import vn.certproc.cli.internal.CliException;
import vn.certproc.cli.internal.Inputs;
import vn.certproc.cli.internal.Outputs;
import vn.certproc.cli.internal.Streams;

/** Where a document goes: a file, or standard output. */
public final class OutOption {

  @Option(names = "--out", paramLabel = "FILE")
  private Optional<String> out = Optional.empty();

  @Option(names = "--force")
  private boolean force;

  boolean given() {
    return out.isPresent();
  }

  /** Whether standard output gets the document. */
  public boolean isStandard() {
    return Inputs.STANDARD.equals(name());
  }

  boolean force() {
    return force;
  }

  /** The file's path, or the sign for standard output. */
  String name() {
    return out.orElse(Inputs.STANDARD);
  }

  /**
   * Refuses a call that does not say where to, and one whose file is there already, before anybody
   * is asked for anything.
   *
   * @throws vn.certproc.cli.internal.CliException usage or environment
   */
  public void require() {
    if (out.isEmpty()) {
      throw CliException.usage("cli-form-out", Map.of());
    }
    if (!isStandard()) {
      Outputs.refuseTaken(name(), force);
    }
  }

  /**
   * Refuses to replace a file that the same call names for something else, such as a key, whatever
   * was said of replacing files.
   *
   * @param read names of files that are read
   * @throws vn.certproc.cli.internal.CliException usage
   */
  public void requireNoneOf(Collection<String> read) {
    if (isStandard()) {
      return;
    }
    for (String each : read) {
      if (!Inputs.STANDARD.equals(each) && Outputs.isSame(name(), each)) {
        throw CliException.usage("cli-out-is-read", Map.of("file", each));
      }
    }
  }

  /** Writes the document whole or not at all. */
  public void write(byte[] document, Streams streams) throws IOException {
    if (isStandard()) {
      streams.out().write(document);
    } else {
      Outputs.write(name(), document, force);
    }
  }
}
