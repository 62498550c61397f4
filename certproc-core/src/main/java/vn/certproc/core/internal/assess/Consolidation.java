package vn.certproc.core.internal.assess;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import vn.certproc.api.decision.Check;
import vn.certproc.api.decision.Citation;
import vn.certproc.api.decision.Decision;
import vn.certproc.api.decision.Level;
import vn.certproc.api.decision.ListDecision;
import vn.certproc.api.decision.Outcome;
import vn.certproc.api.decision.RouteStep;
import vn.certproc.api.decision.Verdict;
import vn.certproc.api.error.Messages;
import vn.certproc.api.model.Organization;
import vn.certproc.api.model.Procedure;
import vn.certproc.api.model.Request;
import vn.certproc.core.internal.rule.Finding;
import vn.certproc.core.profile.CheckSpec;
import vn.certproc.core.profile.Profile;

/** Puts the rows of a list together: they must share the form of step 2 and its sender (§1). */
public final class Consolidation {

  private static final String SAME_ROUTE = "same-route";

  private Consolidation() {}

  /**
   * The decision on the list as a whole.
   *
   * @param requests the rows
   * @param rows their decisions, in the same order
   */
  public static ListDecision of(List<Request> requests, List<Decision> rows, Profile profile) {
    Check sameRoute = sameRoute(rows, profile);
    List<Check> checks = new ArrayList<>(List.of(sameRoute));
    RepeatedRows.check(requests, profile).ifPresent(checks::add);
    List<Verdict> verdicts = new ArrayList<>(rows.stream().map(Decision::verdict).toList());
    verdicts.add(RequestAssessment.verdict(checks));
    List<RouteStep> shared =
        sameRoute.outcome() == Outcome.PASSED ? lastStep(rows.get(0)) : List.of();
    return new ListDecision(RequestAssessment.worst(verdicts), checks, shared, rows);
  }

  private static List<RouteStep> lastStep(Decision row) {
    List<RouteStep> route = row.route();
    return route.isEmpty() ? List.of() : List.of(route.get(route.size() - 1));
  }

  private static Check sameRoute(List<Decision> rows, Profile profile) {
    Map<Group, List<Integer>> groups = new LinkedHashMap<>();
    Set<Procedure> procedures = EnumSet.noneOf(Procedure.class);
    for (int i = 0; i < rows.size(); i++) {
      procedures.addAll(rows.get(i).verdicts().keySet());
      groups.computeIfAbsent(Group.of(rows.get(i)), g -> new ArrayList<>()).add(i + 1);
    }
    Finding finding = judge(groups.keySet());
    List<String> named =
        groups.entrySet().stream().map(g -> g.getKey().named(g.getValue())).toList();
    String key = finding.sentenceKey(SAME_ROUTE);
    return new Check(
        SAME_ROUTE,
        finding.outcome(),
        Level.BLOCKING,
        procedures,
        finding.cause(),
        clause(profile),
        Optional.empty(),
        Messages.text(key, Map.of("groups", String.join("; ", named)), profile.wording()),
        Map.of("groups", named));
  }

  /** Two forms or two senders are a no, whatever else is open; an open one is never a yes. */
  private static Finding judge(Set<Group> groups) {
    long forms = groups.stream().flatMap(g -> g.form().stream()).distinct().count();
    long senders = groups.stream().flatMap(g -> g.from().stream()).distinct().count();
    if (forms > 1 || senders > 1) {
      return Finding.failed();
    }
    if (groups.stream().anyMatch(g -> g.form().isEmpty())) {
      return Finding.ruleUnknown("form");
    }
    return groups.stream().anyMatch(g -> g.from().isEmpty())
        ? Finding.factMissing("sender")
        : Finding.passed();
  }

  /** Consolidation is the managing agency's task, so the clause that names it is cited. */
  private static Citation clause(Profile profile) {
    return profile.checks().stream()
        .filter(s -> s.code().equals("managing-agency"))
        .map(CheckSpec::bindings)
        .map(b -> b.get(0).citation())
        .findFirst()
        .orElseThrow();
  }

  /**
   * What rows must share. Two organisations are the same when their whole branch is.
   *
   * @param form of step 2; empty where the profile has no case
   * @param from its sender; empty where it could not be told
   */
  private record Group(Optional<String> form, Optional<Organization> from) {

    static Group of(Decision row) {
      Optional<RouteStep> last = lastStep(row).stream().findFirst();
      return new Group(last.map(RouteStep::formId), last.flatMap(RouteStep::from));
    }

    String named(List<Integer> rows) {
      String numbers =
          rows.size() <= 10
              ? rows.toString()
              : rows.subList(0, 10).toString().replace("]", ", …] (" + rows.size() + ")");
      return form.orElse("—") + " / " + from.map(Organization::name).orElse("—") + " " + numbers;
    }
  }
}
