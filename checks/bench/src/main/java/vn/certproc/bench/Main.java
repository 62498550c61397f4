package vn.certproc.bench;

import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.openjdk.jmh.results.RunResult;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.options.Options;
import org.openjdk.jmh.runner.options.OptionsBuilder;
import org.openjdk.jmh.runner.options.TimeValue;
import org.openjdk.jmh.runner.options.VerboseMode;
import vn.certproc.forms.PdfForms;

/**
 * Runs every benchmark in one JVM, in rounds that take turns, so that a busy moment of the machine
 * meets all of them; prints medians and what they are beside the peer. {@code checks/bench/run
 * [ROUNDS] [ROWS…]}.
 */
public final class Main {

  private static final String PEER = "openPdf";
  private static final List<String> ALL = List.of(PEER, "tagged", "untagged");

  private final PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
  private final Map<String, List<Double>> times = new LinkedHashMap<>();

  private Main() {}

  /**
   * Runs.
   *
   * @param arguments the number of rounds, 5 where not told; then numbers of rows
   */
  public static void main(String[] arguments) throws RunnerException {
    int rounds = arguments.length > 0 ? Integer.parseInt(arguments[0]) : 5;
    String[] rows =
        arguments.length > 1
            ? java.util.Arrays.copyOfRange(arguments, 1, arguments.length)
            : new String[] {"1", "1000", "10000"};
    new Main().run(rounds, rows);
  }

  private void run(int rounds, String[] rows) throws RunnerException {
    out.println("JDK " + System.getProperty("java.version") + ", " + rounds + " rounds");
    for (int round = 0; round < rounds; round++) {
      for (String number : rows) {
        for (String name : ALL) {
          measure(name, number, round == 0);
        }
      }
    }
    for (String number : rows) {
      report(number);
    }
  }

  private void measure(String name, String rows, boolean first) throws RunnerException {
    Options options =
        new OptionsBuilder()
            .include("FormBenchmark\\." + name + "$")
            .param("rows", rows)
            .forks(0) // one JVM for all: ours and the peer's meet the same machine
            .warmupIterations(first ? 5 : 1)
            .warmupTime(TimeValue.seconds(first ? 2 : 1))
            .measurementIterations(1)
            .measurementTime(TimeValue.seconds(3))
            .verbosity(VerboseMode.SILENT)
            .build();
    Collection<RunResult> results = new Runner(options).run();
    for (RunResult result : results) {
      times
          .computeIfAbsent(name + " " + rows, key -> new ArrayList<>())
          .add(result.getPrimaryResult().getScore());
    }
  }

  private void report(String rows) {
    BenchForms forms = BenchForms.of(Integer.parseInt(rows));
    Map<String, Integer> sizes =
        Map.of(
            PEER,
            OpenPdfForm.render(forms.document()).length,
            "tagged",
            PdfForms.render(forms.document(), forms.options()).length,
            "untagged",
            PdfForms.render(forms.document(), forms.options().untagged()).length);
    double peer = median(PEER, rows);
    for (String name : ALL) {
      double time = median(name, rows);
      out.printf(
          Locale.ROOT,
          "%6s rows  %-9s %12.1f us  %8.1f us/row  %6.2f x OpenPDF  %9d bytes%n",
          rows,
          name,
          time,
          time / Integer.parseInt(rows),
          peer / time,
          sizes.get(name));
    }
  }

  private double median(String name, String rows) {
    List<Double> sorted =
        times.getOrDefault(name + " " + rows, List.of()).stream().sorted().toList();
    return sorted.get(sorted.size() / 2);
  }
}
