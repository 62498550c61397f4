package vn.certproc.cli.internal.out;

import java.util.List;
import java.util.Map;
import vn.certproc.api.text.Text;
import vn.certproc.testkit.Comparison;
import vn.certproc.testkit.ConformanceCase;

/**
 * How a system did on the cases. Immutable.
 *
 * @param results one for each case, in order
 */
public record ConformanceReport(List<Result> results) {

  /** Copies the list. */
  public ConformanceReport {
    results = List.copyOf(results);
  }

  /**
   * How it did on one.
   *
   * @param one the case
   * @param answered whether it gave an answer
   * @param differences what differs, or why there is no answer
   */
  public record Result(ConformanceCase one, boolean answered, List<Text> differences) {

    /** Copies the list. */
    public Result {
      differences = List.copyOf(differences);
    }

    /** It answered. */
    public static Result compared(ConformanceCase one, Comparison comparison) {
      return new Result(one, true, comparison.differences());
    }

    boolean agrees() {
      return differences.isEmpty();
    }
  }

  /** Whether every answer was the expected one. */
  public boolean agrees() {
    return results.stream().allMatch(Result::agrees);
  }

  private long passed() {
    return results.stream().filter(Result::agrees).count();
  }

  private long missing() {
    return results.stream().filter(r -> !r.answered()).count();
  }

  private long differing() {
    return results.size() - passed() - missing();
  }

  /** For people: what differs, and the counts. */
  public void print(Page page) {
    for (Result each : results) {
      if (!each.agrees()) {
        page.line(each.one().id() + " – " + page.in(each.one().about()));
        each.differences().forEach(d -> page.line(1, page.in(d)));
      }
    }
    page.line(
        page.word(
            "conformance.counts",
            Map.of(
                "passed", Long.toString(passed()),
                "differing", Long.toString(differing()),
                "missing", Long.toString(missing()))));
    page.flush();
  }

  /** For machines: every case. */
  public void write(DataWriter data) {
    data.object();
    data.field("passed", passed());
    data.field("differing", differing());
    data.field("missing", missing());
    data.list("cases", "case");
    for (Result each : results) {
      data.object();
      data.field("id", each.one().id());
      data.text("about", each.one().about());
      data.field("agrees", each.agrees());
      data.field("answered", each.answered());
      data.list("differences", "difference");
      for (Text difference : each.differences()) {
        data.object();
        data.text(difference);
        data.end();
      }
      data.end();
      data.end();
    }
    data.end();
    data.end();
    data.finish();
  }
}
