package vn.certproc.api.decision;

import java.util.List;

/** The answer to a payload: one decision, or one for each row of a list. Immutable. */
public sealed interface Assessment permits Decision, ListDecision {

  /** The verdict; of a list, the worst of its rows and of the checks on the list as a whole. */
  Verdict verdict();

  /** The decisions: one, or one for each row in order. */
  List<Decision> decisions();

  /** The way the documents go: both steps of one request, or step 2 of a list. */
  List<RouteStep> route();
}
