package vn.certproc.api.decision;

import vn.certproc.api.model.Coded;

/** The answer to "may it be filed?". */
public enum Verdict implements Coded {
  /** Every blocking check holds. */
  ELIGIBLE("eligible"),
  /** No blocking check failed, but one could not be made. */
  UNDECIDED("undecided"),
  /** A blocking check failed. */
  INELIGIBLE("ineligible");

  private final String code;

  Verdict(String code) {
    this.code = code;
  }

  @Override
  public String code() {
    return code;
  }
}
