package vn.certproc.api.decision;

import vn.certproc.api.model.Coded;

/** Why a check was not made. */
public enum Cause implements Coded {
  /** A fact was not given: give it and ask again. */
  FACT_MISSING("fact-missing"),
  /** The regulation's text is silent or was not seen. */
  RULE_UNKNOWN("rule-unknown");

  private final String code;

  Cause(String code) {
    this.code = code;
  }

  @Override
  public String code() {
    return code;
  }
}
