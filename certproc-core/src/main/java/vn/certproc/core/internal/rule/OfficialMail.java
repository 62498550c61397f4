package vn.certproc.core.internal.rule;

import java.util.Set;
import java.util.stream.Stream;
import vn.certproc.api.model.EmailAddress;
import vn.certproc.core.profile.CheckSpec;
import vn.certproc.core.profile.Profile;

/** Is the subscriber's e-mail a state body's? */
final class OfficialMail implements Rule {

  @Override
  public Finding ask(Case c, CheckSpec spec) {
    return c.request()
        .subscriber()
        .email()
        .map(
            e ->
                isOfficial(e, spec)
                    ? Finding.passed()
                    : outside(e, spec).with("domain", e.domain()))
        .orElseGet(Finding::notApplicable);
  }

  @Override
  public Set<String> words() {
    return Set.of("domains");
  }

  /** Whether the address lies in or under one of the profile's domains. */
  static boolean isOfficial(EmailAddress address, Profile profile) {
    return profile.checks().stream()
        .filter(s -> s.code().equals("official-mail"))
        .allMatch(s -> isOfficial(address, s));
  }

  /** What the text names as not a state body's is refused; what nobody listed is asked about. */
  private static Finding outside(EmailAddress address, CheckSpec spec) {
    String forbidden = spec.parameters().getOrDefault("forbidden", "");
    return isUnder(address, forbidden) ? Finding.failed() : Finding.warning();
  }

  private static boolean isOfficial(EmailAddress address, CheckSpec spec) {
    return isUnder(address, spec.word("domains"));
  }

  private static boolean isUnder(EmailAddress address, String domains) {
    return Stream.of(domains.split(" "))
        .filter(d -> !d.isEmpty())
        .anyMatch(d -> address.domain().equals(d) || address.domain().endsWith("." + d));
  }
}
