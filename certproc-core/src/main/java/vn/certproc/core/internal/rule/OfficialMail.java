package vn.certproc.core.internal.rule;

import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import vn.certproc.api.decision.Outcome;
import vn.certproc.api.error.InvalidValueException;
import vn.certproc.api.model.Code;
import vn.certproc.api.model.EmailAddress;
import vn.certproc.api.model.Procedure;
import vn.certproc.core.profile.CheckSpec;
import vn.certproc.core.profile.Profile;

/** Is the e-mail a state body's: the one that the certificate has, or shall have? */
final class OfficialMail implements Rule {

  private static final Code MAIL = Code.of("email");
  private static final String DOMAINS = "domains";
  private static final String FORBIDDEN = "forbidden";

  @Override
  public Finding ask(Case c, CheckSpec spec) {
    return wanted(c)
        .map(text -> judgeText(text, spec))
        .orElseGet(
            () ->
                c.request()
                    .subscriber()
                    .email()
                    .map(mail -> kept(judge(mail, spec), c))
                    .orElseGet(Finding::notApplicable));
  }

  /** The address that the certificate shall have: where a change asks for one, that one counts. */
  private static Optional<String> wanted(Case c) {
    return c.request().content().changes().stream()
        .filter(change -> change.field().equals(MAIL))
        .flatMap(change -> change.newValue().stream())
        .findFirst();
  }

  /** A change of something else is not refused for the address that the certificate has. */
  private static Finding kept(Finding finding, Case c) {
    boolean refused = finding.outcome() == Outcome.FAILED;
    return refused && c.procedure() == Procedure.CHANGE ? finding.asWarning() : finding;
  }

  private static Finding judgeText(String text, CheckSpec spec) {
    try {
      return judge(EmailAddress.of(text), spec);
    } catch (InvalidValueException e) {
      return Finding.failed("no-address").with("email", text);
    }
  }

  private static Finding judge(EmailAddress mail, CheckSpec spec) {
    return isOfficial(mail, spec)
        ? Finding.passed()
        : outside(mail, spec).with("domain", mail.domain());
  }

  @Override
  public Set<String> words() {
    return Set.of(DOMAINS);
  }

  @Override
  public Set<String> options() {
    return Set.of(FORBIDDEN);
  }

  @Override
  public Set<String> domains() {
    return Set.of(DOMAINS, FORBIDDEN);
  }

  /** Whether the address lies in or under one of the profile's domains. */
  static boolean isOfficial(EmailAddress address, Profile profile) {
    return profile.checks().stream()
        .filter(s -> s.code().equals("official-mail"))
        .allMatch(s -> isOfficial(address, s));
  }

  /** What the text names as not a state body's is refused; what nobody listed is asked about. */
  private static Finding outside(EmailAddress address, CheckSpec spec) {
    String forbidden = spec.parameters().getOrDefault(FORBIDDEN, "");
    return isUnder(address, forbidden) ? Finding.failed() : Finding.warning();
  }

  private static boolean isOfficial(EmailAddress address, CheckSpec spec) {
    return isUnder(address, spec.word(DOMAINS));
  }

  private static boolean isUnder(EmailAddress address, String domains) {
    return Stream.of(domains.split(" "))
        .filter(d -> !d.isEmpty())
        .anyMatch(d -> address.domain().equals(d) || address.domain().endsWith("." + d));
  }
}
