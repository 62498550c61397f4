package vn.certproc.core.internal.rule;

import vn.certproc.api.model.RequestFields;
import vn.certproc.core.profile.CheckSpec;

/** Is somebody named whom the Department's technician can call (§9)? */
final class Coordinator implements Rule {

  @Override
  public Finding ask(Case c, CheckSpec spec) {
    boolean named =
        RequestFields.text(c.request(), "dispatch/coordinator/fullName", c.profile()).isPresent();
    if (named) {
      return Finding.passed();
    }
    return c.consolidating() ? Finding.failed() : Finding.warning();
  }
}
