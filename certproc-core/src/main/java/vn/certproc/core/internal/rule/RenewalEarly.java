package vn.certproc.core.internal.rule;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.Set;
import vn.certproc.api.model.Certificate;
import vn.certproc.core.profile.CheckSpec;

/** Is the certificate about to expire at all (§6)? */
final class RenewalEarly implements Rule {

  @Override
  public Finding ask(Case c, CheckSpec spec) {
    Optional<LocalDate> end = c.request().certificate().flatMap(Certificate::validTo);
    if (end.isEmpty()) {
      return Finding.notApplicable();
    }
    int left = Math.toIntExact(ChronoUnit.DAYS.between(c.on(), end.get()));
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
