package vn.certproc.cli.internal.out;

import java.util.List;
import java.util.Map;
import java.util.Optional;
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
   * @param comparison of its answer; empty where it gave none
   */
  public record Result(ConformanceCase one, Optional<Comparison> comparison) {

    boolean agrees() {
      return comparison.filter(Comparison::agrees).isPresent();
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
    return results.stream().filter(r -> r.comparison().isEmpty()).count();
  }

  private long differing() {
    return results.size() - passed() - missing();
  }

  /** For people: what differs, and the counts. */
  public void print(Page page) {
    for (Result each : results) {
      if (!each.agrees()) {
        page.line(each.one().id() + " – " + each.one().about());
        each.comparison()
            .ifPresentOrElse(
                c -> c.differences().forEach(d -> page.line(1, page.in(d))),
                () -> page.line(1, page.word("conformance.missing")));
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
      data.field("about", each.one().about());
      data.field("agrees", each.agrees());
      data.field("answered", each.comparison().isPresent());
      data.list("differences", "difference");
      each.comparison()
          .ifPresent(
              c ->
                  c.differences()
                      .forEach(
                          d -> {
                            data.object();
                            data.text(d);
                            data.end();
                          }));
      data.end();
      data.end();
    }
    data.end();
    data.end();
    data.finish();
  }
}
