package vn.certproc.cli.internal.verb;

import java.io.IOException;
import java.util.Optional;
import picocli.CommandLine.Option;
import vn.certproc.cli.internal.Inputs;
import vn.certproc.cli.internal.Outputs;
import vn.certproc.cli.internal.Streams;

/** Where a document goes: a file, or standard output. */
final class OutOption {

  @Option(names = "--out", paramLabel = "FILE")
  private Optional<String> out = Optional.empty();

  @Option(names = "--force")
  private boolean force;

  boolean given() {
    return out.isPresent();
  }

  boolean isStandard() {
    return Inputs.STANDARD.equals(name());
  }

  boolean force() {
    return force;
  }

  /** The file's path, or the sign for standard output. */
  String name() {
    return out.orElse(Inputs.STANDARD);
  }

  /** Writes the document whole or not at all. */
  void write(byte[] document, Streams streams) throws IOException {
    if (isStandard()) {
      streams.out().write(document);
    } else {
      Outputs.write(name(), document, force);
    }
  }
}
