package vn.certproc.core;

import static vn.certproc.api.decision.Verdict.ELIGIBLE;
import static vn.certproc.api.decision.Verdict.INELIGIBLE;
import static vn.certproc.api.decision.Verdict.UNDECIDED;
import static vn.certproc.api.model.SubscriberKind.AGENCY;
import static vn.certproc.api.model.SubscriberKind.STAFF;

import java.util.List;
import java.util.Optional;
import vn.certproc.api.decision.Cause;
import vn.certproc.api.model.Applicant;
import vn.certproc.api.model.ApplicantRole;
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
                    Optional.empty())),
        scenario("official-mail.failed", "Điều 11", DECREE)
            .wants(INELIGIBLE, issue(Subscriber.staff(privateMail(), Decree68Sample.UNIT))),
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
        scenario("recovery-scope.not-checked.other-root", SCOPE, DECISION)
            .wants(UNDECIDED, unlockingAt(RouteScenarios.UNDER_MINISTRY))
            .because(Cause.RULE_UNKNOWN),
        scenario("recovery-scope.not-checked.root-kind", SCOPE, DECISION)
            .wants(UNDECIDED, unlockingAt(RouteScenarios.NO_KIND))
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
}
