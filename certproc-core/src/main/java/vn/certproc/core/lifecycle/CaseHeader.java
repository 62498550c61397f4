package vn.certproc.core.lifecycle;

import java.util.Optional;
import vn.certproc.api.error.InvalidValueException;
import vn.certproc.api.model.Code;
import vn.certproc.api.model.Procedure;
import vn.certproc.api.model.SubscriberKind;
import vn.certproc.core.profile.ProcedureCase;
import vn.certproc.core.profile.Profile;

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
 * @param tokenKind the kind of token, by the profile's vocabulary; empty where it was not told
 */
public record CaseHeader(
    String id,
    Procedure procedure,
    SubscriberKind subscriber,
    String profile,
    int steps,
    Optional<String> request,
    boolean tokenLost,
    Optional<Code> tokenKind) {

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

  /** Where the kind of token was not told. */
  public CaseHeader(
      String id,
      Procedure procedure,
      SubscriberKind subscriber,
      String profile,
      int steps,
      Optional<String> request,
      boolean tokenLost) {
    this(id, procedure, subscriber, profile, steps, request, tokenLost, Optional.empty());
  }

  /** This case where this kind of token is concerned. */
  public CaseHeader withTokenKind(Code kind) {
    return new CaseHeader(
        id, procedure, subscriber, profile, steps, request, tokenLost, Optional.of(kind));
  }

  /** The row of a profile's table that it falls under, where there is one. */
  public Optional<ProcedureCase> row(Profile rules) {
    return rules.caseOf(procedure, subscriber, tokenKind);
  }
}
