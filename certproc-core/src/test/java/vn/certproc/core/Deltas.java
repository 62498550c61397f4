package vn.certproc.core;

import java.util.Optional;
import vn.certproc.api.decision.Check;
import vn.certproc.api.decision.Decision;
import vn.certproc.api.model.Applicant;
import vn.certproc.api.model.ApplicantRole;
import vn.certproc.api.model.ChangeItem;
import vn.certproc.api.model.Code;
import vn.certproc.api.model.DeviceType;
import vn.certproc.api.model.EmailAddress;
import vn.certproc.api.model.Organization;
import vn.certproc.api.model.Procedure;
import vn.certproc.api.model.Request;
import vn.certproc.api.model.Subscriber;
import vn.certproc.api.model.SubscriberKind;
import vn.certproc.api.model.Token;
import vn.certproc.api.model.TokenCondition;
import vn.certproc.api.model.TokenSerial;
import vn.certproc.core.profile.ProfileSet;

/** Requests of Đồng Tháp's agencies, written by their managing agencies, under Decree 68. */
final class Deltas {

  static final Organization PROVINCE =
      Organization.named("Ủy ban nhân dân tỉnh Đồng Tháp")
          .kind("provincial-peoples-committee")
          .province("Đồng Tháp")
          .build();
  static final Organization DEPARTMENT =
      Organization.named("Sở Y tế").kind("department").under(PROVINCE).build();
  static final Organization CENTRE =
      Organization.named("Trung tâm Y tế")
          .kind("public-unit")
          .legalPersonality(true)
          .ownSeal(true)
          .address("Số 2 đường ví dụ")
          .province("Đồng Tháp")
          .email("tyt@dongthap.gov.vn")
          .under(DEPARTMENT)
          .build();
  static final Organization OFFICE =
      Organization.named("Phòng Kế hoạch")
          .kind("specialised-office")
          .legalPersonality(false)
          .province("Đồng Tháp")
          .under(DEPARTMENT)
          .build();

  private Deltas() {}

  static Subscriber subscriber(SubscriberKind kind, Organization of) {
    return switch (kind) {
      case AGENCY -> Subscriber.agency(of, Sample.person());
      case HEAD -> Subscriber.head(Sample.person(), of);
      case STAFF -> Subscriber.staff(Sample.person(), of);
      case DEVICE ->
          new Subscriber.Device(
              DeviceType.SERVICE,
              "Cổng dịch vụ công",
              of,
              Optional.of(Sample.person()),
              Optional.of(EmailAddress.of("cong@dongthap.gov.vn")));
    };
  }

  /** A change that art. 15 names for this kind. */
  private static ChangeItem change(SubscriberKind kind) {
    return switch (kind) {
      case AGENCY -> Make.replace("organization-address");
      case DEVICE -> Make.replace("device-version");
      case HEAD, STAFF -> Make.replace("email");
    };
  }

  static Request.OptionalStage stage(Procedure procedure, Subscriber who, ApplicantRole role) {
    Request.SubscriberStage begun =
        switch (procedure) {
          case ISSUE -> Request.issue("official-documents");
          case RENEW -> Request.renew(Sample.certificate(Sample.END), 0);
          case CHANGE -> Request.change(Sample.certificate(Sample.END), change(who.kind()));
          case REVOKE -> Request.revoke(Sample.certificate(Sample.END), "key-exposed");
          case RECOVER -> Request.recover(Make.TOKEN, "too-many-wrong-passwords");
        };
    return begun.subscriber(who).applicant(Applicant.as(role));
  }

  static Request request(Procedure procedure, SubscriberKind kind) {
    return request(procedure, kind, CENTRE);
  }

  static Request request(Procedure procedure, SubscriberKind kind, Organization of) {
    return stage(procedure, subscriber(kind, of), ApplicantRole.MANAGING_AGENCY).build();
  }

  static Request request(Procedure procedure, SubscriberKind kind, String tokenKind) {
    return stage(procedure, subscriber(kind, CENTRE), ApplicantRole.MANAGING_AGENCY)
        .token(token(tokenKind))
        .build();
  }

  static Token token(String kind) {
    return new Token(
        Optional.of(TokenSerial.of(Make.TOKEN)),
        Optional.empty(),
        Optional.of(Code.of(kind)),
        Optional.of(TokenCondition.AT_HAND));
  }

  /** On the first day on which both profiles are in force. */
  static AssessmentOptions under(String profile) {
    return AssessmentOptions.on(java.time.LocalDate.of(2025, 12, 20)).under(profile);
  }

  static Decision decide(Request request, String profile) {
    return (Decision) new Assessor(ProfileSet.builtIn()).assess(request, under(profile));
  }

  static Check check(Decision decision, String code) {
    return decision.check(code).orElseThrow();
  }
}
