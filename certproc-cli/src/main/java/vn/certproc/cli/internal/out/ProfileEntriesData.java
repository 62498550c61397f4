package vn.certproc.cli.internal.out;

import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import vn.certproc.api.decision.AddresseeRole;
import vn.certproc.api.model.Code;
import vn.certproc.api.model.Procedure;
import vn.certproc.api.text.Vocabulary;
import vn.certproc.core.profile.ChangeCase;
import vn.certproc.core.profile.ChannelRule;
import vn.certproc.core.profile.CheckSpec;
import vn.certproc.core.profile.Delegation;
import vn.certproc.core.profile.ManagingRule;
import vn.certproc.core.profile.ObligationSpec;
import vn.certproc.core.profile.Origin;
import vn.certproc.core.profile.Profile;
import vn.certproc.core.profile.RegulationName;
import vn.certproc.core.profile.RoleAlias;
import vn.certproc.core.profile.Silence;
import vn.certproc.core.profile.Term;

/** The entries of a profile that are not cases or checks, for programs. */
final class ProfileEntriesData {

  private final DataWriter data;

  ProfileEntriesData(DataWriter data) {
    this.data = data;
  }

  /** Which profile wrote an entry: this one, or one that it extends. */
  void origin(Origin origin) {
    data.field("writtenBy", origin.profile());
  }

  void kinds(Set<Code> kinds) {
    data.words("tokenKinds", "tokenKind", kinds.stream().map(Code::value).sorted().toList());
  }

  /** All of them, as parts of the object that is open. */
  void write(Profile profile) {
    data.list("silences", "silence");
    profile.silences().forEach(this::silence);
    data.end();
    data.list("managing", "rule");
    profile.managing().forEach(this::managing);
    data.end();
    data.list("names", "name");
    profile.names().forEach(this::name);
    data.end();
    data.list("aliases", "alias");
    profile.aliases().forEach(this::alias);
    data.end();
    data.list("delegations", "delegation");
    profile.delegations().forEach(this::delegation);
    data.end();
    data.list("vocabularies", "vocabulary");
    for (Vocabulary vocabulary : Vocabulary.values()) {
      vocabulary(vocabulary, profile.terms().getOrDefault(vocabulary, Map.of()).values());
    }
    data.end();
    data.list("changeCases", "changeCase");
    profile.changeCases().forEach(this::changeCase);
    data.end();
    data.list("channels", "to");
    for (AddresseeRole role : AddresseeRole.values()) {
      Optional.ofNullable(profile.channels().get(role)).ifPresent(rule -> channels(role, rule));
    }
    data.end();
    data.list("obligations", "obligation");
    profile.obligations().forEach(this::obligation);
    data.end();
  }

  private void silence(Silence each) {
    data.object();
    data.codes("procedures", "procedure", new TreeSet<>(each.procedures()));
    data.codes("subscribers", "subscriber", new TreeSet<>(each.subscribers()));
    kinds(each.tokenKinds());
    AssessmentData.citation(data, each.citation());
    data.text("note", each.note());
    origin(each.origin());
    data.end();
  }

  private void managing(ManagingRule each) {
    data.object();
    data.codes("subscribers", "subscriber", new TreeSet<>(each.subscribers()));
    data.field("search", each.direction());
    AssessmentData.citation(data, each.citation());
    data.text("note", each.note());
    origin(each.origin());
    data.end();
  }

  private void name(RegulationName each) {
    data.object();
    data.field("word", each.word());
    data.field("as", each.name());
    AssessmentData.citation(data, each.citation());
    data.text("note", each.note());
    origin(each.origin());
    data.end();
  }

  private void alias(RoleAlias each) {
    data.object();
    data.field("role", each.role());
    data.field("actsAs", each.actsAs());
    data.field("subscriber", each.subscriber());
    AssessmentData.citation(data, each.citation());
    data.text("note", each.note());
    origin(each.origin());
    data.end();
  }

  private void delegation(Delegation each) {
    data.object();
    data.field("principal", each.principal().value());
    data.field("actor", each.actor());
    AssessmentData.citation(data, each.citation());
    data.text("note", each.note());
    origin(each.origin());
    data.end();
  }

  void fields(CheckSpec.FieldSet set) {
    data.object();
    data.codes("procedures", "procedure", new TreeSet<>(set.procedures()));
    data.codes("subscribers", "subscriber", new TreeSet<>(set.subscribers()));
    data.words("required", "path", set.required());
    data.words("advised", "path", set.advised());
    origin(set.origin());
    data.end();
  }

  private void vocabulary(Vocabulary name, Collection<Term> terms) {
    data.object();
    data.field("name", name);
    data.list("terms", "term");
    for (Term term : terms) {
      data.object();
      data.field("code", term.code().value());
      data.text("label", term.label());
      data.codes("subscribers", "subscriber", new TreeSet<>(term.subscribers()));
      data.codes("traits", "trait", new TreeSet<>(term.traits()));
      AssessmentData.citation(data, term.citation());
      data.text("note", term.note());
      origin(term.origin());
      data.end();
    }
    data.end();
    data.end();
  }

  private void changeCase(ChangeCase each) {
    data.object();
    data.field("field", each.field().value());
    data.codes("subscribers", "subscriber", new TreeSet<>(each.subscribers()));
    data.codes("operations", "operation", new TreeSet<>(each.operations()));
    data.field("sector", each.sector().map(t -> t.code()));
    data.field("outcome", each.outcome());
    AssessmentData.citation(data, each.citation());
    data.text("note", each.note());
    origin(each.origin());
    data.end();
  }

  private void channels(AddresseeRole role, ChannelRule rule) {
    data.object();
    data.field("role", role);
    data.list("channels", "channel");
    rule.ways().forEach(this::way);
    data.end();
    data.field("cannotSign", rule.cannotSign().map(c -> c.code()));
    AssessmentData.citation(data, rule.citation());
    data.text("note", rule.note());
    origin(rule.origin());
    data.end();
  }

  private void way(ChannelRule.Way way) {
    data.object();
    data.field("id", way.channel());
    data.field("paperOriginal", way.paperOriginal());
    data.field("lastResort", way.lastResort());
    data.codes("procedures", "procedure", new TreeSet<>(way.procedures()));
    data.list("notes", "note");
    for (Procedure procedure : new TreeSet<>(way.notes().keySet())) {
      data.object();
      data.field("procedure", procedure);
      Optional.ofNullable(way.notes().get(procedure)).ifPresent(data::text);
      data.end();
    }
    data.end();
    data.end();
  }

  private void obligation(ObligationSpec each) {
    data.object();
    data.field("code", each.code());
    data.codes("procedures", "procedure", new TreeSet<>(each.procedures()));
    kinds(each.tokenKinds());
    data.field("tokenLost", each.tokenLost());
    data.field("owedBy", each.owedBy());
    data.field("form", each.form());
    data.field("to", each.to().map(AddresseeRole::code));
    data.field("days", each.due().map(d -> d.days()));
    data.field("unit", each.due().map(d -> d.unit()));
    data.field("after", each.due().map(d -> d.after()));
    data.text("text", each.text());
    AssessmentData.citation(data, each.citation());
    data.text("note", each.note());
    origin(each.origin());
    data.end();
  }
}
