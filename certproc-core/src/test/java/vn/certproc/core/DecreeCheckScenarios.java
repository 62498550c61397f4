package vn.certproc.core;

import static vn.certproc.api.decision.Verdict.ELIGIBLE;
import static vn.certproc.api.decision.Verdict.INELIGIBLE;
import static vn.certproc.api.decision.Verdict.UNDECIDED;
import static vn.certproc.api.model.SubscriberKind.AGENCY;
import static vn.certproc.api.model.SubscriberKind.DEVICE;
import static vn.certproc.api.model.SubscriberKind.STAFF;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import vn.certproc.api.decision.Cause;
import vn.certproc.api.decision.Verdict;
import vn.certproc.api.facts.Facts;
import vn.certproc.api.facts.KnownRequest;
import vn.certproc.api.facts.RequestState;
import vn.certproc.api.model.Applicant;
import vn.certproc.api.model.ApplicantRole;
import vn.certproc.api.model.Certificate;
import vn.certproc.api.model.CertificateSerial;
import vn.certproc.api.model.Organization;
import vn.certproc.api.model.Payload;
import vn.certproc.api.model.Person;
import vn.certproc.api.model.Procedure;
import vn.certproc.api.model.Request;
import vn.certproc.api.model.RequestList;
import vn.certproc.api.model.Subscriber;
import vn.certproc.api.model.SubscriberKind;

/** Each check under Decree 68/2024, and again under Đồng Tháp's Decision, which takes it over. */
final class DecreeCheckScenarios {

  private static final Organization ALONE =
      Organization.named("Phòng Hành chính").legalPersonality(false).province("Đồng Tháp").build();
  private static final Organization UNTOLD =
      Organization.named("Chi cục Giám định")
          .kind("sub-department")
          .province("Đồng Tháp")
          .under(Decree68Sample.DEPARTMENT)
          .build();

  private final String profile;
  private final List<Scenario> all = new ArrayList<>();

  private DecreeCheckScenarios(String profile) {
    this.profile = profile;
  }

  static List<Scenario> all() {
    List<Scenario> all = new ArrayList<>();
    for (String profile : List.of("nd-68-2024", "dong-thap-2025")) {
      DecreeCheckScenarios made = new DecreeCheckScenarios(profile);
      made.managing();
      made.data();
      made.record();
      made.lists();
      all.addAll(made.all);
    }
    return all;
  }

  private void managing() {
    add("superior-exists.passed", "Điều 10", ELIGIBLE, revocation());
    open("superior-exists.not-checked.none-at-all", "Điều 10", at(ALONE));
    add("managing-agency.passed", "Điều 10", ELIGIBLE, revocation());
    open("managing-agency.not-checked.standing", "Điều 10", at(UNTOLD));
    add("managing-agency.not-applicable", "Điều 10", UNDECIDED, at(ALONE));
    Subscriber.ActingAppointment decision =
        new Subscriber.ActingAppointment("12/QĐ-SXD", Optional.empty());
    Subscriber acting =
        new Subscriber.Head(Decree68Sample.person(), Decree68Sample.UNIT, Optional.of(decision));
    add("acting-head.warning", "Điều 11", ELIGIBLE, revocation(acting));
  }

  private void data() {
    add("token-kind.passed", "Điều 22", ELIGIBLE, revocation());
    add("complete.passed", "Điều 11", ELIGIBLE, issue(Decree68Sample.person()));
    add("complete.failed", "Điều 11", INELIGIBLE, issue(mail("an.nv@dongthap.gov.vn")));
    add(
        "complete.warning",
        "Điều 11",
        ELIGIBLE,
        request(Procedure.REVOKE, AGENCY, Optional.of("unsafe")));
    add("certificate-data.passed", "Điều 11", ELIGIBLE, of(CertificateScenarios.inside()));
    add("certificate-data.failed", "Điều 11", INELIGIBLE, of(CertificateScenarios.renamed()));
    add("recovery-case.failed", "Điều 22", INELIGIBLE, recovery("bored"));
    add("coordinator.warning", "Điều 22", ELIGIBLE, recovery("password-forgotten"));
    add(
        "coordinator.passed",
        "Điều 22",
        ELIGIBLE,
        recovery("password-forgotten")
            .with(
                Make.dispatch(
                    Optional.of(Decree68Sample.person()), Optional.empty(), Optional.empty())));
    add("official-mail.passed", "Điều 11", ELIGIBLE, issue(Decree68Sample.person()));
    add("official-mail.warning", "Điều 11", ELIGIBLE, issue(withMail("an@notgov.vn")));
    add(
        "official-mail.not-applicable",
        "Điều 11",
        ELIGIBLE,
        request(Procedure.ISSUE, DEVICE, Optional.empty()));
  }

  /** What the host knows of earlier requests and of the token. */
  private void record() {
    add("duplicate.passed", "Điều 11", ELIGIBLE, revocation());
    add("duplicate.failed", "Điều 11", INELIGIBLE, revocation(), knowing(openRevocation()));
    unknown("duplicate.not-checked.not-given");
    add("duplicate.not-applicable", "Điều 11", ELIGIBLE, issue(Decree68Sample.person()));
    add("token-holder.passed", "Điều 11", ELIGIBLE, revocation(), held("NGUYỄN VĂN AN"));
    add("token-holder.failed", "Điều 11", INELIGIBLE, revocation(), held("Trần Thị Bình"));
    add("token-holder.warning.unknown", "Điều 11", ELIGIBLE, revocation());
    unknown("token-holder.not-checked.not-given");
  }

  private void lists() {
    add("same-route.passed", "Điều 10", ELIGIBLE, list(Decree68Sample.UNIT));
    add("same-route.failed", "Điều 10", INELIGIBLE, list(Decree68Sample.DEPARTMENT));
    open("same-route.not-checked.sender", "Điều 10", list(UNTOLD));
    RequestList twice = RequestList.of(Collections.nCopies(2, revocation()));
    add("duplicate.warning.rows", "Điều 11", ELIGIBLE, twice);
  }

  private void add(String key, String clause, Verdict verdict, Payload payload) {
    add(key, clause, verdict, payload, Decree68Sample.facts());
  }

  private void add(String key, String clause, Verdict verdict, Payload payload, Facts facts) {
    all.add(scenario(key, clause, verdict, payload).knowing(facts));
  }

  private void open(String key, String clause, Payload payload) {
    all.add(
        scenario(key, clause, UNDECIDED, payload)
            .knowing(Decree68Sample.facts())
            .because(Cause.FACT_MISSING));
  }

  private void unknown(String key) {
    all.add(scenario(key, "Điều 11", ELIGIBLE, revocation()).because(Cause.FACT_MISSING));
  }

  private Scenario scenario(String key, String clause, Verdict verdict, Payload payload) {
    return Scenario.of(key, clause, verdict, payload).under(profile).on(Decree68Sample.DAY);
  }

  private static Facts knowing(KnownRequest... known) {
    return new Facts(Optional.of(List.of(known)), Optional.of(Map.of()), Optional.of(Map.of()));
  }

  private static KnownRequest openRevocation() {
    return new KnownRequest(
        CertificateSerial.of(Decree68Sample.SERIAL),
        Procedure.REVOKE,
        RequestState.OPEN,
        Optional.empty());
  }

  private static Facts held(String name) {
    return new Facts(
        Optional.of(List.of()),
        Optional.of(Map.of()),
        Optional.of(Map.of(Decree68Sample.TOKEN, name)));
  }

  private static Request request(
      Procedure procedure, SubscriberKind kind, Optional<String> reason) {
    return Decree68Sample.request(
        procedure, kind, ApplicantRole.MANAGING_AGENCY, reason, Optional.of("pki-token"));
  }

  private static Request revocation() {
    return request(Procedure.REVOKE, STAFF, Optional.of("unsafe"));
  }

  private static Request recovery(String reason) {
    return request(Procedure.RECOVER, STAFF, Optional.of(reason));
  }

  private static Request revocation(Subscriber who) {
    return Decree68Sample.revocation(who, "unsafe");
  }

  private static Request at(Organization workplace) {
    return revocation(Subscriber.staff(Decree68Sample.person(), workplace));
  }

  private static RequestList list(Organization other) {
    return RequestList.of(List.of(at(Decree68Sample.UNIT), at(other)));
  }

  private static Request of(Certificate certificate) {
    return Request.revoke(certificate, "unsafe")
        .subscriber(Decree68Sample.subscriber(AGENCY))
        .applicant(Applicant.as(ApplicantRole.MANAGING_AGENCY))
        .build();
  }

  private static Request issue(Person person) {
    return Request.issue("official-documents")
        .subscriber(Subscriber.staff(person, Decree68Sample.UNIT))
        .applicant(Applicant.as(ApplicantRole.MANAGING_AGENCY))
        .build();
  }

  private static Person mail(String address) {
    return Person.named("Nguyễn Văn An").email(address).build();
  }

  private static Person withMail(String address) {
    return Decree68Sample.person(address);
  }
}
