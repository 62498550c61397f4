package vn.certproc.core.internal.rule;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import vn.certproc.api.error.Messages;
import vn.certproc.api.model.ApplicantRole;
import vn.certproc.api.model.Coded;
import vn.certproc.api.model.SubscriberKind;
import vn.certproc.api.text.Text;
import vn.certproc.api.text.Wording;
import vn.certproc.core.profile.CheckSpec;
import vn.certproc.core.profile.RoleAlias;
import vn.certproc.core.profile.Trait;

/** May this applicant write step 1, and can they still sign (§5–§9)? */
final class ApplicantRule implements Rule {

  @Override
  public Finding ask(Case c, CheckSpec spec) {
    List<ApplicantRole> allowed = c.applicants();
    if (allowed.isEmpty()) {
      return Finding.notApplicable();
    }
    ApplicantRole role = c.request().applicant().role();
    Optional<RoleAlias> alias = c.profile().alias(role, c.kind());
    boolean directly = allowed.contains(role);
    if (!directly && alias.filter(a -> allowed.contains(a.actsAs())).isEmpty()) {
      return shown(refused(allowed), role, allowed, c);
    }
    if (c.reasonHas(Trait.SIGNER_GONE) && signsInPerson(role, c)) {
      return allowed.contains(ApplicantRole.REPRESENTING_OFFICER)
          ? shown(Finding.failed("signer-gone"), role, allowed, c)
          : shown(Finding.ruleUnknown("signer-gone"), role, allowed, c);
    }
    Finding passed = shown(Finding.passed(), role, allowed, c);
    return directly ? passed : passed.citing(alias.get().citation()).noting(alias.get().note());
  }

  /** An officer and another agency can still sign; an agency that manages itself cannot. */
  private static boolean signsInPerson(ApplicantRole role, Case c) {
    return switch (role) {
      case REPRESENTING_OFFICER -> false;
      case MANAGING_AGENCY ->
          c.kind() == SubscriberKind.AGENCY
              && c.managing().found().equals(Optional.of(c.request().subscriber().organization()));
      case CERTIFICATE_MANAGER, HEAD_OF_AGENCY, SUBSCRIBER -> true;
    };
  }

  /** Where the managing agency alone writes, the request is theirs, and says so. */
  private static Finding refused(List<ApplicantRole> allowed) {
    return allowed.equals(List.of(ApplicantRole.MANAGING_AGENCY))
        ? Finding.failed("managing-agency-only")
        : Finding.failed();
  }

  private static Finding shown(
      Finding finding, ApplicantRole role, List<ApplicantRole> allowed, Case c) {
    Wording wording = c.profile().wording();
    return finding
        .with("applicant", role.code())
        .with("allowed", allowed.stream().map(Coded::code).toList())
        .say("applicantName", wording.in(label(role)))
        .say("allowedNames", wording.in(labels(allowed)));
  }

  private static Text label(ApplicantRole role) {
    return Messages.text("applicant." + role.code());
  }

  private static Text labels(List<ApplicantRole> roles) {
    return new Text(
        roles.stream().map(r -> label(r).vi()).collect(Collectors.joining(", ")),
        roles.stream().map(r -> label(r).en()).collect(Collectors.joining(", ")));
  }
}
