package vn.certproc.core.internal.rule;

import vn.certproc.core.profile.CheckSpec;

/** Is a head treated as staff, because the unit has no standing of its own? */
final class KindMismatch implements Rule {

  @Override
  public Finding ask(Case c, CheckSpec spec) {
    return c.managing().headAsStaff()
        ? Finding.warning().with("organization", c.request().subscriber().organization().name())
        : Finding.passed();
  }
}
