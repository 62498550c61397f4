package vn.certproc.core;

import static vn.certproc.api.decision.Verdict.ELIGIBLE;
import static vn.certproc.api.decision.Verdict.INELIGIBLE;
import static vn.certproc.api.decision.Verdict.UNDECIDED;
import static vn.certproc.api.model.SubscriberKind.AGENCY;
import static vn.certproc.api.model.SubscriberKind.STAFF;

import java.util.List;
import java.util.Optional;
import vn.certproc.api.decision.Cause;
import vn.certproc.api.decision.Verdict;
import vn.certproc.api.model.ChangeItem;
import vn.certproc.api.model.Code;
import vn.certproc.api.model.Content;
import vn.certproc.api.model.Dispatch;
import vn.certproc.api.model.Person;
import vn.certproc.api.model.Procedure;
import vn.certproc.api.model.Request;
import vn.certproc.api.model.RequestList;
import vn.certproc.api.model.Subscriber;

/** Data, the portal account, the coordinator, official mail (§3, §4, §9). */
final class DataScenarios {

  private static final Person COORDINATOR =
      Person.named("Lê Văn Cường").mobile("0912345678").workplace("Sở Xây dựng").build();

  private DataScenarios() {}

  static List<Scenario> all() {
    Request recovery = Sample.request(Procedure.RECOVER, STAFF);
    return List.of(
        Scenario.of("complete.passed", "§4", ELIGIBLE, Sample.request(Procedure.RENEW, STAFF)),
        Scenario.of("complete.failed", "§4", INELIGIBLE, bare(Procedure.ISSUE)),
        Scenario.of("complete.warning", "§4", ELIGIBLE, Make.issue(AGENCY)),
        portal("portal-account.passed", ELIGIBLE, "kiemdinh@longan.gov.vn"),
        portal("portal-account.passed", ELIGIBLE, "KiemDinh@longan.gov.vn").as("capitals"),
        portal("portal-account.failed", INELIGIBLE, "kiemdinh@gmail.com").as("a private domain"),
        portal("portal-account.failed", INELIGIBLE, "an.nv@longan.gov.vn"),
        portal("portal-account.failed", INELIGIBLE, "An.NV@longan.gov.vn").as("capitals"),
        portal("portal-account.not-checked.not-told", UNDECIDED).because(Cause.FACT_MISSING),
        Scenario.of("coordinator.warning", "§9", ELIGIBLE, recovery),
        Scenario.of("coordinator.passed", "§9", ELIGIBLE, proposed()).as("named in 11"),
        Scenario.of("coordinator.passed", "§9", ELIGIBLE, recovery.with(naming(COORDINATOR))),
        Scenario.of(
            "coordinator.failed",
            "§9",
            INELIGIBLE,
            recovery.with(Make.dispatch(Optional.empty(), Optional.empty(), Optional.empty()))),
        Scenario.of(
                "same-route.passed",
                "§1",
                INELIGIBLE,
                RequestList.of(List.of(recovery, proposed())))
            .as("a list of recoveries; one without a coordinator"),
        Scenario.of(
                "same-route.passed",
                "§1",
                ELIGIBLE,
                RequestList.of(List.of(recovery, recovery)).with(naming(COORDINATOR)))
            .as("a list of recoveries; the coordinator named once"),
        Scenario.of("official-mail.passed", "§3", ELIGIBLE, Make.issue(STAFF)),
        Scenario.of("official-mail.warning", "§3", ELIGIBLE, mail("an@gmail.com")),
        Scenario.of("official-mail.warning", "§3", ELIGIBLE, mail("an@notgov.vn"))
            .as("a look-alike"),
        Scenario.of("official-mail.warning", "§3", ELIGIBLE, newMail("an@gmail.com"))
            .as("a new address"),
        Scenario.of("official-mail.warning.no-address", "§3", ELIGIBLE, newMail("an")));
  }

  private static Request newMail(String address) {
    return Make.change(STAFF, ChangeItem.replace("email", "cu@longan.gov.vn", address));
  }

  private static Scenario portal(String key, Verdict verdict, String... account) {
    Request request = Sample.request(Procedure.RENEW, STAFF).with(Make.portal(account));
    return Scenario.of(key, "§3", verdict, request);
  }

  private static Dispatch naming(Person coordinator) {
    return Make.dispatch(Optional.of(coordinator), Optional.empty(), Optional.empty());
  }

  private static Request proposed() {
    Content content =
        new Content.Recovery(Code.of("too-many-wrong-passwords"), Optional.of(COORDINATOR));
    return Make.begin(Request.of(content, Optional.empty()), STAFF)
        .token(
            vn.certproc.api.model.Token.of(Make.TOKEN, vn.certproc.api.model.TokenCondition.LOCKED))
        .build();
  }

  private static Request bare(Procedure procedure) {
    Subscriber nobody = Subscriber.staff(Person.named("Nguyễn Văn An").build(), Sample.UNIT);
    return Make.of(procedure, nobody).build();
  }

  private static Request mail(String address) {
    Person an = Person.named("Nguyễn Văn An").email(address).build();
    return Make.of(Procedure.RENEW, Subscriber.staff(an, Sample.UNIT)).build();
  }
}
