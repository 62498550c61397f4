package vn.certproc.core.internal.rule;

import vn.certproc.api.model.Organization;
import vn.certproc.core.internal.route.Standing;
import vn.certproc.core.profile.CheckSpec;
import vn.certproc.core.profile.ManagingRule;

/** Is a head treated as staff, because the unit has no standing of its own? */
final class KindMismatch implements Rule {

  @Override
  public Finding ask(Case c, CheckSpec spec) {
    if (c.profile().managingDirection(c.kind()) == ManagingRule.Direction.NEAREST) {
      return Finding.notApplicable();
    }
    Organization unit = c.request().subscriber().organization();
    if (Standing.of(unit, c.profile()).isEmpty()) {
      return Finding.factMissing("standing").with("organization", unit.name());
    }
    return c.managing().headAsStaff()
        ? Finding.warning().with("organization", unit.name())
        : Finding.passed();
  }
}
