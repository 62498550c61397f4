package vn.certproc.core.internal.rule;

import vn.certproc.api.facts.RequestState;
import vn.certproc.core.profile.CheckSpec;

/** Is a request of the same kind for the same certificate open? */
final class Duplicate implements Rule {

  @Override
  public Finding ask(Case c, CheckSpec spec) {
    if (c.request().certificate().isEmpty()) {
      return Finding.notApplicable();
    }
    if (c.facts().openRequests().isEmpty()) {
      return Finding.factMissing("not-given").asAdvice();
    }
    return KnownRequests.about(c, c.procedure())
        .filter(k -> k.state() == RequestState.OPEN)
        .findFirst()
        .map(
            k ->
                k.reference()
                    .map(r -> Finding.failed("reference").with("reference", r))
                    .orElseGet(Finding::failed))
        .orElseGet(Finding::passed);
  }
}
