package vn.certproc.cli.internal.verb;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import vn.certproc.api.decision.SignerKind;
import vn.certproc.api.model.Payload;
import vn.certproc.cli.internal.CliException;
import vn.certproc.cli.internal.ExitCode;
import vn.certproc.cli.internal.Streams;
import vn.certproc.cli.internal.out.FaultList;
import vn.certproc.cli.internal.out.Page;
import vn.certproc.core.AssessmentOptions;
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

  @Option(names = "--fillable")
  private boolean fillable;

  @Option(names = "--sender", paramLabel = "person|agency")
  private Optional<SignerKind> sender = Optional.empty();

  @Mixin private RuleOptions rules = new RuleOptions();
  @Mixin private DataOptions data = new DataOptions();
  @Mixin private FormOutput output = new FormOutput();
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
    output.check();
    if (fillable ? request.isPresent() || !output.isPdf() : sender.isPresent()) {
      throw CliException.usage("cli-form-fillable", Map.of());
    }
    Certproc certproc = data.certproc(streams, language());
    if (fillable) {
      out.write(fillable(certproc), streams);
      return ExitCode.DONE;
    }
    if (request.isEmpty()) {
      blank(certproc);
      return ExitCode.DONE;
    }
    Loaded loaded = Loaded.load(request.get(), certproc, streams);
    Page page = errors();
    loaded.faults().forEach(fault -> FaultList.line(page, fault));
    if (loaded.payload().isPresent()) {
      filled(loaded.payload().get(), certproc, rules.with(facts, certproc, streams, errors()));
    }
    return loaded.code();
  }

  /** For the sender that was told, else for whichever can fill it in, a person first. */
  private byte[] fillable(Certproc certproc) {
    AssessmentOptions options = rules.withoutFacts(certproc, errors());
    List<SignerKind> senders =
        sender.map(List::of).orElseGet(() -> List.of(SignerKind.PERSON, SignerKind.AGENCY));
    return senders.stream()
        .flatMap(each -> certproc.fillableForm(id, each, options).stream())
        .findFirst()
        .orElseThrow(
            () ->
                CliException.usage(
                    "cli-form-not-fillable",
                    Map.of("form", id, "forms", String.join(", ", certproc.fillableForms()))));
  }

  private void blank(Certproc certproc) throws IOException {
    if (output.isPdf()) {
      out.write(certproc.blankForm(id), streams);
    } else {
      output.write(certproc.blankFormDocument(id), out, streams);
    }
  }

  private void filled(Payload payload, Certproc certproc, AssessmentOptions options)
      throws IOException {
    if (output.isPdf()) {
      out.write(certproc.form(id, payload, options), streams);
    } else {
      output.write(certproc.formDocument(id, payload, options), out, streams);
    }
  }
}
