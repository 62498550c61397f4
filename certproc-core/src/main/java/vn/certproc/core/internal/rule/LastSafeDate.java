package vn.certproc.core.internal.rule;

import java.time.LocalDate;
import java.util.Optional;
import java.util.Set;
import vn.certproc.core.profile.CheckSpec;

/** Until which day may step 2 still be sent (§6, §7)? Near it, the applicant is warned. */
final class LastSafeDate implements Rule {

  @Override
  public Finding ask(Case c, CheckSpec spec) {
    Optional<LocalDate> end = c.validTo();
    if (end.isEmpty()) {
      return Finding.notApplicable();
    }
    LocalDate last = end.get().minusDays(spec.number("minimumDays"));
    if (last.isBefore(c.on())) {
      return Finding.notApplicable();
    }
    boolean near = !c.on().plusDays(spec.number("nearDays")).isBefore(last);
    return (near ? Finding.warning() : Finding.passed()).with("lastSafeDate", last);
  }

  @Override
  public Set<String> numbers() {
    return Set.of("minimumDays", "nearDays");
  }
}
