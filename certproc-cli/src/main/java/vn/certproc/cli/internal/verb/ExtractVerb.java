package vn.certproc.cli.internal.verb;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
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
import vn.certproc.cli.internal.out.FaultList;
import vn.certproc.cli.internal.out.FormCheckData;
import vn.certproc.cli.internal.out.FormCheckText;
import vn.certproc.cli.internal.out.Page;
import vn.certproc.dossier.Certproc;
import vn.certproc.dossier.FormCheck;
import vn.certproc.forms.FilledForm;
import vn.certproc.forms.UnreadablePdfException;

/** The request inside a form, byte for byte; or whether the form still shows what it says. */
@Command(name = "extract")
public final class ExtractVerb extends Verb {

  /** A file that is larger is refused by those who read it. */
  private static final int MOST = 64 * 1024 * 1024;

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
    byte[] pdf = Inputs.read(file, streams, in -> in.readNBytes(MOST + 1));
    try {
      out.write(certproc.extract(new ByteArrayInputStream(pdf)).xml(), streams);
      return ExitCode.DONE;
    } catch (UnreadablePdfException e) {
      if (!"pdf-no-request".equals(e.code())) {
        throw e;
      }
      return filled(pdf, certproc, e);
    }
  }

  /** A form without a request inside may be one that was filled in on a screen. */
  private ExitCode filled(byte[] pdf, Certproc certproc, UnreadablePdfException noRequest)
      throws IOException {
    FilledForm form;
    try {
      form = certproc.readForm(new ByteArrayInputStream(pdf), certproc.today());
    } catch (UnreadablePdfException e) {
      throw "pdf-no-fields".equals(e.code()) ? noRequest : e;
    }
    Page page = errors();
    form.faults().forEach(fault -> FaultList.line(page, fault));
    form.notices().forEach(notice -> FaultList.notice(page, notice));
    page.flush();
    if (form.payload().isEmpty()) {
      return ExitCode.NO;
    }
    out.write(form.xml().getBytes(StandardCharsets.UTF_8), streams);
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
