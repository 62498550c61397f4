package vn.certproc.core.internal.rule;

import java.util.List;
import java.util.Set;
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
                    : Finding.warning().with("domain", e.domain()))
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

  private static boolean isOfficial(EmailAddress address, CheckSpec spec) {
    List<String> domains = List.of(spec.word("domains").split(" "));
    return domains.stream()
        .anyMatch(d -> address.domain().equals(d) || address.domain().endsWith("." + d));
  }
}
