package vn.certproc.api.decision;

import vn.certproc.api.model.Coded;

/** Whether a check decides the verdict. */
public enum Level implements Coded {
  /** Failed makes ineligible, not-checked makes undecided. */
  BLOCKING("blocking"),
  /** Never changes the verdict. */
  ADVICE("advice");

  private final String code;

  Level(String code) {
    this.code = code;
  }

  @Override
  public String code() {
    return code;
  }
}
