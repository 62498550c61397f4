package vn.certproc.core.internal.rule;

import java.util.Optional;
import vn.certproc.api.model.Organization;
import vn.certproc.core.internal.route.Standing;
import vn.certproc.core.profile.CheckSpec;

/** Has the agency that asks legal personality and an own seal? */
final class AgencyStanding implements Rule {

  @Override
  public Finding ask(Case c, CheckSpec spec) {
    Organization agency = c.request().subscriber().organization();
    Optional<Boolean> standing = Standing.of(agency, c.profile());
    if (standing.isEmpty()) {
      return Finding.factMissing("standing").with("organization", agency.name());
    }
    Finding answer = standing.get() ? Finding.passed() : Finding.failed();
    return answer.with("organization", agency.name());
  }
}
