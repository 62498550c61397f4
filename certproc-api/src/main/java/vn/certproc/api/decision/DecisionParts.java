package vn.certproc.api.decision;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import javax.xml.stream.XMLStreamException;
import vn.certproc.api.model.Coded;
import vn.certproc.api.model.Procedure;
import vn.certproc.api.text.Text;

/** The parts of a decision document. For one document; not thread-safe. */
final class DecisionParts {

  private final XmlOut xml;

  DecisionParts(XmlOut xml) {
    this.xml = xml;
  }

  void decision(Decision decision) throws XMLStreamException {
    xml.start("decision");
    xml.attribute("profile", decision.profile());
    xml.attribute("profileSha256", decision.profileSha256());
    xml.attribute("on", decision.on().toString());
    xml.attribute("procedure", decision.procedure().code());
    xml.attribute("subscriber", decision.subscriber().code());
    xml.attribute("verdict", decision.verdict().code());
    xml.element("reference", decision.reference());
    verdicts(decision.verdicts());
    checks(decision.checks());
    route(decision.route());
    obligations(decision.obligations());
    xml.end();
  }

  private void verdicts(Map<Procedure, Verdict> verdicts) throws XMLStreamException {
    xml.start("verdicts");
    for (Map.Entry<Procedure, Verdict> each : verdicts.entrySet()) {
      xml.start("procedure");
      xml.attribute("code", each.getKey().code());
      xml.attribute("verdict", each.getValue().code());
      xml.end();
    }
    xml.end();
  }

  void checks(List<Check> checks) throws XMLStreamException {
    xml.start("checks");
    for (Check check : checks) {
      check(check);
    }
    xml.end();
  }

  private void check(Check check) throws XMLStreamException {
    xml.start("check");
    xml.attribute("code", check.code());
    xml.attribute("outcome", check.outcome().code());
    xml.attribute("level", check.level().code());
    xml.attribute("procedures", codes(check.procedures()));
    xml.attribute("cause", check.cause().map(Cause::code));
    citation(check.citation());
    words("note", check.note());
    words("text", check.text());
    values(check.values());
    xml.end();
  }

  private void values(Map<String, Object> values) throws XMLStreamException {
    if (values.isEmpty()) {
      return;
    }
    xml.start("values");
    for (Map.Entry<String, Object> each : values.entrySet()) {
      xml.start("value");
      xml.attribute("name", each.getKey());
      xml.attribute("type", type(each.getValue()));
      if (each.getValue() instanceof List<?> items) {
        for (Object item : items) {
          xml.element("item", item.toString());
        }
      } else {
        xml.text(each.getValue().toString());
      }
      xml.end();
    }
    xml.end();
  }

  private static String type(Object value) {
    if (value instanceof Integer) {
      return "integer";
    }
    if (value instanceof Boolean) {
      return "boolean";
    }
    if (value instanceof LocalDate) {
      return "date";
    }
    return value instanceof List ? "list" : "string";
  }

  void route(List<RouteStep> route) throws XMLStreamException {
    xml.start("route");
    for (RouteStep step : route) {
      step(step);
    }
    xml.end();
  }

  private void step(RouteStep step) throws XMLStreamException {
    xml.start("step");
    xml.attribute("number", Integer.toString(step.step()));
    xml.attribute("applicant", step.applicant().code());
    xml.attribute("applicantsAllowed", codes(step.applicantsAllowed()));
    xml.attribute("formSet", step.formSet());
    xml.attribute("form", step.form());
    xml.element("from", step.from().map(o -> o.name()));
    addressee(step.to());
    signers(step.signers());
    channels(step.channels());
    citation(step.citation());
    for (Text note : step.notes()) {
      words("note", note);
    }
    xml.end();
  }

  private void addressee(Addressee to) throws XMLStreamException {
    xml.start("to");
    xml.attribute("role", to.role().code());
    xml.element("name", to.name());
    xml.element("address", to.address());
    xml.end();
  }

  private void signers(List<Signer> signers) throws XMLStreamException {
    xml.start("signers");
    for (Signer signer : signers) {
      xml.start("signer");
      xml.attribute("kind", signer.kind().code());
      xml.element("name", signer.name());
      xml.end();
    }
    xml.end();
  }

  private void channels(List<ChannelOption> channels) throws XMLStreamException {
    xml.start("channels");
    for (ChannelOption channel : channels) {
      xml.start("channel");
      xml.attribute("id", channel.channel().code());
      xml.attribute("paperOriginal", Boolean.toString(channel.paperOriginal()));
      citation(channel.citation());
      words("note", channel.note());
      xml.end();
    }
    xml.end();
  }

  private void obligations(List<Obligation> obligations) throws XMLStreamException {
    xml.start("obligations");
    for (Obligation obligation : obligations) {
      obligation(obligation);
    }
    xml.end();
  }

  private void obligation(Obligation obligation) throws XMLStreamException {
    xml.start("obligation");
    xml.attribute("code", obligation.code());
    xml.attribute("procedure", obligation.procedure().code());
    xml.attribute("owedBy", obligation.owedBy());
    xml.attribute("form", obligation.form());
    if (obligation.to().isPresent()) {
      addressee(obligation.to().get());
    }
    if (obligation.due().isPresent()) {
      due(obligation.due().get());
    }
    citation(obligation.citation());
    words("note", obligation.note());
    words("text", obligation.text());
    xml.end();
  }

  private void due(Due due) throws XMLStreamException {
    xml.start("due");
    xml.attribute("days", Integer.toString(due.days()));
    xml.attribute("unit", due.unit());
    xml.attribute("after", due.after());
    xml.attribute("date", due.date().map(LocalDate::toString));
    xml.end();
  }

  private void citation(Citation citation) throws XMLStreamException {
    xml.start("citation");
    xml.element("document", citation.document());
    xml.element("clause", citation.clause());
    xml.end();
  }

  private void words(String name, Optional<Text> words) throws XMLStreamException {
    if (words.isPresent()) {
      words(name, words.get());
    }
  }

  private void words(String name, Text words) throws XMLStreamException {
    xml.start(name);
    xml.element("vi", words.vi());
    xml.element("en", words.en());
    xml.end();
  }

  private static String codes(Collection<? extends Coded> coded) {
    return coded.stream().map(Coded::code).collect(Collectors.joining(" "));
  }
}
