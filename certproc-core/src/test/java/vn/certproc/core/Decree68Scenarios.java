package vn.certproc.core;

import static vn.certproc.api.decision.Verdict.ELIGIBLE;
import static vn.certproc.api.decision.Verdict.INELIGIBLE;
import static vn.certproc.api.decision.Verdict.UNDECIDED;
import static vn.certproc.api.model.SubscriberKind.AGENCY;
import static vn.certproc.api.model.SubscriberKind.STAFF;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import vn.certproc.api.decision.Cause;
import vn.certproc.api.model.Applicant;
import vn.certproc.api.model.ApplicantRole;
import vn.certproc.api.model.Certificate;
import vn.certproc.api.model.ChangeItem;
import vn.certproc.api.model.DeviceType;
import vn.certproc.api.model.Organization;
import vn.certproc.api.model.Person;
import vn.certproc.api.model.Procedure;
import vn.certproc.api.model.Request;
import vn.certproc.api.model.Subscriber;

/** What Decree 68/2024 and Đồng Tháp's Decision ask that the letter of 2020 does not. */
final class Decree68Scenarios {

  private static final String DECREE = "nd-68-2024";
  private static final String DECISION = "dong-thap-2025";
  private static final String SCOPE = "khôi phục PKI Token";

  private Decree68Scenarios() {}

  static List<Scenario> all() {
    return Stream.of(
            kindsAndApplicants(), unlockers(), mails(), standings(), expiries(), decision())
        .flatMap(List::stream)
        .toList();
  }

  private static List<Scenario> kindsAndApplicants() {
    return List.of(
        scenario("token-kind.passed", "Điều 22", DECISION)
            .wants(ELIGIBLE, unlocking(Optional.of("pki-token"))),
        scenario("token-kind.not-checked.not-told", "Điều 22", DECISION)
            .wants(UNDECIDED, unlocking(Optional.empty()))
            .because(Cause.FACT_MISSING),
        scenario("token-kind.not-checked.unknown", "Điều 22", DECREE)
            .wants(UNDECIDED, unlocking(Optional.of("smart-card")))
            .because(Cause.RULE_UNKNOWN),
        scenario("applicant.failed.managing-agency-only", "Điều 11", DECREE)
            .wants(
                INELIGIBLE,
                Decree68Sample.request(
                    Procedure.ISSUE,
                    STAFF,
                    ApplicantRole.SUBSCRIBER,
                    Optional.empty(),
                    Optional.empty())));
  }

  /** The Department recovers PKI tokens alone: of another kind, or none, nothing is said of it. */
  private static List<Scenario> unlockers() {
    return List.of(
        scenario("recovery-scope.passed", "khôi phục PKI Token", DECISION)
            .wants(ELIGIBLE, unlocking(Optional.of("pki-token"))),
        scenario("recovery-scope.not-checked.token-kind-not-told", "khôi phục PKI Token", DECISION)
            .wants(UNDECIDED, unlocking(Optional.empty()))
            .because(Cause.FACT_MISSING),
        scenario("recovery-scope.not-checked.token-kind", "khôi phục PKI Token", DECISION)
            .wants(UNDECIDED, unlocking(Optional.of("floppy")))
            .because(Cause.RULE_UNKNOWN));
  }

  private static List<Scenario> mails() {
    return List.of(
        scenario("official-mail.failed", "Điều 11", DECREE)
            .wants(INELIGIBLE, issue(Subscriber.staff(privateMail(), Decree68Sample.UNIT))),
        scenario("official-mail.failed", "Điều 11", DECREE)
            .wants(INELIGIBLE, change("email", "an.nv@gmail.com", official()))
            .as("a new address"),
        scenario("official-mail.passed", "Điều 11", DECREE)
            .wants(UNDECIDED, change("email", "moi@dongthap.gov.vn", privateMail()))
            .as("from a private address to an official one"),
        scenario("official-mail.warning", "Điều 11", DECREE)
            .wants(UNDECIDED, change("workplace", "Sở Nội vụ", privateMail()))
            .as("the address that the certificate has"),
        scenario("official-mail.failed.no-address", "Điều 11", DECREE)
            .wants(INELIGIBLE, change("email", "an.nv", official())));
  }

  private static List<Scenario> standings() {
    return List.of(
        scenario("agency-standing.passed.personality", "Điều 10", DECREE)
            .wants(
                ELIGIBLE,
                Decree68Sample.request(
                    Procedure.ISSUE,
                    AGENCY,
                    ApplicantRole.MANAGING_AGENCY,
                    Optional.empty(),
                    Optional.empty())),
        scenario("agency-standing.failed.personality", "Điều 10", DECREE)
            .wants(INELIGIBLE, agency(office().legalPersonality(false).build())),
        scenario("agency-standing.not-checked.personality", "Điều 10", DECREE)
            .wants(UNDECIDED, agency(office().build()))
            .because(Cause.FACT_MISSING),
        scenario("agency-standing.warning.personality", "Điều 10", DECREE)
            .wants(ELIGIBLE, device(office().legalPersonality(false).ownSeal(false).build())));
  }

  private static List<Scenario> decision() {
    return List.of(
        scenario("token-kind.not-checked.unknown", "Điều 22", DECISION)
            .wants(UNDECIDED, unlocking(Optional.of("smart-card")))
            .because(Cause.RULE_UNKNOWN),
        scenario("official-mail.failed", "Điều 11", DECISION)
            .wants(INELIGIBLE, issue(Subscriber.staff(privateMail(), Decree68Sample.UNIT))),
        scenario("agency-standing.failed.personality", "Điều 10", DECISION)
            .wants(INELIGIBLE, agency(office().legalPersonality(false).build())),
        scenario("agency-standing.not-checked.personality", "Điều 10", DECISION)
            .wants(UNDECIDED, agency(office().build()))
            .because(Cause.FACT_MISSING),
        scenario("agency-standing.warning.personality", "Điều 10", DECISION)
            .wants(ELIGIBLE, device(office().legalPersonality(false).ownSeal(false).build())),
        scenario("revocation-case.not-checked.no-date", "Điều 17", DECISION)
            .wants(UNDECIDED, expired(Optional.empty()))
            .because(Cause.FACT_MISSING),
        scenario("recovery-scope.not-checked.other-root", SCOPE, DECISION)
            .wants(UNDECIDED, unlockingAt(RouteScenarios.UNDER_MINISTRY))
            .because(Cause.RULE_UNKNOWN),
        scenario("recovery-scope.not-checked.root-kind", SCOPE, DECISION)
            .wants(UNDECIDED, unlockingAt(RouteScenarios.NO_KIND))
            .because(Cause.FACT_MISSING));
  }

  private static List<Scenario> expiries() {
    return List.of(
        scenario("revocation-case.passed", "Điều 17", DECREE)
            .wants(ELIGIBLE, expired(Optional.of(Decree68Sample.DAY.minusDays(1))))
            .as("the day after the last"),
        scenario("revocation-case.failed.not-expired", "Điều 17", DECREE)
            .wants(INELIGIBLE, expired(Optional.of(Decree68Sample.DAY))),
        scenario("revocation-case.not-checked.no-date", "Điều 17", DECREE)
            .wants(UNDECIDED, expired(Optional.empty()))
            .because(Cause.FACT_MISSING));
  }

  private static Request unlockingAt(Organization workplace) {
    return Request.recover(Decree68Sample.TOKEN, "password-forgotten")
        .subscriber(Subscriber.staff(Decree68Sample.person(), workplace))
        .applicant(Applicant.as(ApplicantRole.MANAGING_AGENCY))
        .token(Deltas.token("pki-token"))
        .build();
  }

  private record Begun(String key, String clause, String profile) {

    Scenario wants(vn.certproc.api.decision.Verdict verdict, Request request) {
      return Scenario.of(key, clause, verdict, request)
          .under(profile)
          .on(Decree68Sample.DAY)
          .knowing(Decree68Sample.facts());
    }
  }

  private static Begun scenario(String key, String clause, String profile) {
    return new Begun(key, clause, profile);
  }

  private static Request unlocking(Optional<String> tokenKind) {
    return Decree68Sample.request(
        Procedure.RECOVER,
        STAFF,
        ApplicantRole.MANAGING_AGENCY,
        Optional.of("password-forgotten"),
        tokenKind);
  }

  private static Request agency(Organization agency) {
    return issue(Subscriber.agency(agency, Decree68Sample.person()));
  }

  private static Request issue(Subscriber who) {
    return Request.issue("official-documents")
        .subscriber(who)
        .applicant(Applicant.as(ApplicantRole.MANAGING_AGENCY))
        .build();
  }

  private static Organization.Builder office() {
    return Organization.named("Phòng Hành chính")
        .kind("specialised-office")
        .address("Số 1 đường ví dụ")
        .province("Đồng Tháp")
        .email("phc@dongthap.gov.vn")
        .under(Decree68Sample.UNIT);
  }

  private static Person privateMail() {
    return Person.named("Nguyễn Văn An").email("an.nv@gmail.com").build();
  }

  private static Person official() {
    return Decree68Sample.person();
  }

  private static Request change(String field, String to, Person person) {
    return of(Request.change(certificate(), ChangeItem.replace(field, "cũ", to)), person);
  }

  private static Request expired(Optional<LocalDate> end) {
    Certificate.Builder certificate = Certificate.of("Nguyễn Văn An", "54A0000000000068");
    end.ifPresent(last -> certificate.valid(last.minusYears(3), last));
    return of(Request.revoke(certificate.build(), "expired"), official());
  }

  private static Certificate certificate() {
    return Certificate.of("Nguyễn Văn An", "54A0000000000068")
        .valid(LocalDate.of(2023, 6, 1), LocalDate.of(2026, 6, 1))
        .email("an.nv@dongthap.gov.vn")
        .build();
  }

  private static Request of(Request.SubscriberStage begun, Person person) {
    return begun
        .subscriber(Subscriber.staff(person, Decree68Sample.UNIT))
        .applicant(Applicant.as(ApplicantRole.MANAGING_AGENCY))
        .build();
  }

  private static Request device(Organization unit) {
    return issue(
        new Subscriber.Device(
            DeviceType.SOFTWARE,
            "Cổng dịch vụ công",
            unit,
            Optional.of(official()),
            Optional.empty()));
  }
}
