package vn.certproc.core.profile;

import java.util.Set;
import vn.certproc.api.decision.Citation;
import vn.certproc.api.model.Code;
import vn.certproc.api.model.Procedure;
import vn.certproc.api.model.SubscriberKind;
import vn.certproc.api.text.Text;

/**
 * What the regulation does not speak of, stated as such: no case of the table, and no gap either.
 * Immutable and thread-safe.
 *
 * @param procedures of which procedures
 * @param subscribers of which kinds of subscriber
 * @param tokenKinds of which kinds of token; empty for every kind
 * @param citation the clause that is silent, or that sends elsewhere
 * @param note what is known of it, and whom to ask
 * @param origin where it was written
 */
public record Silence(
    Set<Procedure> procedures,
    Set<SubscriberKind> subscribers,
    Set<Code> tokenKinds,
    Citation citation,
    Text note,
    Origin origin) {

  /** Copies the sets. */
  public Silence {
    procedures = Set.copyOf(procedures);
    subscribers = Set.copyOf(subscribers);
    tokenKinds = Set.copyOf(tokenKinds);
  }

  /** Whether it speaks of this procedure and kind of subscriber, whatever the token. */
  public boolean isFor(Procedure procedure, SubscriberKind subscriber) {
    return procedures.contains(procedure) && subscribers.contains(subscriber);
  }

  /** Whether it holds for this kind of token; one without kinds holds for every kind. */
  public boolean holdsFor(Code tokenKind) {
    return tokenKinds.isEmpty() || tokenKinds.contains(tokenKind);
  }
}
