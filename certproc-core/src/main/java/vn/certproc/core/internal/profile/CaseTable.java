package vn.certproc.core.internal.profile;

import java.util.ArrayList;
import java.util.List;
import vn.certproc.api.decision.AddresseeRole;
import vn.certproc.api.decision.Citation;
import vn.certproc.api.internal.xml.XmlNode;
import vn.certproc.api.model.ApplicantRole;
import vn.certproc.api.model.Procedure;
import vn.certproc.api.model.SubscriberKind;
import vn.certproc.core.profile.CaseEntry;
import vn.certproc.core.profile.ManagingRule;
import vn.certproc.core.profile.ProcedureCase;
import vn.certproc.core.profile.SignerRole;
import vn.certproc.core.profile.Silence;

/** Reads who files what with whom, what the text is silent on, and where managing agencies are. */
final class CaseTable {

  private final Source source;

  CaseTable(Source source) {
    this.source = source;
  }

  List<CaseEntry> cases(XmlNode procedures) {
    List<CaseEntry> all = new ArrayList<>();
    for (XmlNode each : procedures.all("case")) {
      ProcedureCase cell = steps(each);
      all.add(
          new CaseEntry(
              Source.one(Procedure.class, each.required("procedures")),
              Source.one(SubscriberKind.class, each.required("subscribers")),
              Source.tokenKinds(each),
              cell,
              cell.first().citation(),
              Source.origin(each)));
    }
    return all;
  }

  private ProcedureCase steps(XmlNode node) {
    List<ProcedureCase.Step> steps = new ArrayList<>();
    for (XmlNode each : node.all("step")) {
      List<ApplicantRole> applicants = Source.list(ApplicantRole.class, each, "applicants");
      Citation citation = source.citation(each);
      steps.add(
          new ProcedureCase.Step(
              Integer.parseInt(each.required("number")),
              each.required("form"),
              Source.one(AddresseeRole.class, each.required("to")),
              applicants.isEmpty() ? List.of(ApplicantRole.MANAGING_AGENCY) : applicants,
              Source.list(SignerRole.class, each, "signers"),
              citation,
              Source.note(each)));
    }
    return new ProcedureCase(steps);
  }

  List<Silence> silences(XmlNode procedures) {
    return procedures.all("silent").stream().map(this::silence).toList();
  }

  private Silence silence(XmlNode node) {
    return new Silence(
        Source.procedures(node),
        Source.subscribers(node),
        Source.tokenKinds(node),
        source.citation(node),
        Source.note(node).orElseThrow(),
        Source.origin(node));
  }

  List<ManagingRule> managing(XmlNode roles) {
    List<ManagingRule> all = new ArrayList<>();
    for (XmlNode each : roles.all("managing")) {
      ManagingRule rule =
          new ManagingRule(
              Source.subscribers(each),
              Source.one(ManagingRule.Direction.class, each.required("search")),
              source.citation(each),
              Source.note(each),
              Source.origin(each));
      rule.subscribers().forEach(s -> source.once("managing agency of " + s.code(), each));
      all.add(rule);
    }
    return all;
  }
}
