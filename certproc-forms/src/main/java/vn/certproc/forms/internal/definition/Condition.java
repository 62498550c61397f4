package vn.certproc.forms.internal.definition;

import java.util.Set;

/**
 * When a part of a form is there. Immutable.
 *
 * @param fact what is asked
 * @param values the answers that make it hold
 */
public record Condition(Fact fact, Set<String> values) {

  /** Copies the set. */
  public Condition {
    values = Set.copyOf(values);
  }

  /** What a condition can ask. */
  public enum Fact {
    /** Whether a person or an agency sends the form. */
    SENDER,
    /** The subscriber's kind. */
    SUBSCRIBER,
    /** A procedure that is asked for. */
    ASKED,
    /** As what the applicant signs. */
    APPLICANT,
    /** A path that has data. */
    GIVEN,
    /** Whether the form holds one request or several. */
    ROWS
  }
}
