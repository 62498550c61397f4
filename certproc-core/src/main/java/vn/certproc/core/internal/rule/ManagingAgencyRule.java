package vn.certproc.core.internal.rule;

import vn.certproc.core.internal.route.ManagingAgency;
import vn.certproc.core.profile.CheckSpec;

/** Which body is the managing agency: the nearest with legal personality and own seal (§1)? */
final class ManagingAgencyRule implements Rule {

  @Override
  public Finding ask(Case c, CheckSpec spec) {
    ManagingAgency managing = c.managing();
    return switch (managing.status()) {
      case FOUND -> Finding.passed().with("agency", managing.organization().orElseThrow().name());
      case STANDING_UNKNOWN ->
          Finding.factMissing("standing")
              .with("organization", managing.organization().orElseThrow().name());
      case NOTHING_ABOVE -> Finding.notApplicable();
    };
  }
}
