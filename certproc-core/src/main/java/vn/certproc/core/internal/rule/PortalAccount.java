package vn.certproc.core.internal.rule;

import java.util.Optional;
import java.util.stream.Stream;
import vn.certproc.api.model.Channel;
import vn.certproc.api.model.Dispatch;
import vn.certproc.api.model.EmailAddress;
import vn.certproc.api.model.Organization;
import vn.certproc.api.model.Person;
import vn.certproc.core.profile.CheckSpec;

/** Is the account in the Authority's registration system the agency's own (§3)? */
final class PortalAccount implements Rule {

  @Override
  public Finding ask(Case c, CheckSpec spec) {
    Optional<Dispatch> dispatch = c.request().dispatch();
    if (dispatch.flatMap(Dispatch::channel).filter(ch -> ch == Channel.PORTAL).isEmpty()) {
      return Finding.notApplicable();
    }
    Optional<EmailAddress> account = dispatch.get().portalAccount();
    if (account.isEmpty()) {
      return Finding.factMissing("not-told");
    }
    return personal(c, account.get()) ? Finding.failed() : Finding.passed();
  }

  /**
   * An address is the agency's when an organisation of the tree has it; a person's when a person of
   * the request has it, or when it is not under the state's domains.
   */
  private static boolean personal(Case c, EmailAddress account) {
    boolean agencys =
        c.request().subscriber().organization().upwards().stream()
            .map(Organization::email)
            .anyMatch(e -> e.filter(a -> same(a, account)).isPresent());
    if (agencys) {
      return false;
    }
    Optional<Person> receiver = c.request().dispatch().flatMap(Dispatch::receiver);
    boolean somebodys =
        Stream.of(c.request().subscriber().person(), c.request().applicant().person(), receiver)
            .anyMatch(p -> p.flatMap(Person::email).filter(a -> same(a, account)).isPresent());
    return somebodys || !OfficialMail.isOfficial(account, c.profile());
  }

  /** Mail systems of agencies do not tell capitals apart. */
  private static boolean same(EmailAddress one, EmailAddress other) {
    return one.value().equalsIgnoreCase(other.value());
  }
}
