package vn.certproc.core.internal.rule;

import vn.certproc.api.model.Subscriber;
import vn.certproc.core.profile.CheckSpec;

/** Does somebody act as head (Q., phụ trách)? */
final class ActingHead implements Rule {

  @Override
  public Finding ask(Case c, CheckSpec spec) {
    return c.request().subscriber() instanceof Subscriber.Head head && head.acting().isPresent()
        ? Finding.warning().with("decision", head.acting().get().decisionNumber())
        : Finding.notApplicable();
  }
}
