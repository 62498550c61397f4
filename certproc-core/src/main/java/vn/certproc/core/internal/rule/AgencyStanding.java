package vn.certproc.core.internal.rule;

import java.util.Map;
import java.util.Optional;
import java.util.Set;
import vn.certproc.api.model.Organization;
import vn.certproc.core.internal.route.Standing;
import vn.certproc.core.profile.CheckSpec;

/** Has the agency that asks legal personality and, where the profile demands it, an own seal? */
final class AgencyStanding implements Rule {

  private static final String DEMANDS = "demands";
  private static final String PERSONALITY = "legal-personality";

  /** The sentences that do not speak of a seal. */
  private static final String PERSON = "personality";

  @Override
  public Finding ask(Case c, CheckSpec spec) {
    Organization agency = c.request().subscriber().organization();
    Finding answer =
        spec.word(DEMANDS).equals(PERSONALITY)
            ? personality(Standing.ofPersonality(agency, c.profile()))
            : standing(Standing.of(agency, c.profile()));
    return answer.with("organization", agency.name());
  }

  @Override
  public Map<String, Set<String>> choices() {
    return Map.of(DEMANDS, Set.of(PERSONALITY, "legal-personality-and-seal"));
  }

  private static Finding standing(Optional<Boolean> told) {
    return told.map(has -> has ? Finding.passed() : Finding.failed())
        .orElseGet(() -> Finding.factMissing("standing"));
  }

  private static Finding personality(Optional<Boolean> told) {
    return told.map(has -> has ? Finding.passed(PERSON) : Finding.failed(PERSON))
        .orElseGet(() -> Finding.factMissing(PERSON));
  }
}
