package vn.certproc.core.internal.rule;

import java.time.LocalDate;
import java.util.Optional;
import java.util.Set;
import vn.certproc.core.profile.CheckSpec;

/** Is the certificate about to expire at all (§6)? */
final class RenewalEarly implements Rule {

  @Override
  public Finding ask(Case c, CheckSpec spec) {
    Optional<LocalDate> end = c.validTo();
    if (end.isEmpty()) {
      return Finding.notApplicable();
    }
    int left = c.daysUntil(end.get());
    int early = spec.number("earlyDays");
    return (left > early ? Finding.warning() : Finding.passed())
        .with("daysLeft", left)
        .with("threshold", early);
  }

  @Override
  public Set<String> numbers() {
    return Set.of("earlyDays");
  }
}
