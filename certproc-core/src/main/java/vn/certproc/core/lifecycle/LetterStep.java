package vn.certproc.core.lifecycle;

import vn.certproc.api.model.Coded;

/**
 * The letter that a status message is about. Where the managing agency alone writes, its letter is
 * that of step 2.
 */
public enum LetterStep implements Coded {
  /** From the applicant to the managing agency. */
  STEP_1("step-1"),
  /** From the managing agency to the body that decides. */
  STEP_2("step-2");

  private final String code;

  LetterStep(String code) {
    this.code = code;
  }

  @Override
  public String code() {
    return code;
  }
}
