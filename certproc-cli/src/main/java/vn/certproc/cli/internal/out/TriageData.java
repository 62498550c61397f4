package vn.certproc.cli.internal.out;

import vn.certproc.api.model.Code;
import vn.certproc.api.model.Coded;
import vn.certproc.core.triage.TriageAnswer;
import vn.certproc.core.triage.TriageEvent;
import vn.certproc.core.triage.TriageFiling;
import vn.certproc.core.triage.TriageQuestion;
import vn.certproc.core.triage.TriageRemark;

/** What to file, for programs. */
public final class TriageData {

  private final DataWriter data;

  /** Writes to this document. */
  public TriageData(DataWriter data) {
    this.data = data;
  }

  /** The whole answer. */
  public void write(TriageAnswer answer) {
    data.object();
    data.field("profile", answer.profile());
    data.field("profileSha256", answer.profileSha256());
    data.field("on", answer.on().toString());
    data.field("subscriber", answer.subscriber());
    data.field("verdict", answer.verdict());
    data.list("events", "event");
    answer.events().forEach(this::event);
    data.end();
    data.list("procedures", "procedure");
    answer.filings().forEach(this::filing);
    data.end();
    data.list("questions", "question");
    answer.questions().forEach(this::question);
    data.end();
    data.list("remarks", "remark");
    answer.remarks().forEach(this::remark);
    data.end();
    data.end();
    data.finish();
  }

  private void event(TriageEvent event) {
    data.object();
    data.field("code", event.code());
    data.list("facts", "fact");
    event
        .facts()
        .forEach(
            (key, value) -> {
              data.object();
              data.field("key", key);
              data.field("value", value);
              data.end();
            });
    data.end();
    data.end();
  }

  private void filing(TriageFiling filing) {
    data.object();
    data.field("procedure", filing.procedure());
    data.field("concern", filing.concern());
    data.codes("subscribers", "subscriber", filing.subscribers());
    data.list("reasons", "reason");
    for (TriageFiling.Reason reason : filing.reasons()) {
      data.object();
      data.field("code", reason.code().value());
      data.text(reason.label());
      data.end();
    }
    data.end();
    data.field("applicant", filing.applicant().map(Coded::code));
    data.list("grounds", "ground");
    for (TriageFiling.Ground ground : filing.grounds()) {
      data.object();
      data.field("event", ground.event().value());
      data.text(ground.label());
      AssessmentData.citation(data, ground.citation());
      data.text("note", ground.note());
      data.end();
    }
    data.end();
    data.end();
  }

  private void question(TriageQuestion question) {
    data.object();
    data.field("event", question.event().value());
    data.field("fact", question.fact());
    data.words("keys", "key", question.keys());
    data.words("values", "value", question.values().keySet());
    data.text(question.text());
    data.end();
  }

  private void remark(TriageRemark remark) {
    data.object();
    data.field("kind", remark.kind());
    data.field("key", remark.key());
    data.words("events", "event", remark.events().stream().map(Code::value).toList());
    data.text(remark.text());
    remark
        .citation()
        .ifPresentOrElse(c -> AssessmentData.citation(data, c), () -> data.none("citation"));
    data.text("note", remark.note());
    data.end();
  }
}
