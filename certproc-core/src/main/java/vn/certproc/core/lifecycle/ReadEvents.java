package vn.certproc.core.lifecycle;

import java.util.List;
import vn.certproc.api.error.Where;

/**
 * Events as they were read. Immutable and thread-safe.
 *
 * @param log what the file says
 * @param header where its head stands
 * @param places where each event stands, in order
 */
public record ReadEvents(EventLog log, Where header, List<Where> places) {

  /** Copies the list. */
  public ReadEvents {
    places = List.copyOf(places);
  }
}
