package vn.certproc.testkit;

import vn.certproc.api.decision.Assessment;

/** The entry to assertions on certproc's answers, to be imported statically. */
@SuppressWarnings("exports") // a suite that uses it reads the library itself
public final class CertprocAssertions {

  private CertprocAssertions() {}

  /** Assertions on the answer to a request or a list. */
  public static DecisionAssert assertThat(Assessment actual) {
    return new DecisionAssert(actual);
  }

  /** Assertions on any system's answer, beside a case's expected one. */
  public static AnswerAssert assertThat(Answer actual) {
    return new AnswerAssert(actual);
  }
}
