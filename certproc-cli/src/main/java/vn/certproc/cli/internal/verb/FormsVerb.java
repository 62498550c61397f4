package vn.certproc.cli.internal.verb;

import java.util.List;
import java.util.Optional;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import vn.certproc.cli.internal.ExitCode;
import vn.certproc.cli.internal.Streams;
import vn.certproc.cli.internal.out.DataWriter;
import vn.certproc.cli.internal.out.FormList;
import vn.certproc.cli.internal.out.Page;
import vn.certproc.dossier.Certproc;
import vn.certproc.forms.FormDefinition;
import vn.certproc.forms.UndefinedForm;

/** The forms with their provenance. */
@Command(name = "forms")
public final class FormsVerb extends Verb {

  @Parameters(arity = "0..1", paramLabel = "ID")
  private Optional<String> id = Optional.empty();

  @Option(names = "--parts")
  private boolean parts;

  @Mixin private FormatOption format = new FormatOption();
  @Mixin private DataOptions data = new DataOptions();

  /** The verb, connected to these streams. */
  public FormsVerb(Streams streams) {
    super(streams);
  }

  @Override
  protected ExitCode run() {
    Certproc certproc = data.certproc(streams, language());
    List<FormDefinition> chosen =
        id.map(one -> List.of(certproc.form(one))).orElseGet(certproc::forms);
    List<UndefinedForm> undefined = id.isPresent() ? List.of() : certproc.undefinedForms();
    boolean withParts = parts || id.isPresent();
    if (format.text()) {
      Page page = page();
      chosen.forEach(form -> FormList.print(page, form, withParts));
      undefined.forEach(form -> FormList.print(page, form));
      page.flush();
    } else {
      DataWriter writer = format.format().writer(streams.out(), "forms");
      writer.list("forms", "form");
      chosen.forEach(form -> FormList.write(writer, form, withParts));
      undefined.forEach(form -> FormList.write(writer, form));
      writer.end();
      writer.finish();
    }
    return ExitCode.DONE;
  }
}
