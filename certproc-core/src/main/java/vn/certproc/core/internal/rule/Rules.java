package vn.certproc.core.internal.rule;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Every rule by its code: the place to begin reading. Immutable and thread-safe. */
public final class Rules {

  private static final Map<String, Rule> ALL = Collections.unmodifiableMap(all());

  private Rules() {}

  private static Map<String, Rule> all() {
    Map<String, Rule> r = new LinkedHashMap<>();
    r.put("period", new Period());
    r.put("subscriber-covered", new SubscriberCovered());
    r.put("token-kind", new TokenKind());
    r.put("applicant", new ApplicantRule());
    r.put("superior-exists", new SuperiorExists());
    r.put("managing-agency", new ManagingAgencyRule());
    r.put("delegation-566-unknown", new DelegationUnknown());
    r.put("kind-mismatch", new KindMismatch());
    r.put("agency-standing", new AgencyStanding());
    r.put("recovery-scope", new RecoveryScope());
    r.put("acting-head", new ActingHead());
    r.put("remaining-validity", new RemainingValidity());
    r.put("last-safe-date", new LastSafeDate());
    r.put("renewed-once", new RenewedOnce());
    r.put("renewal-early", new RenewalEarly());
    r.put("intended-use", new IntendedUse());
    r.put("change-case", new ChangeCaseRule());
    r.put("revocation-case", new RevocationCase());
    r.put("recovery-case", new RecoveryCase());
    r.put("token-at-hand", new TokenAtHand());
    r.put("complete", new Complete());
    r.put("certificate-data", new CertificateData());
    r.put("portal-account", new PortalAccount());
    r.put("coordinator", new Coordinator());
    r.put("official-mail", new OfficialMail());
    r.put("duplicate", new Duplicate());
    r.put("token-holder", new TokenHolder());
    return r;
  }

  /** The codes, in the order of the letter. */
  public static Set<String> codes() {
    return ALL.keySet();
  }

  /** The rule of a code, where there is one. */
  public static Optional<Rule> of(String code) {
    return Optional.ofNullable(ALL.get(code));
  }
}
