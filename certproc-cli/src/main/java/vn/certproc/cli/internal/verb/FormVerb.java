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
import vn.certproc.cli.internal.Streams;
import vn.certproc.cli.internal.out.FaultList;
import vn.certproc.cli.internal.out.Page;
import vn.certproc.dossier.Certproc;

/** One form, blank or filled. */
@Command(name = "form")
public final class FormVerb extends Verb {

  @Parameters(paramLabel = "ID")
  private String id = "";

  @Option(names = "--request", paramLabel = "FILE")
  private Optional<String> request = Optional.empty();

  @Option(names = "--facts", paramLabel = "FILE")
  private Optional<String> facts = Optional.empty();

  @Mixin private RuleOptions rules = new RuleOptions();
  @Mixin private DataOptions data = new DataOptions();
  @Mixin private OutOption out = new OutOption();

  /** The verb, connected to these streams. */
  public FormVerb(Streams streams) {
    super(streams);
  }

  @Override
  protected ExitCode run() throws IOException {
    if (!out.given()) {
      throw CliException.usage("cli-form-out", Map.of());
    }
    Certproc certproc = data.certproc(streams, language());
    if (request.isEmpty()) {
      out.write(certproc.blankForm(id), streams);
      return ExitCode.DONE;
    }
    Loaded loaded = Loaded.load(request.get(), certproc, streams);
    Page page = errors();
    loaded.faults().forEach(fault -> FaultList.line(page, fault));
    if (loaded.payload().isPresent()) {
      out.write(
          certproc.form(id, loaded.payload().get(), rules.with(facts, certproc, streams, errors())),
          streams);
    }
    return loaded.code();
  }
}
