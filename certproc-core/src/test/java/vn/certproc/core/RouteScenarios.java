package vn.certproc.core;

import static vn.certproc.api.decision.Verdict.ELIGIBLE;
import static vn.certproc.api.decision.Verdict.INELIGIBLE;
import static vn.certproc.api.decision.Verdict.UNDECIDED;
import static vn.certproc.api.model.SubscriberKind.AGENCY;
import static vn.certproc.api.model.SubscriberKind.DEVICE;
import static vn.certproc.api.model.SubscriberKind.HEAD;
import static vn.certproc.api.model.SubscriberKind.STAFF;

import java.time.LocalDate;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import vn.certproc.api.decision.Cause;
import vn.certproc.api.model.ApplicantRole;
import vn.certproc.api.model.Organization;
import vn.certproc.api.model.Procedure;
import vn.certproc.api.model.Request;
import vn.certproc.api.model.RequestList;
import vn.certproc.api.model.Subscriber;

/** Period, subscriber, applicant, managing agency, lists (§1, §5–§10). */
final class RouteScenarios {

  static final Organization UNTOLD =
      Organization.named("Chi cục Giám định")
          .kind("sub-department")
          .province("Long An")
          .under(Sample.DEPARTMENT)
          .build();
  static final Organization ALONE =
      Organization.named("Phòng Hành chính").legalPersonality(false).province("Long An").build();
  static final Organization MINISTRY =
      Organization.named("Bộ Ví dụ").kind("ministry").province("Hà Nội").build();
  static final Organization UNDER_MINISTRY =
      Organization.named("Cục Ví dụ")
          .legalPersonality(true)
          .ownSeal(true)
          .province("Hà Nội")
          .under(MINISTRY)
          .build();
  static final Organization NEIGHBOUR =
      Organization.named("Sở Y tế")
          .kind("department")
          .province("Tiền Giang")
          .under(
              Organization.named("Ủy ban nhân dân tỉnh Tiền Giang")
                  .kind("provincial-peoples-committee")
                  .province("Tỉnh Tiền Giang")
                  .build())
          .build();
  static final Organization NO_KIND =
      Organization.named("Sở Nội vụ")
          .kind("department")
          .province("Long An")
          .under(Organization.named("Cơ quan cấp trên").build())
          .build();

  private RouteScenarios() {}

  static List<Scenario> all() {
    return List.of(
        Scenario.of("period.passed", "§10", ELIGIBLE, Sample.request(Procedure.RENEW, STAFF)),
        Scenario.of("period.warning", "§10", ELIGIBLE, Make.issue(STAFF))
            .on(LocalDate.of(2024, 8, 15)),
        Scenario.of("period.warning", "§10", ELIGIBLE, Make.issue(STAFF))
            .on(LocalDate.of(2020, 2, 23))
            .as("before the first day"),
        Scenario.of("period.passed", "§10", ELIGIBLE, Make.issue(STAFF))
            .on(LocalDate.of(2024, 8, 14))
            .as("the last day"),
        Scenario.of(
            "period.warning.province", "§10", ELIGIBLE, Make.staffAt(Procedure.RENEW, NEIGHBOUR)),
        Scenario.of("subscriber-covered.passed", "§10", ELIGIBLE, Make.issue(HEAD)),
        Scenario.of(
                "subscriber-covered.not-checked.silent",
                "§10",
                UNDECIDED,
                Sample.request(Procedure.RENEW, DEVICE))
            .because(Cause.RULE_UNKNOWN),
        Scenario.of("applicant.passed", "§5", ELIGIBLE, Make.issue(STAFF)),
        Scenario.of(
            "applicant.failed",
            "§8",
            INELIGIBLE,
            Make.revoke(AGENCY, ApplicantRole.CERTIFICATE_MANAGER, "unsafe")),
        Scenario.of(
                "applicant.failed",
                "§8",
                INELIGIBLE,
                Make.revoke(AGENCY, ApplicantRole.REPRESENTING_OFFICER, "unsafe"))
            .as("no officer for an agency"),
        Scenario.of(
            "applicant.failed.signer-gone",
            "§8",
            INELIGIBLE,
            Make.revoke(STAFF, ApplicantRole.SUBSCRIBER, "died")),
        Scenario.of(
                "applicant.failed.signer-gone",
                "§8",
                INELIGIBLE,
                Make.revoke(HEAD, ApplicantRole.HEAD_OF_AGENCY, "died"))
            .as("a head"),
        Scenario.of(
                "applicant.passed",
                "§8",
                ELIGIBLE,
                Make.revoke(HEAD, ApplicantRole.REPRESENTING_OFFICER, "died"))
            .as("an officer for a dead head"),
        Scenario.of(
                "applicant.not-checked.signer-gone",
                "§8",
                UNDECIDED,
                Make.revoke(AGENCY, ApplicantRole.HEAD_OF_AGENCY, "agency-dissolved"))
            .because(Cause.RULE_UNKNOWN),
        Scenario.of("token-kind.passed", "§4", ELIGIBLE, renewalOf("pki-token")),
        Scenario.of("token-kind.not-checked.unknown", "§10", UNDECIDED, renewalOf("sim-pki"))
            .because(Cause.RULE_UNKNOWN),
        Scenario.of(
            "managing-agency.not-applicable",
            "§1",
            UNDECIDED,
            Make.staffAt(Procedure.RENEW, ALONE)),
        Scenario.of("superior-exists.passed", "§1", ELIGIBLE, Make.issue(STAFF)),
        Scenario.of(
                "superior-exists.not-checked.none-at-all",
                "§1",
                UNDECIDED,
                Make.staffAt(Procedure.RENEW, ALONE))
            .because(Cause.FACT_MISSING),
        Scenario.of(
                "superior-exists.not-checked.none",
                "§1",
                UNDECIDED,
                Make.agency(Procedure.RENEW, Sample.PROVINCE))
            .because(Cause.FACT_MISSING)
            .as("the provincial committee itself"),
        Scenario.of("managing-agency.passed", "§1", ELIGIBLE, Make.issue(AGENCY)),
        Scenario.of(
                "managing-agency.not-checked.standing",
                "§1",
                UNDECIDED,
                Make.staffAt(Procedure.RENEW, UNTOLD))
            .because(Cause.FACT_MISSING),
        Scenario.of(
            "delegation-566-unknown.warning",
            "§1",
            ELIGIBLE,
            Make.agency(Procedure.RENEW, Sample.DEPARTMENT)),
        Scenario.of("kind-mismatch.passed", "§1", ELIGIBLE, Make.issue(HEAD)),
        Scenario.of(
            "kind-mismatch.warning", "§1", ELIGIBLE, Make.headOf(Procedure.RENEW, Sample.OFFICE)),
        Scenario.of(
                "kind-mismatch.not-checked.standing",
                "§1",
                ELIGIBLE,
                Make.headOf(Procedure.RENEW, UNTOLD))
            .because(Cause.FACT_MISSING),
        Scenario.of("agency-standing.passed", "Điều 3 khoản 1", ELIGIBLE, Make.issue(AGENCY)),
        Scenario.of(
            "agency-standing.failed",
            "Điều 3 khoản 1",
            INELIGIBLE,
            Make.agency(Procedure.ISSUE, Sample.OFFICE)),
        Scenario.of(
            "agency-standing.warning",
            "Điều 3 khoản 1",
            ELIGIBLE,
            Make.agency(Procedure.CHANGE, Sample.OFFICE)),
        Scenario.of(
                "agency-standing.not-checked.standing",
                "Điều 3 khoản 1",
                ELIGIBLE,
                Make.agency(Procedure.RENEW, UNTOLD))
            .because(Cause.FACT_MISSING),
        Scenario.of(
            "recovery-scope.passed", "§9", ELIGIBLE, Sample.request(Procedure.RECOVER, STAFF)),
        Scenario.of(
                "recovery-scope.not-checked.other-root",
                "§9",
                UNDECIDED,
                Make.staffAt(Procedure.RECOVER, UNDER_MINISTRY))
            .because(Cause.RULE_UNKNOWN),
        Scenario.of(
                "recovery-scope.not-checked.other-root",
                "§9",
                UNDECIDED,
                Make.staffAt(Procedure.RECOVER, NEIGHBOUR))
            .because(Cause.RULE_UNKNOWN)
            .as("another province's committee"),
        Scenario.of(
                "recovery-scope.not-checked.root-kind",
                "§9",
                UNDECIDED,
                Make.staffAt(Procedure.RECOVER, NO_KIND))
            .because(Cause.FACT_MISSING),
        Scenario.of(
                "recovery-scope.not-checked.silent",
                "§9",
                UNDECIDED,
                Sample.request(Procedure.RECOVER, DEVICE))
            .because(Cause.RULE_UNKNOWN),
        Scenario.of("acting-head.warning", "§5", ELIGIBLE, acting()),
        Scenario.of("same-route.passed", "§1", ELIGIBLE, list(Sample.UNIT, Sample.UNIT)),
        Scenario.of(
            "duplicate.warning.rows",
            "§6",
            ELIGIBLE,
            RequestList.of(Collections.nCopies(2, Sample.request(Procedure.RENEW, STAFF)))),
        Scenario.of(
            "duplicate.passed.rows",
            "§6",
            ELIGIBLE,
            RequestList.of(List.of(Sample.request(Procedure.RENEW, STAFF)))),
        Scenario.of("same-route.failed", "§1", INELIGIBLE, list(Sample.UNIT, Sample.DEPARTMENT)),
        Scenario.of("same-route.not-checked.sender", "§1", UNDECIDED, list(Sample.UNIT, UNTOLD))
            .because(Cause.FACT_MISSING),
        Scenario.of(
                "same-route.not-checked.form",
                "§1",
                UNDECIDED,
                RequestList.of(
                    List.of(
                        Sample.request(Procedure.RENEW, STAFF),
                        Sample.request(Procedure.RENEW, DEVICE))))
            .because(Cause.RULE_UNKNOWN));
  }

  static RequestList list(Organization one, Organization other) {
    return RequestList.of(
        List.of(Make.staffAt(Procedure.RENEW, one), Make.staffAt(Procedure.CHANGE, other)));
  }

  private static Request renewalOf(String tokenKind) {
    return Make.begin(Request.renew(Sample.certificate(Sample.END), 0), STAFF)
        .token(Deltas.token(tokenKind))
        .build();
  }

  private static Request acting() {
    Subscriber.ActingAppointment decision =
        new Subscriber.ActingAppointment("12/QĐ-SXD", Optional.empty());
    Subscriber who = new Subscriber.Head(Sample.person(), Sample.UNIT, Optional.of(decision));
    return Make.of(Procedure.RENEW, who).build();
  }
}
