package vn.certproc.cli.internal.verb;

import java.io.IOException;
import java.util.Map;
import java.util.Optional;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import vn.certproc.cli.internal.CliException;
import vn.certproc.cli.internal.ExitCode;
import vn.certproc.cli.internal.Inputs;
import vn.certproc.cli.internal.Streams;
import vn.certproc.dossier.Certproc;
import vn.certproc.forms.ExtractedRequest;

/** The request inside a form, byte for byte. */
@Command(name = "extract")
public final class ExtractVerb extends Verb {

  @Parameters(paramLabel = "FILE.pdf")
  private String file = "";

  /** Known, so that the refusal can say why. */
  @Option(names = "--check", hidden = true)
  private boolean check;

  @Mixin private OutOption out = new OutOption();

  /** The verb, connected to these streams. */
  public ExtractVerb(Streams streams) {
    super(streams);
  }

  @Override
  public Optional<String> input() {
    return Optional.of(file);
  }

  @Override
  protected ExitCode run() throws IOException {
    if (check) {
      throw CliException.usage("cli-extract-check", Map.of());
    }
    Certproc certproc = new DataOptions().certproc(streams, language());
    ExtractedRequest extracted = Inputs.read(file, streams, certproc::extract);
    out.write(extracted.xml(), streams);
    return ExitCode.DONE;
  }
}
