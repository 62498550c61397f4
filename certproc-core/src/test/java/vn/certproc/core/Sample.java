package vn.certproc.core;

import java.time.LocalDate;
import java.util.Optional;
import vn.certproc.api.model.Applicant;
import vn.certproc.api.model.ApplicantRole;
import vn.certproc.api.model.Certificate;
import vn.certproc.api.model.ChangeItem;
import vn.certproc.api.model.IdentityDocument;
import vn.certproc.api.model.Organization;
import vn.certproc.api.model.Person;
import vn.certproc.api.model.Procedure;
import vn.certproc.api.model.Request;
import vn.certproc.api.model.Subscriber;
import vn.certproc.api.model.SubscriberKind;
import vn.certproc.api.model.Token;
import vn.certproc.api.model.TokenCondition;

/** Requests to begin a test with: a unit with standing, under a department, under the province. */
final class Sample {

  static final LocalDate DAY = LocalDate.of(2021, 3, 15);
  static final LocalDate END = DAY.plusDays(90);

  static final Organization PROVINCE =
      Organization.named("Ủy ban nhân dân tỉnh Long An")
          .kind("provincial-peoples-committee")
          .province("Long An")
          .build();
  static final Organization DEPARTMENT =
      Organization.named("Sở Xây dựng").kind("department").under(PROVINCE).build();
  static final Organization UNIT =
      Organization.named("Trung tâm Kiểm định")
          .kind("public-unit")
          .legalPersonality(true)
          .ownSeal(true)
          .address("Số 1 đường ví dụ")
          .province("Long An")
          .email("kiemdinh@longan.gov.vn")
          .under(DEPARTMENT)
          .build();
  static final Organization OFFICE =
      Organization.named("Phòng Quản lý nhà")
          .kind("specialised-office")
          .legalPersonality(false)
          .ownSeal(false)
          .under(DEPARTMENT)
          .build();

  private Sample() {}

  static Person person() {
    return Person.named("Nguyễn Văn An")
        .born(LocalDate.of(1985, 3, 12))
        .identity(
            IdentityDocument.of("080085001234", LocalDate.of(2018, 5, 2), "Công an tỉnh Long An"))
        .email("an.nv@longan.gov.vn")
        .mobile("0901234567")
        .position("Chuyên viên")
        .build();
  }

  static Subscriber subscriber(SubscriberKind kind) {
    return switch (kind) {
      case AGENCY -> Subscriber.agency(UNIT, person());
      case HEAD -> Subscriber.head(person(), UNIT);
      case STAFF -> Subscriber.staff(person(), UNIT);
      case DEVICE ->
          new Subscriber.Device(
              vn.certproc.api.model.DeviceType.SOFTWARE,
              "Cổng dịch vụ công",
              UNIT,
              Optional.of(person()),
              Optional.empty());
    };
  }

  static ApplicantRole usualApplicant(Procedure procedure, SubscriberKind kind) {
    if (kind == SubscriberKind.AGENCY) {
      return procedure == Procedure.REVOKE
          ? ApplicantRole.HEAD_OF_AGENCY
          : ApplicantRole.CERTIFICATE_MANAGER;
    }
    return ApplicantRole.SUBSCRIBER;
  }

  static Certificate certificate(LocalDate end) {
    return certificate(end, "54A0000000000001");
  }

  static Certificate certificate(LocalDate end, String serial) {
    return Certificate.of("Nguyễn Văn An", serial)
        .valid(end.minusYears(5), end)
        .email("an.nv@longan.gov.vn")
        .build();
  }

  static Request.OptionalStage stage(Procedure procedure, Subscriber who, ApplicantRole role) {
    Certificate certificate = certificate(END);
    Request.SubscriberStage begun =
        switch (procedure) {
          case ISSUE -> Request.issue("official-documents");
          case RENEW -> Request.renew(certificate, 0);
          case CHANGE ->
              Request.change(
                  certificate,
                  ChangeItem.replace("email", "cu@longan.gov.vn", "moi@longan.gov.vn"));
          case REVOKE -> Request.revoke(certificate, "password-exposed");
          case RECOVER -> Request.recover("VGCA20000001", "too-many-wrong-passwords");
        };
    Request.OptionalStage stage = begun.subscriber(who).applicant(Applicant.as(role));
    return procedure == Procedure.ISSUE || procedure == Procedure.RECOVER
        ? stage
        : stage.token(Token.of("VGCA20000001", TokenCondition.AT_HAND));
  }

  static Request request(Procedure procedure, SubscriberKind kind) {
    return stage(procedure, subscriber(kind), usualApplicant(procedure, kind)).build();
  }
}
