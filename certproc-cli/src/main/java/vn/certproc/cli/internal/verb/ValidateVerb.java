package vn.certproc.cli.internal.verb;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;
import vn.certproc.cli.internal.ExitCode;
import vn.certproc.cli.internal.Streams;
import vn.certproc.cli.internal.out.DataWriter;
import vn.certproc.cli.internal.out.FaultList;
import vn.certproc.cli.internal.out.Page;
import vn.certproc.dossier.Certproc;

/** Schema and field rules: each fault with its place, code and sentence. */
@Command(name = "validate")
public final class ValidateVerb extends Verb {

  @Parameters(arity = "1..*", paramLabel = "FILE")
  private List<String> files = new ArrayList<>();

  @Mixin private FormatOption format = new FormatOption();

  /** The verb, connected to these streams. */
  public ValidateVerb(Streams streams) {
    super(streams);
  }

  @Override
  protected ExitCode run() {
    Certproc certproc = new DataOptions().certproc(streams, language());
    List<Loaded> all = files.stream().map(f -> Loaded.load(f, certproc, streams)).toList();
    if (format.text()) {
      all.forEach(this::print);
    } else {
      write(all);
    }
    return all.stream().map(Loaded::code).reduce(ExitCode.DONE, ExitCode::or);
  }

  private void print(Loaded one) {
    Page page = page();
    one.faults().forEach(fault -> FaultList.line(page, fault));
    one.notices().forEach(notice -> FaultList.notice(page, notice));
    page.line(
        one.source()
            + ": "
            + (one.faults().isEmpty()
                ? page.word("valid")
                : page.word("faults", Map.of("count", Integer.toString(one.faults().size())))));
    page.flush();
  }

  private void write(List<Loaded> all) {
    DataWriter data = format.format().writer(streams.out(), "validation");
    data.list("faults", "fault");
    for (Loaded one : all) {
      FaultList.items(data, "fault", one.faults());
      FaultList.items(data, "notice", one.notices());
    }
    data.end();
    data.finish();
  }
}
