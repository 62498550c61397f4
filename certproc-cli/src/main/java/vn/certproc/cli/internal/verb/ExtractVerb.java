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
import vn.certproc.cli.internal.out.DataWriter;
import vn.certproc.cli.internal.out.FormCheckData;
import vn.certproc.cli.internal.out.FormCheckText;
import vn.certproc.cli.internal.out.Page;
import vn.certproc.dossier.Certproc;
import vn.certproc.dossier.FormCheck;
import vn.certproc.forms.ExtractedRequest;

/** The request inside a form, byte for byte; or whether the form still shows what it says. */
@Command(name = "extract")
public final class ExtractVerb extends Verb {

  @Parameters(paramLabel = "FILE.pdf")
  private String file = "";

  @Option(names = "--check")
  private boolean check;

  @Mixin private OutOption out = new OutOption();
  @Mixin private FormatOption format = new FormatOption();
  @Mixin private DataOptions data = new DataOptions();

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
    if (check && out.given()) {
      throw CliException.usage("cli-extract-check-out", Map.of());
    }
    if (!check && !format.text()) {
      throw CliException.usage("cli-extract-format", Map.of());
    }
    Certproc certproc = data.certproc(streams, language());
    if (check) {
      return answer(Inputs.read(file, streams, certproc::check));
    }
    ExtractedRequest extracted = Inputs.read(file, streams, certproc::extract);
    out.write(extracted.xml(), streams);
    return ExitCode.DONE;
  }

  private ExitCode answer(FormCheck found) {
    if (format.text()) {
      Page page = page();
      new FormCheckText(page).print(found);
      page.flush();
    } else {
      DataWriter answer = format.format().writer(streams.out(), "formCheck");
      new FormCheckData(answer).write(found);
      answer.finish();
    }
    return found.equal() ? ExitCode.DONE : ExitCode.NO;
  }
}
