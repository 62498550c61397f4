package vn.certproc.core.internal.rule;

import java.util.OptionalInt;
import java.util.Set;
import vn.certproc.api.facts.RequestState;
import vn.certproc.api.model.Content;
import vn.certproc.api.model.Procedure;
import vn.certproc.core.profile.CheckSpec;

/**
 * Has the certificate been renewed as often as allowed (§6)? Declared, counted by the host, or
 * granted in the host's record of requests: the largest number answers, as a lower one would let
 * pass what another source knows better.
 */
final class RenewedOnce implements Rule {

  @Override
  public Finding ask(Case c, CheckSpec spec) {
    int maximum = spec.number("maximumRenewals");
    OptionalInt known =
        c.request()
            .certificate()
            .map(x -> c.facts().renewalsOf(x.serialNumber()))
            .orElse(OptionalInt.empty());
    OptionalInt declared =
        c.request().content() instanceof Content.Renewal r ? r.renewalsUsed() : OptionalInt.empty();
    int granted = Math.toIntExact(earlier(c, RequestState.GRANTED));
    if (known.isEmpty() && declared.isEmpty() && granted == 0) {
      return Finding.factMissing("not-told");
    }
    int used = Math.max(granted, Math.max(known.orElse(0), declared.orElse(0)));
    if (used >= maximum) {
      return Finding.failed().with("renewalsUsed", used).with("maximum", maximum);
    }
    Finding answer = triedBefore(c) ? Finding.warning() : Finding.passed();
    return answer.with("renewalsUsed", used).with("maximum", maximum);
  }

  @Override
  public Set<String> numbers() {
    return Set.of("maximumRenewals");
  }

  /** An earlier request was refused or returned: it granted nothing and so does not count. */
  private static boolean triedBefore(Case c) {
    return earlier(c, RequestState.REFUSED) + earlier(c, RequestState.RETURNED) > 0;
  }

  private static long earlier(Case c, RequestState state) {
    return KnownRequests.about(c, Procedure.RENEW).filter(k -> k.state() == state).count();
  }
}
