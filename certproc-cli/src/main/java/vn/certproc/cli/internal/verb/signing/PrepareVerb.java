package vn.certproc.cli.internal.verb.signing;

import java.io.IOException;
import java.util.Map;
import java.util.Optional;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import vn.certproc.cli.internal.ExitCode;
import vn.certproc.cli.internal.Streams;
import vn.certproc.cli.internal.out.FaultList;
import vn.certproc.cli.internal.out.Page;
import vn.certproc.cli.internal.verb.DataOptions;
import vn.certproc.cli.internal.verb.OutOption;
import vn.certproc.cli.internal.verb.Verb;
import vn.certproc.dossier.Certproc;
import vn.certproc.forms.signing.SignatureField;
import vn.certproc.forms.signing.SignatureFields;

/** Empty signature fields where a form wants them, so that any program can sign. */
@Command(name = "prepare")
public final class PrepareVerb extends Verb {

  @Parameters(paramLabel = "FILE.pdf")
  private String file = "";

  @Option(names = "--annex")
  private boolean annex;

  @Mixin private OutOption out = new OutOption();

  /** The verb, connected to these streams. */
  public PrepareVerb(Streams streams) {
    super(streams);
  }

  @Override
  public Optional<String> input() {
    return Optional.of(file);
  }

  @Override
  protected ExitCode run() throws IOException {
    out.require();
    Certproc certproc = new DataOptions().certproc(streams, language());
    byte[] pdf = PdfInput.read(file, streams);
    byte[] prepared = annex ? certproc.prepareAnnex(pdf) : certproc.prepare(pdf);
    out.write(prepared, streams);
    if (!out.isStandard()) {
      Page page = page();
      SignatureFields.of(prepared).forEach(field -> tell(page, field));
      page.flush();
    }
    return ExitCode.DONE;
  }

  private static void tell(Page page, SignatureField field) {
    String line =
        page.word(
            "prepare.field", Map.of("field", field.name(), "page", Integer.toString(field.page())));
    String name = field.printedName().map(n -> ": " + n).orElse("");
    page.line(FaultList.shown(line + name));
  }
}
