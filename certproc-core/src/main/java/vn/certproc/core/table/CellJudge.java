package vn.certproc.core.table;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import vn.certproc.api.decision.Citation;
import vn.certproc.api.decision.Level;
import vn.certproc.api.decision.Outcome;
import vn.certproc.api.model.ApplicantRole;
import vn.certproc.api.model.Procedure;
import vn.certproc.api.model.SubscriberKind;
import vn.certproc.api.text.Text;
import vn.certproc.api.text.Vocabulary;
import vn.certproc.core.profile.CaseEntry;
import vn.certproc.core.profile.ChangeCase;
import vn.certproc.core.profile.CheckSpec;
import vn.certproc.core.profile.ManagingRule;
import vn.certproc.core.profile.ProcedureCase;
import vn.certproc.core.profile.Profile;
import vn.certproc.core.profile.Silence;
import vn.certproc.core.profile.Term;
import vn.certproc.core.profile.Trait;

/** Answers a cell from the profile's entries; of several answers the one that forbids first. */
final class CellJudge {

  private static final String APPLICANT = "applicant";

  /** What an entry says of a reason. */
  private record Said(Optional<CellAnswer> against, Citation citation, Optional<Text> note) {}

  private final Profile profile;

  CellJudge(Profile profile) {
    this.profile = profile;
  }

  Cell answer(Cell.Key key) {
    Optional<CaseEntry> entry = entry(key);
    return entry.map(e -> answer(key, e)).orElseGet(() -> silent(key));
  }

  private Cell answer(Cell.Key key, CaseEntry entry) {
    Optional<Said> reason = key.reason().flatMap(r -> said(key, r));
    Optional<CellAnswer> against = reason.flatMap(Said::against);
    Optional<CellAnswer> applicant = applicant(key, entry.cell().first().applicants());
    if (is(CellAnswer.APPLICANT_REFUSED, applicant)) {
      return byApplicant(key, applicant.get());
    }
    if (is(CellAnswer.REASON_REFUSED, against) || (applicant.isEmpty() && against.isPresent())) {
      return new Cell(
          key, against.get(), Optional.empty(), reason.get().citation(), reason.get().note());
    }
    return applicant.map(open -> byApplicant(key, open)).orElseGet(() -> filed(key, entry.cell()));
  }

  private static boolean is(CellAnswer wanted, Optional<CellAnswer> given) {
    return given.filter(wanted::equals).isPresent();
  }

  /** The one entry that speaks of the cell. */
  private Optional<CaseEntry> entry(Cell.Key key) {
    return one(
        key,
        profile
            .casesOf(key.procedure(), key.subscriber())
            .filter(e -> key.tokenKind().map(e::holdsFor).orElse(true)));
  }

  private Cell silent(Cell.Key key) {
    Silence silence =
        one(
                key,
                profile.silences().stream()
                    .filter(s -> s.isFor(key.procedure(), key.subscriber()))
                    .filter(s -> key.tokenKind().map(s::holdsFor).orElse(true)))
            .orElseThrow(() -> new IllegalStateException("no answer: " + key));
    return new Cell(
        key, CellAnswer.SILENT, Optional.empty(), silence.citation(), Optional.of(silence.note()));
  }

  private static <T> Optional<T> one(Cell.Key key, Stream<T> entries) {
    List<T> all = entries.toList();
    if (all.size() > 1) {
      throw new IllegalStateException("two answers: " + key + ": " + all);
    }
    return all.stream().findFirst();
  }

  /** What stands against the applicant: not named, or named and unable to sign any more (§8). */
  private Optional<CellAnswer> applicant(Cell.Key key, List<ApplicantRole> allowed) {
    boolean named =
        allowed.contains(key.applicant())
            || profile
                .alias(key.applicant(), key.subscriber())
                .filter(a -> allowed.contains(a.actsAs()))
                .isPresent();
    if (!named) {
      return Optional.of(CellAnswer.APPLICANT_REFUSED);
    }
    if (signerIsGone(key) && signsInPerson(key)) {
      return Optional.of(
          allowed.contains(ApplicantRole.REPRESENTING_OFFICER)
              ? CellAnswer.APPLICANT_REFUSED
              : CellAnswer.APPLICANT_OPEN);
    }
    return Optional.empty();
  }

  private boolean signerIsGone(Cell.Key key) {
    return key.procedure() == Procedure.REVOKE
        && profile.hasTrait(
            Vocabulary.REVOCATION_REASON, key.reason().map(Cell.Reason::code), Trait.SIGNER_GONE);
  }

  /** An agency is its own managing agency where the search begins with itself. */
  private boolean signsInPerson(Cell.Key key) {
    return switch (key.applicant()) {
      case REPRESENTING_OFFICER -> false;
      case MANAGING_AGENCY ->
          key.subscriber() == SubscriberKind.AGENCY
              && profile.managingDirection(key.subscriber()) == ManagingRule.Direction.NEAREST;
      case CERTIFICATE_MANAGER, HEAD_OF_AGENCY, SUBSCRIBER -> true;
    };
  }

  /** What the profile says of the reason; empty where nothing that it judges could stop it. */
  private Optional<Said> said(Cell.Key key, Cell.Reason reason) {
    AskedReason asked = AskedReason.of(key.procedure()).orElseThrow();
    return bound(key, asked.check())
        .filter(binding -> binding.level() == Level.BLOCKING)
        .map(
            binding ->
                binding.unknown()
                    ? new Said(
                        Optional.of(CellAnswer.REASON_OPEN), binding.citation(), binding.note())
                    : judged(key, reason, asked.vocabulary(), binding));
  }

  private Said judged(
      Cell.Key key, Cell.Reason reason, Vocabulary vocabulary, CheckSpec.Binding binding) {
    return reason
        .operation()
        .map(operation -> change(key, reason, operation, binding))
        .orElseGet(() -> term(key, profile.term(vocabulary, reason.code()).orElseThrow()));
  }

  private static Said term(Cell.Key key, Term term) {
    Optional<CellAnswer> against =
        term.isFor(key.subscriber()) ? Optional.empty() : Optional.of(CellAnswer.REASON_REFUSED);
    return new Said(against, term.citation(), term.note());
  }

  /** A change that no entry names is refused (§7). */
  private Said change(
      Cell.Key key, Cell.Reason reason, ChangeCase.Operation operation, CheckSpec.Binding binding) {
    return one(
            key,
            profile.changeCases().stream()
                .filter(c -> c.field().equals(reason.code()))
                .filter(c -> c.subscribers().contains(key.subscriber()))
                .filter(c -> c.operations().contains(operation)))
        .map(c -> new Said(openness(c), c.citation(), c.note()))
        .orElseGet(
            () ->
                new Said(
                    Optional.of(CellAnswer.REASON_REFUSED), binding.citation(), binding.note()));
  }

  private static Optional<CellAnswer> openness(ChangeCase change) {
    return change.outcome() == Outcome.NOT_CHECKED
        ? Optional.of(CellAnswer.REASON_OPEN)
        : Optional.empty();
  }

  private static Cell filed(Cell.Key key, ProcedureCase cell) {
    ProcedureCase.Step first = cell.first();
    return new Cell(key, CellAnswer.FILED, Optional.of(cell), first.citation(), first.note());
  }

  private Cell byApplicant(Cell.Key key, CellAnswer answer) {
    CheckSpec.Binding binding = bound(key, APPLICANT).orElseThrow();
    Optional<Text> note = binding.note().or(() -> note(APPLICANT));
    return new Cell(key, answer, Optional.empty(), binding.citation(), note);
  }

  private Optional<Text> note(String check) {
    return profile.checks().stream()
        .filter(spec -> spec.code().equals(check))
        .findFirst()
        .flatMap(CheckSpec::note);
  }

  private Optional<CheckSpec.Binding> bound(Cell.Key key, String check) {
    return profile.checks().stream()
        .filter(spec -> spec.code().equals(check))
        .flatMap(spec -> spec.binding(key.procedure(), key.subscriber()).stream())
        .findFirst();
  }
}
