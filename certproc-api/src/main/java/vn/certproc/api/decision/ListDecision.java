package vn.certproc.api.decision;

import java.util.List;

/**
 * The answer to a consolidated list. Immutable and thread-safe.
 *
 * @param verdict the worst of the rows and of the list's own checks
 * @param checks the checks on the list as a whole, such as {@code same-route}
 * @param route step 2, which the rows share; empty when they do not
 * @param decisions one for each row, in order
 */
public record ListDecision(
    Verdict verdict, List<Check> checks, List<RouteStep> route, List<Decision> decisions)
    implements Assessment {

  /** Copies the lists. */
  public ListDecision {
    checks = List.copyOf(checks);
    route = List.copyOf(route);
    decisions = List.copyOf(decisions);
  }
}
