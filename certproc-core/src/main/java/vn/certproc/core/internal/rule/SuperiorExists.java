package vn.certproc.core.internal.rule;

import vn.certproc.core.profile.CheckSpec;

/** Is there a body above that takes step 2 (§1)? Nothing above is never filled by a guess. */
final class SuperiorExists implements Rule {

  @Override
  public Finding ask(Case c, CheckSpec spec) {
    return switch (c.managing().status()) {
      case NOTHING_ABOVE ->
          Finding.factMissing(c.managing().fromItself() ? "none-at-all" : "none")
              .with("organization", c.request().subscriber().organization().name());
      case FOUND, STANDING_UNKNOWN -> Finding.passed();
    };
  }
}
