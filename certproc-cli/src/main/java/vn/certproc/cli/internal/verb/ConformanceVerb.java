package vn.certproc.cli.internal.verb;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
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
import vn.certproc.cli.internal.out.ConformanceReport;
import vn.certproc.testkit.Comparison;
import vn.certproc.testkit.ConformanceCase;
import vn.certproc.testkit.ConformanceCases;

/** Judges this or another system by cases whose decisions are known. */
@Command(name = "conformance")
public final class ConformanceVerb extends Verb {

  @Parameters(arity = "1", paramLabel = "DIR")
  private String folder = "";

  @Option(names = "--actual", paramLabel = "DIR2")
  private Optional<String> actual = Optional.empty();

  @Option(names = "--command", paramLabel = "'PROG {case}'")
  private Optional<String> command = Optional.empty();

  @Option(names = "--timeout", paramLabel = "SECONDS")
  private int timeout = 60;

  @Mixin private FormatOption format = new FormatOption();
  @Mixin private DataOptions data = new DataOptions();

  /** The verb, connected to these streams. */
  public ConformanceVerb(Streams streams) {
    super(streams);
  }

  @Override
  protected ExitCode run() throws IOException {
    Path root = Inputs.path(folder);
    List<ConformanceCase> cases = ConformanceCases.in(root);
    List<ConformanceReport.Result> results = new ArrayList<>(cases.size());
    ConformanceSystem system = system(cases);
    for (ConformanceCase each : cases) {
      results.add(result(each, system));
      progress(results.size(), cases.size());
    }
    ConformanceReport report = new ConformanceReport(results);
    if (format.text()) {
      report.print(page());
    } else {
      report.write(format.format().writer(streams.out(), "conformance"));
    }
    return report.agrees() ? ExitCode.DONE : ExitCode.NO;
  }

  private ConformanceSystem system(List<ConformanceCase> cases) {
    if (actual.isPresent() && command.isPresent()) {
      throw CliException.usage("cli-conformance-one-system", Map.of());
    }
    return actual
        .map(Inputs::path)
        .map(ConformanceSystem::answersIn)
        .or(() -> command.map(c -> new CommandSystem(c, timeout)))
        .orElseGet(() -> ConformanceSystem.engine(data.certproc(streams, language()), cases));
  }

  private static ConformanceReport.Result result(ConformanceCase each, ConformanceSystem system)
      throws IOException {
    try {
      return ConformanceReport.Result.compared(
          each, Comparison.of(each.expected(), system.answer(each)));
    } catch (ConformanceSystem.NoAnswer e) {
      return new ConformanceReport.Result(each, e.answered(), e.why());
    }
  }

  private void progress(int done, int total) {
    if (streams.terminal()) {
      errors()
          .line(
              page()
                  .word(
                      "progress.conformance",
                      Map.of("done", Integer.toString(done), "total", Integer.toString(total))));
    }
  }
}
