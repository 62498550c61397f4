package vn.certproc.core.profile;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import vn.certproc.api.decision.Citation;
import vn.certproc.api.model.ApplicantRole;
import vn.certproc.api.model.Code;
import vn.certproc.api.model.Procedure;
import vn.certproc.api.model.SubscriberKind;
import vn.certproc.api.text.Text;

/**
 * What follows from an event where its facts are so. Immutable and thread-safe.
 *
 * @param key its name inside the event
 * @param subscribers for whom
 * @param conditions on facts; all must hold
 * @param filings what is to be filed, in order; empty where nothing is
 * @param nothing why nothing is to be filed, where that is so
 * @param open what the regulation leaves open, where it does
 * @param warnings what to mind
 * @param citation the clause
 * @param note the reading behind it
 */
public record EventRule(
    String key,
    Set<SubscriberKind> subscribers,
    List<Condition> conditions,
    List<Filing> filings,
    Optional<Text> nothing,
    Optional<Text> open,
    List<Text> warnings,
    Citation citation,
    Optional<Text> note) {

  /** Copies the collections. */
  public EventRule {
    subscribers = Set.copyOf(subscribers);
    conditions = List.copyOf(conditions);
    filings = List.copyOf(filings);
    warnings = List.copyOf(warnings);
  }

  /** Whether it holds for this subscriber and these facts, each by its class. */
  public boolean holds(SubscriberKind kind, Map<String, String> facts) {
    return subscribers.contains(kind) && conditions.stream().allMatch(c -> c.holds(facts));
  }

  /** Whether the other rule leads to the same, on whatever ground. */
  public boolean saysTheSame(EventRule other) {
    return filings.equals(other.filings)
        && nothing.equals(other.nothing)
        && open.equals(other.open)
        && warnings.equals(other.warnings);
  }

  /**
   * A fact must be one of these.
   *
   * @param fact its key
   * @param is its classes: values, or {@code below}, {@code reached}, {@code not-given}
   */
  public record Condition(String fact, Set<String> is) {

    /** Copies the set. */
    public Condition {
      is = Set.copyOf(is);
    }

    boolean holds(Map<String, String> facts) {
      String value = facts.get(fact);
      return value != null && is.contains(value);
    }
  }

  /**
   * A procedure to file.
   *
   * @param procedure which
   * @param concern whose certificate
   * @param reasons codes of the procedure's vocabulary: reason of a revocation or recovery, field
   *     of a change, use of a new certificate
   * @param applicant who files it, where that is not left to the profile's table
   */
  public record Filing(
      Procedure procedure, Concern concern, List<Code> reasons, Optional<ApplicantRole> applicant) {

    /** Copies the list. */
    public Filing {
      reasons = List.copyOf(reasons);
    }
  }
}
