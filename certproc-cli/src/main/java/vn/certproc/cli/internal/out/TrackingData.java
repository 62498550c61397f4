package vn.certproc.cli.internal.out;

import java.util.List;
import java.util.Optional;
import vn.certproc.api.decision.Citation;
import vn.certproc.api.decision.Due;
import vn.certproc.api.error.Fault;
import vn.certproc.api.model.Code;
import vn.certproc.api.text.Text;
import vn.certproc.core.lifecycle.CaseEvent;
import vn.certproc.core.lifecycle.CaseFile;
import vn.certproc.core.lifecycle.CaseHeader;
import vn.certproc.core.lifecycle.Caution;
import vn.certproc.core.lifecycle.DocumentKind;
import vn.certproc.core.lifecycle.DocumentRef;
import vn.certproc.core.lifecycle.LetterStep;
import vn.certproc.core.lifecycle.NextStep;
import vn.certproc.core.lifecycle.Owed;
import vn.certproc.core.lifecycle.Passed;
import vn.certproc.core.lifecycle.Tracking;

/** A case for machines. */
public final class TrackingData {

  private final DataWriter data;
  private final Tracking tracking;
  private final CaseFile file;

  /** A case in this document. */
  public TrackingData(DataWriter data, Tracking tracking) {
    this.data = data;
    this.tracking = tracking;
    this.file = tracking.tracked().file();
  }

  /** The whole of it, with the first event that is not legal. */
  public void write(Optional<Fault> illegal) {
    data.object();
    head();
    cautions();
    history();
    data.list("later", "event");
    for (CaseEvent event : tracking.later()) {
      data.object();
      event(event);
      data.end();
    }
    data.end();
    data.list("next", "step");
    file.next().forEach(this::next);
    data.end();
    data.list("owed", "obligation");
    tracking.owed().forEach(this::owed);
    data.end();
    data.list("faults", "fault");
    FaultList.items(data, "error", illegal.map(List::of).orElse(List.of()));
    data.end();
    data.end();
  }

  private void head() {
    CaseHeader header = file.header();
    data.field("id", header.id());
    data.field("procedure", header.procedure());
    data.field("subscriber", header.subscriber());
    data.field("profile", header.profile());
    data.field("steps", header.steps());
    data.field("request", header.request());
    data.field("tokenLost", file.tokenLost());
    data.field("tokenKind", header.tokenKind().map(Code::value));
    data.field("on", tracking.on().toString());
    data.object("state");
    data.field("code", file.state().code());
    data.field("closed", file.state().closing());
    data.text(file.state().label());
    data.end();
    data.field("statusStep1", file.reports(LetterStep.STEP_1));
    data.field("statusStep2", file.reports(LetterStep.STEP_2));
  }

  private void cautions() {
    data.list("warnings", "warning");
    for (Caution caution : tracking.cautions()) {
      data.object();
      data.field("code", caution.code());
      data.text(caution.text());
      data.end();
    }
    data.end();
  }

  private void history() {
    data.list("history", "event");
    for (int i = 0; i < file.history().size(); i++) {
      passed(file.history().get(i), tracking.tracked().takenBack().get(i));
    }
    data.end();
  }

  private void passed(Passed passed, Optional<Text> takenBack) {
    data.object();
    event(passed.event());
    data.field("from", passed.transition().from());
    data.field("to", passed.transition().to());
    data.text("reading", passed.reading());
    data.text("takenBack", takenBack);
    data.end();
  }

  private void event(CaseEvent event) {
    data.field("code", event.code());
    data.field("at", event.at().toString());
    data.field("role", event.actor().role());
    data.field("by", event.actor().id());
    data.field("status", event.status());
    data.list("documents", "document");
    for (DocumentRef document : event.documents()) {
      data.object();
      data.field("kind", document.kind());
      data.field("ref", document.reference());
      data.field("sha256", document.sha256());
      data.end();
    }
    data.end();
    data.words("reasons", "reason", event.reasons());
    data.field("note", event.note());
  }

  private void next(NextStep step) {
    data.object();
    data.field("event", step.transition().event());
    data.field("to", step.transition().to());
    data.words("actors", "actor", step.transition().actors());
    data.list("documents", "document");
    step.documents().forEach(this::document);
    data.end();
    data.field("reasonsNeeded", step.reasons());
    citation(step.transition().citation());
    data.text("note", step.transition().note());
    data.text(step.event());
    data.end();
  }

  private void document(DocumentKind kind) {
    data.object();
    data.field("kind", kind.code());
    data.field("form", kind.formNumber(tracking.profile(), file.header()));
    data.text(kind.label());
    data.end();
  }

  private void owed(Owed owed) {
    data.object();
    data.field("code", owed.obligation().code());
    data.field("owedBy", owed.obligation().owedBy());
    data.field("form", owed.obligation().form());
    data.field("days", owed.obligation().due().map(Due::days));
    data.field("unit", owed.obligation().due().map(Due::unit));
    data.field("after", owed.obligation().due().map(Due::after));
    data.field("since", owed.since().map(Object::toString));
    data.field("due", owed.due().map(d -> d.date().toString()));
    data.field("announced", owed.due().map(d -> d.announced()));
    data.text("dueMissing", owed.missing());
    data.field("overdue", owed.overdue());
    citation(owed.obligation().citation());
    data.text(owed.obligation().text());
    data.end();
  }

  private void citation(Citation citation) {
    data.object("citation");
    data.field("document", citation.document());
    data.field("clause", citation.clause());
    data.end();
  }
}
