package vn.certproc.api.decision;

import vn.certproc.api.model.Coded;

/** What a check came to. */
public enum Outcome implements Coded {
  /** The rule holds. */
  PASSED("passed"),
  /** The rule is broken. */
  FAILED("failed"),
  /** Allowed, with something to mind. */
  WARNING("warning"),
  /** The rule does not concern this request. */
  NOT_APPLICABLE("not-applicable"),
  /** Could not be checked, and the cause says why. Never a yes. */
  NOT_CHECKED("not-checked");

  private final String code;

  Outcome(String code) {
    this.code = code;
  }

  @Override
  public String code() {
    return code;
  }
}
