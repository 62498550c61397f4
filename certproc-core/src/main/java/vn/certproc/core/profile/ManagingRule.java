package vn.certproc.core.profile;

import java.util.Optional;
import java.util.Set;
import vn.certproc.api.decision.Citation;
import vn.certproc.api.model.Coded;
import vn.certproc.api.model.SubscriberKind;
import vn.certproc.api.text.Text;

/**
 * From where the managing agency of a subscriber is searched (§1). Immutable and thread-safe.
 *
 * @param subscribers whose
 * @param direction from where
 * @param citation the clause
 * @param note the reading behind it
 * @param origin where it was written
 */
public record ManagingRule(
    Set<SubscriberKind> subscribers,
    Direction direction,
    Citation citation,
    Optional<Text> note,
    Origin origin) {

  /** Copies the set. */
  public ManagingRule {
    subscribers = Set.copyOf(subscribers);
  }

  /** From where the search upwards begins. */
  public enum Direction implements Coded {
    /** With the subscriber's own organisation. */
    NEAREST("nearest"),
    /** With the organisation above it. */
    SUPERIOR("superior");

    private final String code;

    Direction(String code) {
      this.code = code;
    }

    @Override
    public String code() {
      return code;
    }
  }
}
