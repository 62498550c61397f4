package vn.certproc.core.lifecycle;

import java.time.LocalDate;
import java.time.ZoneId;
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

  /** Up to the end of a day: the events before the first one that is later. */
  public EventLog until(LocalDate day, ZoneId zone) {
    return new EventLog(header, events.stream().takeWhile(e -> !e.day(zone).isAfter(day)).toList());
  }
}
