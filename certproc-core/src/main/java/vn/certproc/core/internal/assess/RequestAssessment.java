package vn.certproc.core.internal.assess;

import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import vn.certproc.api.decision.Check;
import vn.certproc.api.decision.Decision;
import vn.certproc.api.decision.Obligation;
import vn.certproc.api.decision.RouteStep;
import vn.certproc.api.decision.Verdict;
import vn.certproc.api.model.Procedure;
import vn.certproc.api.model.Request;
import vn.certproc.api.model.Token;
import vn.certproc.core.AssessmentOptions;
import vn.certproc.core.calendar.WorkingCalendar;
import vn.certproc.core.internal.route.ManagingAgency;
import vn.certproc.core.internal.route.Obligations;
import vn.certproc.core.internal.route.RoutePlanner;
import vn.certproc.core.internal.rule.Case;
import vn.certproc.core.internal.rule.Judge;
import vn.certproc.core.profile.CheckSpec;
import vn.certproc.core.profile.ProcedureCase;
import vn.certproc.core.profile.Profile;

/** Judges one request: each of its procedures by itself, then together. */
public final class RequestAssessment {

  private RequestAssessment() {}

  /**
   * The decision.
   *
   * @param calendar the working days
   * @param row whether the request is a row of a list, so that step 2 is being written
   */
  public static Decision of(
      Request request,
      Profile profile,
      WorkingCalendar calendar,
      AssessmentOptions options,
      boolean row) {
    ManagingAgency managing = ManagingAgency.of(request.subscriber(), profile);
    List<List<Check>> answers = new ArrayList<>();
    Map<Procedure, Verdict> verdicts = new EnumMap<>(Procedure.class);
    List<Obligation> obligations = new ArrayList<>();
    for (Procedure procedure : request.procedures()) {
      Case c = caseOf(request, procedure, profile, managing, calendar, options, row);
      List<Check> checks = checks(c);
      answers.add(checks);
      verdicts.put(procedure, verdict(checks));
      obligations.addAll(Obligations.of(c));
    }
    return new Decision(
        profile.id(),
        profile.sha256(),
        options.on(),
        request.procedure(),
        verdicts,
        request.subscriber().kind(),
        worst(verdicts.values()),
        MergedChecks.of(answers),
        route(request, profile, managing),
        obligations,
        request.reference());
  }

  private static Case caseOf(
      Request request,
      Procedure procedure,
      Profile profile,
      ManagingAgency managing,
      WorkingCalendar calendar,
      AssessmentOptions options,
      boolean row) {
    Optional<ProcedureCase> cell = cell(request, procedure, profile);
    return new Case(
        request,
        procedure,
        profile,
        cell,
        managing,
        options.on(),
        options.facts(),
        options.profile().isPresent(),
        row
            || request.dispatch().isPresent()
            || cell.filter(x -> x.first().byManagingAgency()).isPresent(),
        calendar);
  }

  private static Optional<ProcedureCase> cell(
      Request request, Procedure procedure, Profile profile) {
    return profile.caseOf(
        procedure, request.subscriber().kind(), request.token().flatMap(Token::kind));
  }

  private static List<Check> checks(Case c) {
    List<Check> checks = new ArrayList<>();
    for (CheckSpec spec : c.profile().checks()) {
      checks.add(Judge.judge(spec, c));
    }
    return checks;
  }

  /** Renewal and change share their forms, so the first procedure's steps are those of both. */
  private static List<RouteStep> route(Request request, Profile profile, ManagingAgency managing) {
    return cell(request, request.procedure(), profile)
        .map(cell -> new RoutePlanner(request, profile, managing).plan(cell))
        .orElseGet(List::of);
  }

  /** Any blocking check failed: ineligible; else any not made: undecided; else eligible. */
  static Verdict verdict(List<Check> checks) {
    if (checks.stream().anyMatch(Check::forbids)) {
      return Verdict.INELIGIBLE;
    }
    return checks.stream().anyMatch(Check::leavesOpen) ? Verdict.UNDECIDED : Verdict.ELIGIBLE;
  }

  /** The constants stand from best to worst. */
  static Verdict worst(Collection<Verdict> verdicts) {
    Optional<Verdict> worst = verdicts.stream().max(Verdict::compareTo);
    return worst.orElse(Verdict.ELIGIBLE);
  }
}
