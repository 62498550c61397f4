package vn.certproc.core.lifecycle;

import java.util.Optional;
import vn.certproc.api.error.InvalidValueException;
import vn.certproc.api.model.Procedure;
import vn.certproc.api.model.SubscriberKind;

/**
 * What a case is about. Immutable and thread-safe.
 *
 * @param id the host's id of the case, 1–200 characters
 * @param procedure the procedure
 * @param subscriber the kind of subscriber
 * @param profile the id of the profile that it is judged by
 * @param steps 1 where the managing agency alone writes, 2 where the applicant writes first
 * @param request the host's reference of the request
 * @param tokenLost whether the token was lost when the request was made
 */
public record CaseHeader(
    String id,
    Procedure procedure,
    SubscriberKind subscriber,
    String profile,
    int steps,
    Optional<String> request,
    boolean tokenLost) {

  /**
   * Checks the parts.
   *
   * @throws InvalidValueException {@code lifecycle-text}, {@code code-shape} or {@code
   *     lifecycle-steps}
   */
  public CaseHeader {
    id = Words.line("id", id, Words.REFERENCE);
    Words.code("profile", profile);
    request = request.map(r -> Words.line("request", r, Words.REFERENCE));
    if (steps != 1 && steps != 2) {
      throw new InvalidValueException("lifecycle-steps", "steps");
    }
  }
}
