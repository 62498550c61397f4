package vn.certproc.core.triage;

import vn.certproc.api.model.Coded;

/** Whether it is known what to file. */
public enum TriageVerdict implements Coded {
  /** It is known what to file; that may be nothing. */
  DECIDED("decided"),
  /** A fact is missing, or the regulation leaves it open. */
  UNDECIDED("undecided"),
  /** Two of the events, or two of the facts, cannot both be so. */
  CONTRADICTORY("contradictory");

  private final String code;

  TriageVerdict(String code) {
    this.code = code;
  }

  @Override
  public String code() {
    return code;
  }
}
