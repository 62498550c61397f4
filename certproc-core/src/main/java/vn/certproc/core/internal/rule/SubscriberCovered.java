package vn.certproc.core.internal.rule;

import vn.certproc.core.profile.CheckSpec;

/** Does the regulation speak of this kind of subscriber? */
final class SubscriberCovered implements Rule {

  @Override
  public Finding ask(Case c, CheckSpec spec) {
    return c.cell().isPresent()
        ? Finding.passed()
        : Finding.ruleUnknown("silent").with("subscriber", c.kind().code());
  }
}
