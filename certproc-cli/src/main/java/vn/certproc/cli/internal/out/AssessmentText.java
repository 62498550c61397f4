package vn.certproc.cli.internal.out;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import vn.certproc.api.decision.Assessment;
import vn.certproc.api.decision.Decision;
import vn.certproc.api.decision.ListDecision;
import vn.certproc.api.decision.Obligation;
import vn.certproc.api.decision.Verdict;
import vn.certproc.api.model.Payload;
import vn.certproc.core.profile.Profile;

/** A decision for an official: the verdict first, then what stands in the way, then the way. */
public final class AssessmentText {

  private final Page page;
  private final CheckText checks;
  private final RouteText routes;

  /** Writes on this page. */
  public AssessmentText(Page page) {
    this.page = page;
    this.checks = new CheckText(page);
    this.routes = new RouteText(page);
  }

  /**
   * Writes a decision.
   *
   * @param payload what was judged, for the names of a list's rows
   * @param profile what it was judged by
   */
  public void write(Assessment assessment, Payload payload, Profile profile) {
    if (assessment instanceof ListDecision list) {
      list(list, payload, profile);
    } else {
      assessment.decisions().forEach(d -> decision(d, payload, profile));
    }
  }

  private void decision(Decision decision, Payload payload, Profile profile) {
    page.line(page.word("verdict", decision.verdict()));
    decision
        .verdicts()
        .forEach((p, v) -> page.line(1, page.word("procedure", p) + ": " + shortly(v)));
    page.labelled(0, "label.subscriber", named(payload, 0, decision));
    basis(decision, profile);
    checks.write(decision.checks());
    routes.write(decision.route());
    obligations(List.of(decision));
  }

  private void list(ListDecision list, Payload payload, Profile profile) {
    page.line(page.word("verdict", list.verdict()));
    page.line(page.word("list.summary", counts(list)));
    basis(list.decisions().get(0), profile);
    checks.write(list.checks());
    routes.write(list.route());
    obligations(list.decisions());
    page.heading("list.rows");
    for (int i = 0; i < list.decisions().size(); i++) {
      row(i, list.decisions().get(i), payload);
    }
  }

  private void row(int index, Decision row, Payload payload) {
    String procedures = page.words("procedure", List.copyOf(row.verdicts().keySet()));
    page.line(
        1,
        (index + 1)
            + ". "
            + named(payload, index, row)
            + " – "
            + procedures
            + ": "
            + shortly(row.verdict()));
    checks.writeOpen(2, row.checks());
  }

  private String named(Payload payload, int index, Decision decision) {
    String name = payload.requests().get(index).subscriber().name();
    return name + " (" + page.word("subscriber", decision.subscriber()) + ")";
  }

  private String shortly(Verdict verdict) {
    return page.word("verdict-short", verdict);
  }

  private void basis(Decision decision, Profile profile) {
    page.labelled(0, "label.on", page.day(decision.on()));
    page.labelled(0, "label.profile", page.in(profile.title()) + " [" + decision.profile() + "]");
  }

  private static Map<String, String> counts(ListDecision list) {
    Map<String, String> counts = new LinkedHashMap<>();
    counts.put("rows", Integer.toString(list.decisions().size()));
    for (Verdict verdict : Verdict.values()) {
      long n = list.decisions().stream().filter(d -> d.verdict() == verdict).count();
      counts.put(verdict.code(), Long.toString(n));
    }
    return counts;
  }

  /** Those of a list's rows are the same ones many times: each is said once. */
  private void obligations(List<Decision> decisions) {
    List<Obligation> owed =
        decisions.stream().flatMap(d -> d.obligations().stream()).distinct().toList();
    if (owed.isEmpty()) {
      return;
    }
    page.heading("heading.obligations");
    owed.forEach(this::obligation);
  }

  private void obligation(Obligation obligation) {
    page.line(
        1,
        "– "
            + page.code("owed-by", obligation.owedBy())
            + ": "
            + page.in(obligation.text())
            + " ("
            + obligation.citation()
            + ")");
    obligation
        .form()
        .ifPresent(
            form -> page.line(2, page.word("form-to", Map.of("form", form, "to", to(obligation)))));
    obligation.due().ifPresent(due -> page.line(2, routes.due(due)));
    obligation.note().ifPresent(note -> page.labelled(2, "label.note", page.in(note)));
  }

  private String to(Obligation obligation) {
    return obligation.to().map(routes::addressee).orElseGet(() -> page.word("unknown"));
  }
}
