package vn.certproc.core.internal.profile;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import vn.certproc.api.decision.AddresseeRole;
import vn.certproc.api.decision.Due;
import vn.certproc.api.internal.xml.XmlNode;
import vn.certproc.api.model.ApplicantRole;
import vn.certproc.api.model.Channel;
import vn.certproc.api.model.Code;
import vn.certproc.api.model.Procedure;
import vn.certproc.api.model.SubscriberKind;
import vn.certproc.api.text.Text;
import vn.certproc.core.profile.Authority;
import vn.certproc.core.profile.ChannelRule;
import vn.certproc.core.profile.Delegation;
import vn.certproc.core.profile.ObligationSpec;
import vn.certproc.core.profile.RoleAlias;

/** Reads who files what with whom, how it is sent, and what follows. */
final class Table {

  private final Source source;

  Table(Source source) {
    this.source = source;
  }

  Map<AddresseeRole, Authority> authorities(XmlNode node) {
    Map<AddresseeRole, Authority> all = new EnumMap<>(AddresseeRole.class);
    for (XmlNode each : node.all("authority")) {
      AddresseeRole role = Source.one(AddresseeRole.class, each.required("role"));
      source.once("authority " + role.code(), each);
      all.put(
          role,
          new Authority(
              role,
              Source.text(each),
              each.attribute("address"),
              each.attribute("phone"),
              each.attribute("email"),
              each.attribute("website"),
              each.attribute("portal"),
              each.attribute("guide"),
              source.citation(each),
              Source.origin(each)));
    }
    return all;
  }

  List<RoleAlias> aliases(XmlNode roles) {
    List<RoleAlias> all = new ArrayList<>();
    for (XmlNode each : roles.all("alias")) {
      source.once("alias " + each.required("role") + " × " + each.required("subscriber"), each);
      all.add(
          new RoleAlias(
              Source.one(ApplicantRole.class, each.required("role")),
              Source.one(ApplicantRole.class, each.required("actsAs")),
              Source.one(SubscriberKind.class, each.required("subscriber")),
              source.citation(each),
              Source.note(each),
              Source.origin(each)));
    }
    return all;
  }

  List<Delegation> delegations(Optional<XmlNode> node) {
    List<Delegation> all = new ArrayList<>();
    for (XmlNode each : node.map(n -> n.all("delegation")).orElse(List.of())) {
      source.once("delegation of " + each.required("principal"), each);
      all.add(
          new Delegation(
              Code.of(each.required("principal")),
              each.required("actor"),
              source.citation(each),
              Source.note(each),
              Source.origin(each)));
    }
    return all;
  }

  Map<AddresseeRole, ChannelRule> channels(XmlNode node) {
    Map<AddresseeRole, ChannelRule> all = new EnumMap<>(AddresseeRole.class);
    for (XmlNode each : node.all("to")) {
      ChannelRule rule =
          new ChannelRule(
              each.all("channel").stream().map(Table::way).toList(),
              each.first("cannotSign").map(c -> Source.one(Channel.class, c.required("channel"))),
              source.citation(each),
              Source.note(each),
              Source.origin(each));
      for (AddresseeRole role : Source.list(AddresseeRole.class, each, "role")) {
        source.once("channels to " + role.code(), each);
        all.put(role, rule);
      }
    }
    return all;
  }

  private static ChannelRule.Way way(XmlNode node) {
    Map<Procedure, Text> notes = new EnumMap<>(Procedure.class);
    for (XmlNode note : node.all("note")) {
      Source.procedures(note).forEach(p -> notes.put(p, Source.text(note)));
    }
    return new ChannelRule.Way(
        Source.one(Channel.class, node.required("id")),
        node.flag("paperOriginal"),
        node.flag("lastResort"),
        Source.procedures(node),
        notes);
  }

  List<ObligationSpec> obligations(XmlNode node) {
    return node.all("obligation").stream().map(this::obligation).toList();
  }

  private ObligationSpec obligation(XmlNode node) {
    return new ObligationSpec(
        node.required("code"),
        Source.procedures(node),
        Source.tokenKinds(node),
        node.attribute("token").map("lost"::equals),
        node.required("owedBy"),
        node.attribute("form"),
        node.attribute("to").map(to -> Source.one(AddresseeRole.class, to)),
        node.first("due").map(Table::due),
        source.citation(node),
        Source.note(node),
        Source.text(node),
        Source.origin(node));
  }

  private static Due due(XmlNode node) {
    return new Due(
        Integer.parseInt(node.required("days")),
        node.required("unit"),
        node.required("after"),
        Optional.empty());
  }
}
