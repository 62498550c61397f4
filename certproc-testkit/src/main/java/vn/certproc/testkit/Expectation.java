package vn.certproc.testkit;

import java.util.List;
import java.util.Set;
import vn.certproc.api.model.Coded;

/**
 * What must come of a case, as far as the case states it. Immutable and thread-safe.
 *
 * <p>Source: {@code conformance-1.xsd}.
 *
 * @param answer what is stated
 * @param exact of which parts whatever is not stated must not be there either
 */
public record Expectation(Answer answer, Set<Part> exact) {

  /** A part that a case may state in full. */
  public enum Part implements Coded {
    /** The steps: no other one, and each with these ways to send it and no other. */
    STEPS("steps"),
    /** What follows: nothing else, and no form and no deadline where none is stated. */
    OBLIGATIONS("obligations");

    private final String code;

    Part(String code) {
      this.code = code;
    }

    @Override
    public String code() {
      return code;
    }
  }

  /** Copies the set. */
  public Expectation {
    exact = Set.copyOf(exact);
  }

  /** This much must come; whatever it leaves out is not compared. */
  public static Expectation stating(Answer answer) {
    return new Expectation(answer, Set.of());
  }

  /** The verdict. */
  public String verdict() {
    return answer.verdict();
  }

  /** The checks that are compared. */
  public List<Answer.CheckAnswer> checks() {
    return answer.checks();
  }

  /** The steps. */
  public List<Answer.StepAnswer> route() {
    return answer.route();
  }

  /** What follows. */
  public List<Answer.ObligationAnswer> obligations() {
    return answer.obligations();
  }

  boolean isExact(Part part) {
    return exact.contains(part);
  }
}
