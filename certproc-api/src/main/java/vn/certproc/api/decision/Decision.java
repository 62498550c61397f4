package vn.certproc.api.decision;

import java.time.LocalDate;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import vn.certproc.api.model.Procedure;
import vn.certproc.api.model.SubscriberKind;

/**
 * The answer to one request. Immutable and thread-safe.
 *
 * @param profile the id of the profile it rests on
 * @param profileSha256 that profile's SHA-256, 64 lower-case hexadecimal digits, so that the
 *     decision can be repeated in years
 * @param on the day it was made for
 * @param procedure the procedure; for renewal and change in one, the renewal
 * @param verdicts each procedure of the request judged by itself
 * @param subscriber the subscriber's kind
 * @param verdict the worst of the verdicts
 * @param checks every check, passed ones too
 * @param route both steps
 * @param obligations what follows
 * @param reference the host's own reference
 */
public record Decision(
    String profile,
    String profileSha256,
    LocalDate on,
    Procedure procedure,
    Map<Procedure, Verdict> verdicts,
    SubscriberKind subscriber,
    Verdict verdict,
    List<Check> checks,
    List<RouteStep> route,
    List<Obligation> obligations,
    Optional<String> reference)
    implements Assessment {

  /** Copies the collections. */
  public Decision {
    verdicts = Collections.unmodifiableMap(new TreeMap<>(verdicts));
    checks = List.copyOf(checks);
    route = List.copyOf(route);
    obligations = List.copyOf(obligations);
  }

  @Override
  public List<Decision> decisions() {
    return List.of(this);
  }

  /** The check of this code, where the profile has it for this request. */
  public Optional<Check> check(String code) {
    return checks.stream().filter(c -> c.code().equals(code)).findFirst();
  }
}
