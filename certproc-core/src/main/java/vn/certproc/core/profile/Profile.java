package vn.certproc.core.profile;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import vn.certproc.api.decision.AddresseeRole;
import vn.certproc.api.decision.Citation;
import vn.certproc.api.model.ApplicantRole;
import vn.certproc.api.model.Code;
import vn.certproc.api.model.Procedure;
import vn.certproc.api.model.SubscriberKind;
import vn.certproc.api.text.Labels;
import vn.certproc.api.text.Text;
import vn.certproc.api.text.Vocabulary;
import vn.certproc.api.text.Wording;

/**
 * The rules of one regulation, in force for a time, for the country or one province. Immutable and
 * thread-safe; made by {@link ProfileSet}.
 *
 * @param id stable, such as {@code long-an-2020}
 * @param parent the id of the profile that it extends
 * @param sha256 64 lower-case hexadecimal digits: of the file's bytes, followed by those of the
 *     profile that it extends, and so on upwards
 * @param title how officials name it
 * @param formSet the set its forms belong to, such as {@code tt185}
 * @param zone where days begin and end
 * @param province the province it is for; empty for a national one
 * @param inForce its period
 * @param sources the documents it cites, in order
 * @param names what it calls by another name than the catalogue's sentences
 * @param authorities who can be addressed
 * @param terms the vocabularies
 * @param cases who files what with whom, in the file's order
 * @param silences what the regulation does not speak of
 * @param managing where the managing agency is searched
 * @param aliases roles that act as another
 * @param delegations bodies that act for a managing agency
 * @param changeCases what may be changed (§7)
 * @param checks the checks, in order
 * @param channels the ways to send, by addressee
 * @param obligations what follows
 * @param events what may happen, and what is to be filed then
 */
public record Profile(
    String id,
    Optional<String> parent,
    String sha256,
    Text title,
    String formSet,
    ZoneId zone,
    Optional<String> province,
    InForce inForce,
    List<Text> sources,
    List<RegulationName> names,
    Map<AddresseeRole, Authority> authorities,
    Map<Vocabulary, Map<Code, Term>> terms,
    List<CaseEntry> cases,
    List<Silence> silences,
    List<ManagingRule> managing,
    List<RoleAlias> aliases,
    List<Delegation> delegations,
    List<ChangeCase> changeCases,
    List<CheckSpec> checks,
    Map<AddresseeRole, ChannelRule> channels,
    List<ObligationSpec> obligations,
    EventBook events)
    implements Labels {

  /** Copies the collections, keeping their order. */
  public Profile {
    sources = List.copyOf(sources);
    names = List.copyOf(names);
    authorities = Map.copyOf(authorities);
    terms = Map.copyOf(terms);
    cases = List.copyOf(cases);
    silences = List.copyOf(silences);
    managing = List.copyOf(managing);
    aliases = List.copyOf(aliases);
    delegations = List.copyOf(delegations);
    changeCases = List.copyOf(changeCases);
    checks = List.copyOf(checks);
    channels = Map.copyOf(channels);
    obligations = List.copyOf(obligations);
  }

  /**
   * The period a profile is in force.
   *
   * @param from the first day
   * @param to the last day; empty while it is in force
   * @param citation the clause
   * @param note the reading behind it
   */
  public record InForce(
      LocalDate from, Optional<LocalDate> to, Citation citation, Optional<Text> note) {

    /** Whether the day lies in the period. */
    public boolean contains(LocalDate day) {
      return !day.isBefore(from) && to.filter(day::isAfter).isEmpty();
    }
  }

  /** The catalogue's sentences in this regulation's words. */
  public Wording wording() {
    Map<String, String> words = new LinkedHashMap<>();
    names.forEach(n -> words.put(n.word(), n.name()));
    return new Wording(words);
  }

  /** Whether an entry was written in this profile itself, not in one that it extends. */
  public boolean owns(Origin origin) {
    return origin.profile().equals(id);
  }

  /** The case of a procedure and subscriber whose kind of token was not told. */
  public Optional<ProcedureCase> caseOf(Procedure procedure, SubscriberKind subscriber) {
    return caseOf(procedure, subscriber, Optional.empty());
  }

  /**
   * The case of a procedure, subscriber and kind of token, where the profile has one.
   *
   * @param tokenKind by the vocabulary's code; empty where it was not told: the case is then known
   *     only where every kind of token has the same one. A kind that the vocabulary does not have
   *     gets the case for every kind
   */
  public Optional<ProcedureCase> caseOf(
      Procedure procedure, SubscriberKind subscriber, Optional<Code> tokenKind) {
    if (tokenKind.isEmpty() && tokenKindMatters(procedure, subscriber)) {
      return Optional.empty();
    }
    return casesOf(procedure, subscriber)
        .filter(e -> tokenKind.map(e::holdsFor).orElse(true))
        .map(CaseEntry::cell)
        .findFirst();
  }

  /** The entries for a procedure and subscriber, one for each group of kinds of token. */
  public Stream<CaseEntry> casesOf(Procedure procedure, SubscriberKind subscriber) {
    return cases.stream().filter(e -> e.isFor(procedure, subscriber));
  }

  /** Whether kinds of token differ in what is done, so that the kind must be told. */
  public boolean tokenKindMatters(Procedure procedure, SubscriberKind subscriber) {
    List<ProcedureCase> cells =
        casesOf(procedure, subscriber).map(CaseEntry::cell).distinct().toList();
    boolean somewhereSilent = silences.stream().anyMatch(s -> s.isFor(procedure, subscriber));
    return !cells.isEmpty()
        && (somewhereSilent || !cells.stream().allMatch(cells.get(0)::saysTheSame));
  }

  /** That the profile is silent on this, where it says so. */
  public Optional<Silence> silence(
      Procedure procedure, SubscriberKind subscriber, Optional<Code> tokenKind) {
    return silences.stream()
        .filter(s -> s.isFor(procedure, subscriber))
        .filter(s -> tokenKind.map(s::holdsFor).orElse(true))
        .findFirst();
  }

  /** The kind of token that was told, else the one that is meant where none is told. */
  public Optional<Code> toldOrMeant(Optional<Code> tokenKind) {
    return tokenKind.or(
        () ->
            terms.getOrDefault(Vocabulary.TOKEN_KIND, Map.of()).values().stream()
                .filter(kind -> kind.has(Trait.MEANT_UNLESS_TOLD))
                .map(Term::code)
                .findFirst());
  }

  /** From where the managing agency of this kind of subscriber is searched. */
  public ManagingRule.Direction managingDirection(SubscriberKind subscriber) {
    return managing.stream()
        .filter(m -> m.subscribers().contains(subscriber))
        .map(ManagingRule::direction)
        .findFirst()
        .orElseThrow();
  }

  /** The terms of a vocabulary, by code. */
  public List<Term> terms(Vocabulary vocabulary) {
    return terms.getOrDefault(vocabulary, Map.of()).values().stream()
        .sorted(Comparator.comparing(term -> term.code().value()))
        .toList();
  }

  /** The entry of a vocabulary, where the profile has it. */
  public Optional<Term> term(Vocabulary vocabulary, Code code) {
    return Optional.ofNullable(terms.getOrDefault(vocabulary, Map.of()).get(code));
  }

  /** Whether the entry exists and has this trait. */
  public boolean hasTrait(Vocabulary vocabulary, Optional<Code> code, Trait trait) {
    return code.flatMap(c -> term(vocabulary, c)).filter(t -> t.has(trait)).isPresent();
  }

  @Override
  public Text label(Vocabulary vocabulary, Code code) {
    return term(vocabulary, code)
        .map(Term::label)
        .orElseGet(() -> new Text(code.value(), code.value()));
  }

  /** As whom a role acts for this kind of subscriber: another role by an alias, else itself. */
  public Optional<RoleAlias> alias(ApplicantRole role, SubscriberKind subscriber) {
    return aliases.stream()
        .filter(a -> a.role() == role && a.subscriber() == subscriber)
        .findFirst();
  }

  /** Who acts for an organisation of this kind, where the profile states it. */
  public Optional<Delegation> delegation(Optional<Code> kind) {
    return delegations.stream().filter(d -> kind.equals(Optional.of(d.principal()))).findFirst();
  }
}
