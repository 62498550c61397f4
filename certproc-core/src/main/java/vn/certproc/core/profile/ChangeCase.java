package vn.certproc.core.profile;

import java.util.Optional;
import java.util.Set;
import vn.certproc.api.decision.Citation;
import vn.certproc.api.decision.Outcome;
import vn.certproc.api.model.ChangeItem;
import vn.certproc.api.model.Code;
import vn.certproc.api.model.Coded;
import vn.certproc.api.model.SubscriberKind;
import vn.certproc.api.text.Text;

/**
 * A change that the regulation speaks of (§7). Immutable and thread-safe.
 *
 * @param field what changes
 * @param subscribers whose
 * @param operations added, replaced or removed
 * @param sector the trait the destination must have, where it is a move
 * @param outcome passed, or not-checked where the text does not say
 * @param citation the clause
 * @param note the reading behind it
 * @param origin where it was written
 */
public record ChangeCase(
    Code field,
    Set<SubscriberKind> subscribers,
    Set<Operation> operations,
    Optional<Trait> sector,
    Outcome outcome,
    Citation citation,
    Optional<Text> note,
    Origin origin) {

  /** Copies the sets. */
  public ChangeCase {
    subscribers = Set.copyOf(subscribers);
    operations = Set.copyOf(operations);
  }

  /** Whether it speaks of this change of this kind of subscriber. */
  public boolean covers(ChangeItem item, SubscriberKind kind) {
    return field.equals(item.field())
        && subscribers.contains(kind)
        && operations.contains(Operation.of(item));
  }

  /** What a change does to a value. */
  public enum Operation implements Coded {
    /** A value where there was none. */
    ADD("add"),
    /** Another value. */
    REPLACE("replace"),
    /** No value any more. */
    REMOVE("remove");

    private final String code;

    Operation(String code) {
      this.code = code;
    }

    @Override
    public String code() {
      return code;
    }

    /** What this change does. */
    public static Operation of(ChangeItem item) {
      if (item.oldValue().isEmpty()) {
        return ADD;
      }
      return item.newValue().isEmpty() ? REMOVE : REPLACE;
    }
  }
}
