package vn.certproc.core;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import vn.certproc.api.facts.Facts;
import vn.certproc.api.model.Applicant;
import vn.certproc.api.model.ApplicantRole;
import vn.certproc.api.model.Certificate;
import vn.certproc.api.model.ChangeItem;
import vn.certproc.api.model.Code;
import vn.certproc.api.model.DeviceType;
import vn.certproc.api.model.IdentityDocument;
import vn.certproc.api.model.Organization;
import vn.certproc.api.model.Person;
import vn.certproc.api.model.Procedure;
import vn.certproc.api.model.Request;
import vn.certproc.api.model.Subscriber;
import vn.certproc.api.model.SubscriberKind;
import vn.certproc.api.model.Token;
import vn.certproc.api.model.TokenCondition;
import vn.certproc.api.model.TokenSerial;

/** Requests under Decree 68/2024: a unit of a department of Đồng Tháp, and what its host knows. */
final class Decree68Sample {

  /** Within the periods of the Decree and of Đồng Tháp's Decision. */
  static final LocalDate DAY = LocalDate.of(2026, 3, 2);

  static final String SERIAL = "54A0000000000068";
  static final String TOKEN = "VGCA20240001";
  private static final Organization PROVINCE =
      Organization.named("Ủy ban nhân dân tỉnh Đồng Tháp")
          .kind("provincial-peoples-committee")
          .province("Đồng Tháp")
          .build();
  static final Organization DEPARTMENT =
      Organization.named("Sở Xây dựng").kind("department").under(PROVINCE).build();
  static final Organization UNIT =
      Organization.named("Trung tâm Kiểm định")
          .kind("public-unit")
          .legalPersonality(true)
          .ownSeal(true)
          .address("Số 1 đường ví dụ")
          .province("Đồng Tháp")
          .email("kiemdinh@dongthap.gov.vn")
          .under(DEPARTMENT)
          .build();

  private Decree68Sample() {}

  /** No open request and no renewal; the token is on record with nobody. */
  static Facts facts() {
    return new Facts(Optional.of(List.of()), Optional.of(Map.of()), Optional.of(Map.of()));
  }

  static Request request(
      Procedure procedure,
      SubscriberKind kind,
      ApplicantRole role,
      Optional<String> reason,
      Optional<String> tokenKind) {
    Request.OptionalStage stage =
        begun(procedure, reason.orElse("")).subscriber(subscriber(kind)).applicant(as(role));
    return procedure == Procedure.ISSUE ? stage.build() : stage.token(token(tokenKind)).build();
  }

  static Request revocation(Subscriber who, String reason) {
    return Request.revoke(certificate(), reason)
        .subscriber(who)
        .applicant(as(ApplicantRole.MANAGING_AGENCY))
        .token(token(Optional.empty()))
        .build();
  }

  /** The revocation of a certificate whose token was lost, whatever the reason says. */
  static Request lost(SubscriberKind kind, String reason) {
    return Request.revoke(certificate(), reason)
        .subscriber(subscriber(kind))
        .applicant(as(ApplicantRole.MANAGING_AGENCY))
        .token(Token.of(TOKEN, TokenCondition.LOST))
        .build();
  }

  private static Request.SubscriberStage begun(Procedure procedure, String reason) {
    return switch (procedure) {
      case ISSUE -> Request.issue(reason.isEmpty() ? "official-documents" : reason);
      case RENEW -> Request.renew(certificate(), 0);
      case CHANGE -> Request.change(certificate(), change(reason));
      case REVOKE -> Request.revoke(certificate(reason), reason);
      case RECOVER -> Request.recover(TOKEN, reason);
    };
  }

  private static ChangeItem change(String written) {
    return written.startsWith("email")
        ? Make.change(written, "cu@dongthap.gov.vn", "moi@dongthap.gov.vn")
        : Make.change(written, "Nội dung cũ", "Nội dung mới");
  }

  private static Applicant as(ApplicantRole role) {
    return Applicant.as(role);
  }

  /** One that has ended the day before, where that is why it is revoked. */
  private static Certificate certificate(String reason) {
    return reason.equals("expired")
        ? certificate(LocalDate.of(2023, 3, 1), DAY.minusDays(1))
        : certificate();
  }

  private static Certificate certificate() {
    return certificate(LocalDate.of(2023, 6, 1), LocalDate.of(2026, 6, 1));
  }

  private static Certificate certificate(LocalDate from, LocalDate to) {
    return Certificate.of("Nguyễn Văn An", SERIAL)
        .valid(from, to)
        .email("an.nv@dongthap.gov.vn")
        .build();
  }

  private static Token token(Optional<String> kind) {
    return new Token(
        Optional.of(TokenSerial.of(TOKEN)),
        Optional.empty(),
        kind.map(Code::of),
        Optional.of(TokenCondition.AT_HAND));
  }

  static Subscriber subscriber(SubscriberKind kind) {
    return switch (kind) {
      case AGENCY -> Subscriber.agency(UNIT, person());
      case HEAD -> Subscriber.head(person(), UNIT);
      case STAFF -> Subscriber.staff(person(), UNIT);
      case DEVICE ->
          new Subscriber.Device(
              DeviceType.SOFTWARE,
              "Cổng dịch vụ công",
              UNIT,
              Optional.of(person()),
              Optional.empty());
    };
  }

  static Person person() {
    return person("an.nv@dongthap.gov.vn");
  }

  static Person person(String email) {
    return Person.named("Nguyễn Văn An")
        .born(LocalDate.of(1985, 3, 12))
        .identity(
            IdentityDocument.of("087085001234", LocalDate.of(2021, 5, 4), "Cục Cảnh sát QLHC"))
        .email(email)
        .mobile("0901234567")
        .position("Chuyên viên")
        .build();
  }
}
