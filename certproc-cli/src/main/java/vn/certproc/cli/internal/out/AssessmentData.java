package vn.certproc.cli.internal.out;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import vn.certproc.api.decision.Assessment;
import vn.certproc.api.decision.Check;
import vn.certproc.api.decision.Citation;
import vn.certproc.api.decision.Decision;
import vn.certproc.api.decision.Due;
import vn.certproc.api.decision.ListDecision;
import vn.certproc.api.decision.Obligation;
import vn.certproc.api.model.Coded;

/**
 * A decision as JSON: keys are never renamed, more may be added. Holds what the XML of the api
 * holds.
 */
public final class AssessmentData {

  private final DataWriter data;
  private final RouteData routes;

  /** Writes to this document. */
  public AssessmentData(DataWriter data) {
    this.data = data;
    this.routes = new RouteData(data);
  }

  /** The keys of a decision or of a list's, into the object that is open. */
  public void keys(Assessment assessment) {
    if (assessment instanceof ListDecision list) {
      list(list);
    } else {
      assessment.decisions().forEach(this::decision);
    }
  }

  private void list(ListDecision list) {
    data.field("verdict", list.verdict());
    routes.route(list.route());
    checks(list.checks());
    data.list("decisions", "decision");
    for (Decision row : list.decisions()) {
      data.object();
      decision(row);
      data.end();
    }
    data.end();
  }

  private void decision(Decision decision) {
    data.field("profile", decision.profile());
    data.field("profileSha256", decision.profileSha256());
    data.field("on", decision.on().toString());
    data.field("procedure", decision.procedure());
    data.field("subscriber", decision.subscriber());
    data.field("verdict", decision.verdict());
    data.field("reference", decision.reference());
    data.object("verdicts");
    decision.verdicts().forEach((procedure, v) -> data.field(procedure.code(), v));
    data.end();
    checks(decision.checks());
    routes.route(decision.route());
    data.list("obligations", "obligation");
    decision.obligations().forEach(this::obligation);
    data.end();
  }

  private void checks(List<Check> checks) {
    data.list("checks", "check");
    checks.forEach(this::check);
    data.end();
  }

  private void check(Check check) {
    data.object();
    data.field("code", check.code());
    data.field("outcome", check.outcome());
    data.field("cause", check.cause().map(Coded::code));
    data.field("level", check.level());
    data.codes("procedures", "procedure", check.procedures());
    citation(data, check.citation());
    data.text("note", check.note());
    data.text(check.text());
    data.object("values");
    for (Map.Entry<String, Object> each : check.values().entrySet()) {
      value(each.getKey(), each.getValue());
    }
    data.end();
    data.end();
  }

  private void value(String name, Object value) {
    if (value instanceof List<?> words) {
      data.words(name, "item", words);
    } else {
      data.field(name, value);
    }
  }

  private void obligation(Obligation obligation) {
    data.object();
    data.field("code", obligation.code());
    data.field("procedure", obligation.procedure());
    data.field("owedBy", obligation.owedBy());
    data.field("form", obligation.form());
    obligation.to().ifPresentOrElse(routes::to, () -> data.none("to"));
    obligation.due().ifPresentOrElse(this::due, () -> data.none("due"));
    citation(data, obligation.citation());
    data.text("note", obligation.note());
    data.text(obligation.text());
    data.end();
  }

  private void due(Due due) {
    data.object("due");
    data.field("days", due.days());
    data.field("unit", due.unit());
    data.field("after", due.after());
    data.field("date", due.date().map(LocalDate::toString));
    data.end();
  }

  static void citation(DataWriter data, Citation citation) {
    data.object("citation");
    data.field("document", citation.document());
    data.field("clause", citation.clause());
    data.end();
  }
}
