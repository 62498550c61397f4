package vn.certproc.core.internal.rule;

import vn.certproc.api.text.Vocabulary;
import vn.certproc.core.profile.CheckSpec;
import vn.certproc.core.profile.Trait;

/** Is somebody authorised to act for the managing agency, and the text does not say who? */
final class DelegationUnknown implements Rule {

  @Override
  public Finding ask(Case c, CheckSpec spec) {
    return c.managing()
        .found()
        .filter(
            o ->
                c.profile()
                    .hasTrait(Vocabulary.ORGANIZATION_KIND, o.kind(), Trait.DELEGATION_UNKNOWN))
        .map(o -> Finding.warning().with("agency", o.name()))
        .orElseGet(Finding::notApplicable);
  }
}
