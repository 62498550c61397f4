package vn.certproc.core.lifecycle;

import java.util.List;

/**
 * All that a host keeps of a case: what it is about, and its events in the order of time. Immutable
 * and thread-safe.
 *
 * @param header what the case is about
 * @param events what happened
 */
public record EventLog(CaseHeader header, List<CaseEvent> events) {

  /** Copies the list. */
  public EventLog {
    events = List.copyOf(events);
  }
}
