package vn.certproc.core.profile;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import vn.certproc.api.decision.AddresseeRole;
import vn.certproc.api.decision.Citation;
import vn.certproc.api.model.ApplicantRole;
import vn.certproc.api.model.Code;
import vn.certproc.api.model.Procedure;
import vn.certproc.api.model.SubscriberKind;
import vn.certproc.api.text.Labels;
import vn.certproc.api.text.Text;
import vn.certproc.api.text.Vocabulary;

/**
 * The rules of one regulation, in force for a time, for the country or one province. Immutable and
 * thread-safe; made by {@link ProfileSet}.
 *
 * @param id stable, such as {@code long-an-2020}
 * @param sha256 of the file's bytes, 64 lower-case hexadecimal digits
 * @param title how officials name it
 * @param formSet the set its forms belong to, such as {@code tt185}
 * @param zone where days begin and end
 * @param province the province it is for; empty for a national one
 * @param inForce its period
 * @param sources the documents it cites, in order
 * @param authorities who can be addressed
 * @param terms the vocabularies
 * @param cases who files what with whom, by procedure and subscriber
 * @param aliases roles that act as another
 * @param delegations bodies that act for a managing agency
 * @param changeCases what may be changed (§7)
 * @param checks the checks, in order
 * @param channels the ways to send, by addressee
 * @param obligations what follows
 */
public record Profile(
    String id,
    String sha256,
    Text title,
    String formSet,
    ZoneId zone,
    Optional<String> province,
    InForce inForce,
    List<Text> sources,
    Map<AddresseeRole, Authority> authorities,
    Map<Vocabulary, Map<Code, Term>> terms,
    Map<CaseKey, ProcedureCase> cases,
    List<RoleAlias> aliases,
    List<Delegation> delegations,
    List<ChangeCase> changeCases,
    List<CheckSpec> checks,
    Map<AddresseeRole, ChannelRule> channels,
    List<ObligationSpec> obligations)
    implements Labels {

  /** Copies the collections, keeping their order. */
  public Profile {
    sources = List.copyOf(sources);
    authorities = Map.copyOf(authorities);
    terms = Map.copyOf(terms);
    cases = Map.copyOf(cases);
    aliases = List.copyOf(aliases);
    delegations = List.copyOf(delegations);
    changeCases = List.copyOf(changeCases);
    checks = List.copyOf(checks);
    channels = Map.copyOf(channels);
    obligations = List.copyOf(obligations);
  }

  /**
   * A cell of the table.
   *
   * @param procedure the procedure
   * @param subscriber the subscriber's kind
   */
  public record CaseKey(Procedure procedure, SubscriberKind subscriber) {}

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

  /** The case of a procedure and subscriber, where the profile has one. */
  public Optional<ProcedureCase> caseOf(Procedure procedure, SubscriberKind subscriber) {
    return Optional.ofNullable(cases.get(new CaseKey(procedure, subscriber)));
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
