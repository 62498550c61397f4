package vn.certproc.api.model;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import vn.certproc.api.error.InvalidValueException;

/**
 * The requests that a managing agency consolidates into one step 2 (§1). Immutable, thread-safe.
 *
 * @param reference the host's own reference
 * @param requests the rows, 1 to {@link #MAX_ROWS}, in the order they were given
 * @param dispatch what the managing agency adds
 * @param extensions the host's own elements
 */
public record RequestList(
    Optional<String> reference,
    List<Request> requests,
    Optional<Dispatch> dispatch,
    List<Extension> extensions)
    implements Payload {

  /** The largest list. */
  public static final int MAX_ROWS = 10_000;

  /**
   * Copies the lists.
   *
   * @throws InvalidValueException {@code list-size} outside 1 to {@link #MAX_ROWS} rows; {@code
   *     row-dispatch} when a row brings a managing agency's part of its own
   */
  public RequestList {
    reference = Values.optionalText("reference", reference);
    requests = List.copyOf(requests);
    extensions = List.copyOf(extensions);
    if (requests.isEmpty() || requests.size() > MAX_ROWS) {
      throw new InvalidValueException(
          "list-size", "request", Map.of("max", Integer.toString(MAX_ROWS)));
    }
    for (Request row : requests) {
      if (row.dispatch().isPresent()) {
        throw new InvalidValueException("row-dispatch", "dispatch");
      }
    }
  }

  /** A list of these rows. */
  public static RequestList of(List<Request> rows) {
    return new RequestList(Optional.empty(), rows, Optional.empty(), List.of());
  }

  /** The same list with the managing agency's part. */
  public RequestList with(Dispatch part) {
    return new RequestList(reference, requests, Optional.of(part), extensions);
  }
}
