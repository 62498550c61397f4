package vn.certproc.core.internal.rule;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import vn.certproc.api.facts.Facts;
import vn.certproc.api.model.ApplicantRole;
import vn.certproc.api.model.Certificate;
import vn.certproc.api.model.Code;
import vn.certproc.api.model.Content;
import vn.certproc.api.model.Procedure;
import vn.certproc.api.model.Request;
import vn.certproc.api.model.SubscriberKind;
import vn.certproc.api.model.Token;
import vn.certproc.api.model.TokenCondition;
import vn.certproc.api.text.Vocabulary;
import vn.certproc.core.calendar.WorkingCalendar;
import vn.certproc.core.internal.route.ManagingAgency;
import vn.certproc.core.profile.CaseEntry;
import vn.certproc.core.profile.ProcedureCase;
import vn.certproc.core.profile.Profile;
import vn.certproc.core.profile.Trait;

/**
 * What a rule is asked about: one procedure of a request, on a day, under a profile.
 *
 * @param request the request
 * @param procedure the procedure this asking is about; a request for two is asked twice
 * @param profile the profile
 * @param cell the profile's case, where it has one and the kind of token that decides it was told
 * @param managing the managing agency that takes step 2
 * @param on the day
 * @param facts what the host knows
 * @param profileNamed whether the host named the profile itself
 * @param consolidating whether step 2 is being written: the managing agency has added its part, or
 *     the request is a row of its list
 * @param calendar the working days
 */
public record Case(
    Request request,
    Procedure procedure,
    Profile profile,
    Optional<ProcedureCase> cell,
    ManagingAgency managing,
    LocalDate on,
    Facts facts,
    boolean profileNamed,
    boolean consolidating,
    WorkingCalendar calendar) {

  /** The subscriber's kind. */
  public SubscriberKind kind() {
    return request.subscriber().kind();
  }

  /** What kind of token it is about, by a code of the profile, where it was told. */
  public Optional<Code> tokenKind() {
    return request.token().flatMap(Token::kind);
  }

  /** Whether the profile has cases, and which one holds waits for a kind of token that it knows. */
  public boolean waitsForTokenKind() {
    boolean known = tokenKind().flatMap(k -> profile.term(Vocabulary.TOKEN_KIND, k)).isPresent();
    return cell.isEmpty() && !known && profile.casesOf(procedure, kind()).findAny().isPresent();
  }

  /** Who may write the first step; none where the profile does not say. */
  public List<ApplicantRole> applicants() {
    List<List<ApplicantRole>> all =
        cell.map(Stream::of)
            .orElseGet(
                () ->
                    waitsForTokenKind()
                        ? profile.casesOf(procedure, kind()).map(CaseEntry::cell)
                        : Stream.empty())
            .map(each -> each.first().applicants())
            .distinct()
            .toList();
    return all.size() == 1 ? all.get(0) : List.of();
  }

  /** The certificate's last day, where it was told. */
  public Optional<LocalDate> validTo() {
    return request.certificate().flatMap(Certificate::validTo);
  }

  /** Whole days from the day of assessment to this one; below 0 when it has passed. */
  public int daysUntil(LocalDate end) {
    return Math.toIntExact(ChronoUnit.DAYS.between(on, end));
  }

  /** The reason of a revocation, else empty. */
  public Optional<Code> revocationReason() {
    return request.content() instanceof Content.Revocation r
        ? Optional.of(r.reason())
        : Optional.empty();
  }

  /** Whether the token is lost, by its condition or by the stated reason. */
  public boolean tokenLost() {
    return request.tokenIs(TokenCondition.LOST) || reasonHas(Trait.TOKEN_LOST);
  }

  /** Whether the stated reason of the revocation has the trait. */
  public boolean reasonHas(Trait trait) {
    return profile.hasTrait(Vocabulary.REVOCATION_REASON, revocationReason(), trait);
  }
}
