package vn.certproc.cli.internal.out;

import static java.util.Comparator.comparing;

import java.util.Map;
import java.util.Objects;
import java.util.TreeSet;
import vn.certproc.api.model.Code;
import vn.certproc.api.text.Text;
import vn.certproc.core.profile.Combination;
import vn.certproc.core.profile.EventBook;
import vn.certproc.core.profile.EventRule;
import vn.certproc.core.profile.EventSpec;
import vn.certproc.core.profile.FactSpec;
import vn.certproc.core.profile.SubscriberSilence;

/** The events a profile knows, for programs. */
record ProfileEventsData(DataWriter data) {

  /** As parts of the object that is open. */
  void write(EventBook book) {
    data.codes("eventOrder", "procedure", book.order());
    data.list("questions", "question");
    book.facts().values().forEach(this::question);
    data.end();
    data.list("events", "event");
    book.events().values().forEach(this::event);
    data.end();
    data.list("combinations", "combination");
    book.combinations().forEach(this::combination);
    data.end();
    data.list("eventSilences", "silence");
    book.silences().forEach(this::silence);
    data.end();
  }

  private void question(FactSpec fact) {
    data.object();
    data.words("keys", "key", fact.keys());
    data.text("text", fact.question());
    data.list("values", "value");
    for (Map.Entry<String, Text> each : fact.values().entrySet()) {
      data.object();
      data.field("code", each.getKey());
      data.text("label", each.getValue());
      data.end();
    }
    data.end();
    if (fact.limit().isPresent()) {
      data.field("limit", fact.limit().getAsInt());
    } else {
      data.none("limit");
    }
    data.text("notGiven", fact.notGiven());
    data.end();
  }

  private void event(EventSpec event) {
    data.object();
    data.field("code", event.code().value());
    data.text("label", event.label());
    data.codes("subscribers", "subscriber", new TreeSet<>(event.subscribers()));
    AssessmentData.citation(data, event.citation());
    data.text("note", event.note());
    data.list("asks", "ask");
    for (EventSpec.Ask ask : event.asks()) {
      data.object();
      data.field("question", ask.fact());
      data.field("optional", ask.optional());
      data.end();
    }
    data.end();
    data.list("rules", "rule");
    event.rules().forEach(this::rule);
    data.end();
    data.end();
  }

  private void rule(EventRule rule) {
    data.object();
    data.codes("subscribers", "subscriber", new TreeSet<>(rule.subscribers()));
    data.list("conditions", "condition");
    for (EventRule.Condition condition : rule.conditions()) {
      data.object();
      condition(condition);
      data.end();
    }
    data.end();
    data.list("filings", "filing");
    rule.filings().forEach(this::filing);
    data.end();
    data.text("nothing", rule.nothing());
    data.text("open", rule.open());
    data.list("warnings", "warning");
    for (Text warning : rule.warnings()) {
      data.object();
      data.text(warning);
      data.end();
    }
    data.end();
    AssessmentData.citation(data, rule.citation());
    data.text("note", rule.note());
    data.end();
  }

  private void condition(EventRule.Condition condition) {
    data.field("question", condition.fact());
    data.words("answers", "answer", new TreeSet<>(condition.is()));
  }

  private void filing(EventRule.Filing filing) {
    data.object();
    data.field("procedure", filing.procedure());
    data.field("concern", filing.concern());
    data.words("reasons", "reason", filing.reasons().stream().map(Code::value).toList());
    data.field("applicant", filing.applicant().map(a -> a.code()));
    data.end();
  }

  private void combination(Combination each) {
    data.object();
    data.field("kind", each.kind());
    data.codes("subscribers", "subscriber", new TreeSet<>(each.subscribers()));
    data.words("events", "event", each.events().stream().map(Code::value).sorted().toList());
    data.words("with", "event", each.with().stream().map(Code::value).sorted().toList());
    data.list("only", "condition");
    for (Code event : each.only().keySet().stream().sorted(comparing(Code::value)).toList()) {
      data.object();
      data.field("event", event.value());
      condition(Objects.requireNonNull(each.only().get(event)));
      data.end();
    }
    data.end();
    data.codes("when", "procedure", new TreeSet<>(each.when()));
    data.codes("drops", "procedure", new TreeSet<>(each.drops()));
    data.text("text", each.text());
    AssessmentData.citation(data, each.citation());
    data.text("note", each.note());
    data.end();
  }

  private void silence(SubscriberSilence each) {
    data.object();
    data.codes("subscribers", "subscriber", new TreeSet<>(each.subscribers()));
    data.text("text", each.text());
    AssessmentData.citation(data, each.citation());
    data.text("note", each.note());
    data.end();
  }
}
