package vn.certproc.core.internal.rule;

import java.time.LocalDate;
import java.util.Optional;
import java.util.Set;
import vn.certproc.core.profile.CheckSpec;

/** Has the certificate enough days left (§6, §7)? */
final class RemainingValidity implements Rule {

  @Override
  public Finding ask(Case c, CheckSpec spec) {
    Optional<LocalDate> end = c.validTo();
    if (end.isEmpty()) {
      return Finding.factMissing("no-date");
    }
    int left = c.daysUntil(end.get());
    int required = spec.number("minimumDays");
    Finding answer =
        left >= required ? Finding.passed() : Finding.failed(left < 0 ? "expired" : "short");
    return answer.with("daysLeft", left).with("required", required).with("validTo", end.get());
  }

  @Override
  public Set<String> numbers() {
    return Set.of("minimumDays");
  }
}
