package vn.certproc.cli.internal.out;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import vn.certproc.api.decision.AddresseeRole;
import vn.certproc.api.error.Messages;
import vn.certproc.api.model.Code;
import vn.certproc.api.model.Coded;
import vn.certproc.api.model.Procedure;
import vn.certproc.api.model.SubscriberKind;
import vn.certproc.api.text.Text;
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

/** The entries of a profile that are not cases or checks, for officials. */
final class ProfileEntries {

  private final Page page;
  private final Profile profile;

  ProfileEntries(Page page, Profile profile) {
    this.page = page;
    this.profile = profile;
  }

  /** A sign beside what an extending profile wrote itself; nothing where none is extended. */
  String own(Origin origin) {
    return profile.parent().isPresent() && profile.owns(origin)
        ? " " + page.word("profile.own")
        : "";
  }

  void silences() {
    for (Silence each : profile.silences()) {
      page.line(
          1,
          page.word("profile.silent")
              + ": "
              + some("procedure", each.procedures(), Procedure.values())
              + "; "
              + subscribers(each.subscribers())
              + kinds(each.tokenKinds())
              + "; "
              + each.citation()
              + own(each.origin()));
      note(2, Optional.of(each.note()));
    }
  }

  void managing() {
    page.heading("profile.managing");
    for (ManagingRule each : profile.managing()) {
      page.line(
          1,
          subscribers(each.subscribers())
              + ": "
              + page.word("search", each.direction())
              + "; "
              + each.citation()
              + own(each.origin()));
      note(2, each.note());
    }
  }

  void names() {
    for (RegulationName each : profile.names()) {
      String said = page.word("html.name", Map.of("word", each.word(), "name", each.name()));
      page.labelled(1, "html.names", said + "; " + each.citation() + own(each.origin()));
      note(2, each.note());
    }
  }

  /** Who counts as whom, and who acts for whom. */
  void roles() {
    for (RoleAlias each : profile.aliases()) {
      Map<String, String> words =
          Map.of(
              "role", page.word("applicant", each.role()),
              "as", page.word("applicant", each.actsAs()),
              "subscriber", page.word("subscriber", each.subscriber()));
      page.line(1, page.word("profile.alias", words) + "; " + each.citation() + own(each.origin()));
      note(2, each.note());
    }
    for (Delegation each : profile.delegations()) {
      String principal = page.in(profile.label(Vocabulary.ORGANIZATION_KIND, each.principal()));
      String said =
          page.word("profile.delegation", Map.of("principal", principal, "actor", each.actor()));
      page.line(1, said + "; " + each.citation() + own(each.origin()));
      note(2, each.note());
    }
  }

  /** What a request must and should tell. */
  void fields(CheckSpec.FieldSet set) {
    String whose =
        some("procedure", set.procedures(), Procedure.values())
            + "; "
            + subscribers(set.subscribers())
            + own(set.origin());
    page.line(2, whose);
    named("html.column.required", set.required());
    named("html.column.advised", set.advised());
  }

  private void named(String label, List<String> paths) {
    if (!paths.isEmpty()) {
      page.labelled(3, label, paths.stream().map(this::field).collect(Collectors.joining("; ")));
    }
  }

  private String field(String path) {
    return Messages.find("field." + path, Map.of()).map(page::said).orElse(path);
  }

  void vocabularies() {
    for (Vocabulary vocabulary : Vocabulary.values()) {
      Map<Code, Term> terms = profile.terms().getOrDefault(vocabulary, Map.of());
      if (!terms.isEmpty()) {
        page.gap();
        page.line(page.word("vocabulary", vocabulary));
        terms.values().forEach(this::term);
      }
    }
  }

  private void term(Term term) {
    page.line(
        1,
        term.code().value()
            + ": "
            + page.in(term.label())
            + (term.subscribers().isEmpty() ? "" : "; " + subscribers(term.subscribers()))
            + "; "
            + term.citation()
            + own(term.origin()));
    note(2, term.note());
  }

  void changeCases() {
    page.heading("profile.changes");
    for (ChangeCase each : profile.changeCases()) {
      page.line(
          1,
          page.in(profile.label(Vocabulary.CHANGE_FIELD, each.field()))
              + ": "
              + page.words("operation", List.copyOf(new TreeSet<>(each.operations())))
              + "; "
              + subscribers(each.subscribers())
              + "; "
              + page.word("change-outcome", each.outcome())
              + "; "
              + each.citation()
              + own(each.origin()));
      note(2, each.note());
    }
  }

  void channels() {
    page.heading("profile.channels");
    for (AddresseeRole role : AddresseeRole.values()) {
      Optional.ofNullable(profile.channels().get(role)).ifPresent(rule -> channels(role, rule));
    }
  }

  private void channels(AddresseeRole role, ChannelRule rule) {
    page.line(1, page.word("role", role) + "; " + rule.citation() + own(rule.origin()));
    for (ChannelRule.Way way : rule.ways()) {
      String sorts =
          (way.paperOriginal() ? "; " + page.word("paper-original") : "")
              + (way.lastResort() ? "; " + page.word("last-resort") : "");
      page.line(
          2,
          page.word("channel", way.channel())
              + "; "
              + some("procedure", way.procedures(), Procedure.values())
              + sorts);
      way.notes().values().stream().distinct().forEach(n -> note(3, Optional.of(n)));
    }
    note(2, rule.note());
  }

  void obligations() {
    page.heading("profile.obligations");
    for (ObligationSpec each : profile.obligations()) {
      page.line(
          1,
          page.code("owed-by", each.owedBy())
              + ": "
              + page.in(each.text())
              + " ("
              + some("procedure", each.procedures(), Procedure.values())
              + kinds(each.tokenKinds())
              + "; "
              + each.citation()
              + ")"
              + own(each.origin()));
      each.due()
          .ifPresent(
              due ->
                  page.line(
                      2,
                      page.word(
                          "due." + due.unit(),
                          Map.of(
                              "days",
                              Integer.toString(due.days()),
                              "after",
                              page.code("event", due.after())))));
      note(2, each.note());
    }
  }

  /** The kinds of token an entry is for; nothing where it is for every kind. */
  String kinds(Set<Code> kinds) {
    return kinds.isEmpty()
        ? ""
        : "; "
            + profile.terms().getOrDefault(Vocabulary.TOKEN_KIND, Map.of()).values().stream()
                .filter(t -> kinds.contains(t.code()))
                .map(t -> page.in(t.label()))
                .collect(Collectors.joining(", "));
  }

  <E extends Enum<E> & Coded> String some(String family, Set<E> chosen, E[] all) {
    if (chosen.containsAll(Arrays.asList(all))) {
      return page.word("all");
    }
    List<E> sorted = new ArrayList<>(new TreeSet<>(chosen));
    return page.words(family, sorted);
  }

  String subscribers(Set<SubscriberKind> chosen) {
    return some("subscriber", chosen, SubscriberKind.values());
  }

  void note(int depth, Optional<Text> note) {
    note.ifPresent(n -> page.labelled(depth, "label.note", page.in(n)));
  }
}
