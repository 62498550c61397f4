package vn.certproc.dossier.internal;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import vn.certproc.api.decision.Outcome;
import vn.certproc.api.model.ApplicantRole;
import vn.certproc.api.model.ChangeItem;
import vn.certproc.api.model.Code;
import vn.certproc.api.model.EmailAddress;
import vn.certproc.api.model.Procedure;
import vn.certproc.api.model.Subscriber;
import vn.certproc.api.model.SubscriberKind;
import vn.certproc.api.text.Vocabulary;
import vn.certproc.core.profile.CaseEntry;
import vn.certproc.core.profile.ChangeCase;
import vn.certproc.core.profile.ManagingRule;
import vn.certproc.core.profile.Profile;
import vn.certproc.core.profile.Term;
import vn.certproc.core.profile.Trait;

/** What examples choose from a profile: who asks, why, and with which kind of token. */
final class ExampleChoices {

  /** Reasons that would need more facts than an example tells. */
  private static final Set<Trait> WITH_FACTS =
      Set.of(Trait.SIGNER_GONE, Trait.TOKEN_LOST, Trait.OUTSIDE_STATE);

  private final Profile profile;
  private final SubscriberKind kind;

  ExampleChoices(Profile profile, SubscriberKind kind) {
    this.profile = profile;
    this.kind = kind;
  }

  /** Whether the subscriber's own unit writes for it, having a seal. */
  boolean unitWrites() {
    return profile.managingDirection(kind) == ManagingRule.Direction.NEAREST;
  }

  /** Who usually asks; where the profile is silent, who knows the certificate. */
  ApplicantRole applicant(Procedure procedure) {
    return profile
        .casesOf(procedure, kind)
        .findFirst()
        .map(e -> e.cell().first().applicants().get(0))
        .orElseGet(
            () ->
                kind == SubscriberKind.HEAD || kind == SubscriberKind.STAFF
                    ? ApplicantRole.SUBSCRIBER
                    : ApplicantRole.CERTIFICATE_MANAGER);
  }

  /** The kind of token, where it decides what is done. */
  Optional<Code> tokenKind(Procedure procedure) {
    return profile.tokenKindMatters(procedure, kind)
        ? profile
            .casesOf(procedure, kind)
            .map(CaseEntry::tokenKinds)
            .flatMap(kinds -> kinds.stream().sorted(java.util.Comparator.comparing(Code::value)))
            .findFirst()
        : Optional.empty();
  }

  /** A use for which any certificate will do; none where the profile names none. */
  String[] uses() {
    String use = ExampleData.word("use");
    return profile.term(Vocabulary.INTENDED_USE, Code.of(use)).isPresent()
        ? new String[] {use}
        : new String[0];
  }

  String revocationReason() {
    return reason(Vocabulary.REVOCATION_REASON, ExampleData.list("revoke.reasons"));
  }

  String recoveryReason() {
    return reason(Vocabulary.RECOVERY_REASON, ExampleData.list("recover.reason"));
  }

  /** One of those wanted that the profile knows, else its own first one without more facts. */
  private String reason(Vocabulary vocabulary, List<String> wanted) {
    Stream<Term> known =
        wanted.stream().flatMap(w -> profile.term(vocabulary, Code.of(w)).stream());
    Stream<Term> others =
        profile.terms().getOrDefault(vocabulary, java.util.Map.of()).values().stream()
            .filter(t -> WITH_FACTS.stream().noneMatch(t::has));
    return Stream.concat(known, others)
        .filter(t -> t.isFor(kind))
        .findFirst()
        .map(t -> t.code().value())
        .orElseGet(() -> wanted.get(0));
  }

  /** A change that the text names: of the e-mail, else of the first thing it names. */
  ChangeItem change(Subscriber subscriber, String oldMail) {
    List<String> fields =
        profile.changeCases().stream()
            .filter(c -> c.outcome() == Outcome.PASSED && c.sector().isEmpty())
            .filter(c -> c.subscribers().contains(kind))
            .filter(c -> c.operations().contains(ChangeCase.Operation.REPLACE))
            .map(c -> c.field().value())
            .toList();
    String mail = ExampleData.word("change.field");
    if (fields.isEmpty() || fields.contains(mail)) {
      String mine = subscriber.email().map(EmailAddress::value).orElseThrow();
      return ChangeItem.replace(mail, oldMail, mine);
    }
    return ChangeItem.replace(fields.get(0), subscriber.name(), ExampleData.word("change.new"));
  }
}
