package vn.certproc.core;

import static vn.certproc.api.decision.Verdict.ELIGIBLE;
import static vn.certproc.api.decision.Verdict.INELIGIBLE;
import static vn.certproc.api.decision.Verdict.UNDECIDED;
import static vn.certproc.api.model.ApplicantRole.HEAD_OF_AGENCY;
import static vn.certproc.api.model.ApplicantRole.REPRESENTING_OFFICER;
import static vn.certproc.api.model.ApplicantRole.SUBSCRIBER;
import static vn.certproc.api.model.SubscriberKind.AGENCY;
import static vn.certproc.api.model.SubscriberKind.HEAD;
import static vn.certproc.api.model.SubscriberKind.STAFF;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import vn.certproc.api.decision.Cause;
import vn.certproc.api.decision.Verdict;
import vn.certproc.api.model.ChangeItem;
import vn.certproc.api.model.Code;
import vn.certproc.api.model.Organization;
import vn.certproc.api.model.Procedure;
import vn.certproc.api.model.Request;
import vn.certproc.api.model.Subscriber;
import vn.certproc.api.model.SubscriberKind;
import vn.certproc.api.model.TokenCondition;

/** What a certificate is for, and why it is changed, revoked or its token recovered (§5–§9). */
final class CaseScenarios {

  private static final String USE = "§5 (Lưu ý)";

  private CaseScenarios() {}

  static List<Scenario> all() {
    List<Scenario> all = new ArrayList<>(uses());
    all.addAll(changes());
    all.addAll(revocations());
    all.addAll(recoveries());
    return all;
  }

  private static List<Scenario> uses() {
    return List.of(
        Scenario.of("intended-use.passed", "§5", ELIGIBLE, Make.issue(STAFF, "official-documents")),
        Scenario.of("intended-use.passed", USE, ELIGIBLE, Make.issue(AGENCY, "social-insurance"))
            .as("social insurance"),
        Scenario.of("intended-use.passed", USE, ELIGIBLE, Make.issue(HEAD, "state-treasury"))
            .as("a head is leadership"),
        treasury("intended-use.passed", "deputy-head"),
        treasury("intended-use.passed", "chief-accountant"),
        treasury("intended-use.passed", "accountant"),
        treasury("intended-use.warning.post", "officer"),
        treasury("intended-use.not-checked.post", "").because(Cause.FACT_MISSING),
        Scenario.of("intended-use.failed.agency-only", USE, INELIGIBLE, Make.issue(STAFF, "e-tax")),
        Scenario.of(
                "intended-use.failed.agency-only",
                USE,
                INELIGIBLE,
                Make.issue(HEAD, "official-documents", "social-insurance"))
            .as("the worst of two uses"),
        Scenario.of(
            "intended-use.failed.persons-only",
            USE,
            INELIGIBLE,
            Make.issue(AGENCY, "state-treasury")),
        Scenario.of("intended-use.failed.unknown", USE, INELIGIBLE, Make.issue(STAFF, "gaming")),
        Scenario.of("intended-use.warning.tax-code", USE, ELIGIBLE, Make.issue(AGENCY, "e-tax")),
        Scenario.of("intended-use.passed", USE, ELIGIBLE, withTaxCode()).as("with a tax code"));
  }

  private static Request withTaxCode() {
    Organization agency =
        Organization.named("Trung tâm Kiểm định")
            .legalPersonality(true)
            .ownSeal(true)
            .address("Số 1 đường ví dụ")
            .province("Long An")
            .email("kiemdinh@longan.gov.vn")
            .taxCode("0100231226")
            .under(Sample.DEPARTMENT)
            .build();
    return Request.issue("e-tax")
        .subscriber(Subscriber.agency(agency, Sample.person()))
        .applicant(vn.certproc.api.model.ApplicantRole.CERTIFICATE_MANAGER)
        .build();
  }

  private static Scenario treasury(String key, String post) {
    Optional<Code> code = Optional.of(post).filter(p -> !p.isEmpty()).map(Code::of);
    Request request =
        Request.issue("state-treasury")
            .subscriber(new Subscriber.Staff(Sample.person(), Sample.UNIT, code))
            .applicant(SUBSCRIBER)
            .build();
    return Scenario.of(key, USE, ELIGIBLE, request).as("treasury, post " + post);
  }

  private static List<Scenario> changes() {
    ChangeItem move = Make.replace("workplace");
    return List.of(
        change("passed", "§7 (1)", ELIGIBLE, STAFF, move.toSector("state")),
        change("failed.sector", "§7 (1)", INELIGIBLE, STAFF, move.toSector("party")),
        change("failed.sector", "§7 (1)", INELIGIBLE, STAFF, move.toSector("mass-organisation")),
        change("failed.sector", "§7 (1)", INELIGIBLE, HEAD, move.toSector("vertical-line")),
        change("not-checked.sector", "§7 (1)", UNDECIDED, STAFF, move).because(Cause.FACT_MISSING),
        change("failed", "§7", INELIGIBLE, AGENCY, move.toSector("state")),
        change("passed", "§7", ELIGIBLE, STAFF, Make.replace("email")),
        change("passed", "§7", ELIGIBLE, AGENCY, Make.replace("email")),
        change("passed", "§7 (2)", ELIGIBLE, AGENCY, Make.replace("organization-name")),
        change("passed", "§7", ELIGIBLE, STAFF, Make.replace("organization-name")),
        change("passed", "§7 (2)", ELIGIBLE, AGENCY, Make.replace("parent-name")),
        change("passed", "§7", ELIGIBLE, HEAD, Make.replace("parent-name")),
        change("passed", "§7", ELIGIBLE, STAFF, Make.replace("full-name")),
        change("passed", "§7 (2)", ELIGIBLE, AGENCY, ChangeItem.add("tax-code", "0100231226")),
        change("not-checked.silent", "§7 (2)", UNDECIDED, AGENCY, Make.replace("tax-code"))
            .because(Cause.RULE_UNKNOWN),
        change("not-checked.silent", "§7 (2)", UNDECIDED, AGENCY, Make.remove("tax-code"))
            .because(Cause.RULE_UNKNOWN),
        change("failed", "§7", INELIGIBLE, STAFF, ChangeItem.add("tax-code", "0100231226")),
        change("failed", "§7", INELIGIBLE, STAFF, Make.replace("position")),
        change("failed", "§7", INELIGIBLE, STAFF, Make.replace("email"), Make.replace("position")));
  }

  private static Scenario change(
      String end, String clause, Verdict verdict, SubscriberKind kind, ChangeItem... items) {
    String name = kind.code() + " " + List.of(items).stream().map(i -> i.field().value()).toList();
    return Scenario.of("change-case." + end, clause, verdict, Make.change(kind, items)).as(name);
  }

  private static List<Scenario> revocations() {
    List<Scenario> all = new ArrayList<>();
    for (String reason : List.of("retired", "resigned")) {
      all.add(revoke("passed", "§8 (1)", STAFF, reason));
      all.add(revoke("passed", "§8 (1)", HEAD, reason));
      all.add(revoke("failed.subscriber", "§8 (1)", AGENCY, reason));
    }
    all.add(revoke("failed.subscriber", "§8 (2)", STAFF, "agency-dissolved"));
    for (SubscriberKind kind : List.of(AGENCY, HEAD, STAFF)) {
      all.add(revoke("passed", "§8 (3)", kind, "token-lost"));
      all.add(revoke("passed", "§8 (3)", kind, "token-damaged"));
      all.add(revoke("passed", "§8 (4)", kind, "password-exposed"));
      all.add(revoke("passed", "§8 (4)", kind, "unsafe"));
      all.add(revoke("failed", "§8", kind, "bored"));
    }
    all.add(moved("passed", ELIGIBLE, Optional.of("party")));
    all.add(moved("passed", ELIGIBLE, Optional.of("mass-organisation")));
    all.add(moved("passed", ELIGIBLE, Optional.of("vertical-line")));
    all.add(moved("failed.sector", INELIGIBLE, Optional.of("state")));
    all.add(moved("not-checked.sector", UNDECIDED, Optional.empty()).because(Cause.FACT_MISSING));
    all.add(
        Scenario.of(
                "revocation-case.passed",
                "§8 (1)",
                ELIGIBLE,
                Make.revoke(STAFF, REPRESENTING_OFFICER, "died"))
            .as("died"));
    all.add(
        Scenario.of(
                "revocation-case.passed",
                "§8 (2)",
                UNDECIDED,
                Make.revoke(AGENCY, HEAD_OF_AGENCY, "agency-dissolved"))
            .as("agency dissolved"));
    return all;
  }

  private static Scenario moved(String end, Verdict verdict, Optional<String> sector) {
    return Scenario.of("revocation-case." + end, "§8 (1)", verdict, Make.transferred(sector))
        .as("moved to " + sector.orElse("an untold sector"));
  }

  private static Scenario revoke(String end, String clause, SubscriberKind kind, String reason) {
    Request request = Make.revoke(kind, Sample.usualApplicant(Procedure.REVOKE, kind), reason);
    Verdict verdict = end.startsWith("passed") ? ELIGIBLE : INELIGIBLE;
    // A dissolved agency's signature is open for no member of its staff: the reason alone fails.
    return Scenario.of("revocation-case." + end, clause, verdict, request)
        .as(kind.code() + " " + reason);
  }

  private static List<Scenario> recoveries() {
    return List.of(
        recover("passed", ELIGIBLE, "too-many-wrong-passwords", TokenCondition.LOCKED),
        recover("passed", ELIGIBLE, "password-forgotten", TokenCondition.AT_HAND),
        recover("failed", INELIGIBLE, "bored", TokenCondition.LOCKED),
        recover("failed.token", INELIGIBLE, "password-forgotten", TokenCondition.LOST),
        recover("failed.token", INELIGIBLE, "password-forgotten", TokenCondition.DAMAGED));
  }

  private static Scenario recover(
      String end, Verdict verdict, String reason, TokenCondition condition) {
    Request request =
        Make.begin(Request.recover(Make.TOKEN, reason), STAFF)
            .token(vn.certproc.api.model.Token.of(Make.TOKEN, condition))
            .build();
    return Scenario.of("recovery-case." + end, "§9", verdict, request)
        .as(reason + " " + condition.code());
  }
}
