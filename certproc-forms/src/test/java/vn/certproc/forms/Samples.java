package vn.certproc.forms;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import vn.certproc.api.decision.Addressee;
import vn.certproc.api.decision.AddresseeRole;
import vn.certproc.api.decision.Citation;
import vn.certproc.api.decision.Obligation;
import vn.certproc.api.decision.RouteStep;
import vn.certproc.api.decision.Signer;
import vn.certproc.api.decision.SignerKind;
import vn.certproc.api.model.AgencyLetter;
import vn.certproc.api.model.Applicant;
import vn.certproc.api.model.ApplicantRole;
import vn.certproc.api.model.Certificate;
import vn.certproc.api.model.CertificateSerial;
import vn.certproc.api.model.ChangeItem;
import vn.certproc.api.model.Code;
import vn.certproc.api.model.Content;
import vn.certproc.api.model.DeviceType;
import vn.certproc.api.model.Dispatch;
import vn.certproc.api.model.EmailAddress;
import vn.certproc.api.model.Handover;
import vn.certproc.api.model.IdentityDocument;
import vn.certproc.api.model.LetterSigner;
import vn.certproc.api.model.Loss;
import vn.certproc.api.model.Organization;
import vn.certproc.api.model.Person;
import vn.certproc.api.model.Procedure;
import vn.certproc.api.model.Request;
import vn.certproc.api.model.Subscriber;
import vn.certproc.api.model.SubscriberKind;
import vn.certproc.api.model.Token;
import vn.certproc.api.model.TokenCondition;
import vn.certproc.api.text.Text;

/** Full requests of one department, with everything filled in that a form can ask for. */
public final class Samples {

  static final Organization PROVINCE =
      Organization.named("Ủy ban nhân dân tỉnh Long An")
          .kind("provincial-peoples-committee")
          .province("Long An")
          .build();

  static final Organization DEPARTMENT =
      Organization.named("Sở Nông nghiệp và Phát triển nông thôn")
          .kind("department")
          .legalPersonality(true)
          .ownSeal(true)
          .address("Số 8, Quốc lộ 1, Phường 4, thành phố Tân An")
          .province("Long An")
          .email("sonnptnt@longan.gov.vn")
          .taxCode("0100231226")
          .budgetCode("1023456")
          .under(PROVINCE)
          .build();

  private Samples() {}

  static Person head() {
    return Person.named("Phạm Minh Tuấn")
        .born(LocalDate.of(1970, 11, 20))
        .identity(
            IdentityDocument.of("080070005678", LocalDate.of(2021, 6, 15), "Công an tỉnh Long An"))
        .email("phamminhtuan@longan.gov.vn")
        .mobile("0903000111")
        .position("Giám đốc")
        .build();
  }

  static Person staff() {
    return Person.named("Nguyễn Thị Thu Hà")
        .born(LocalDate.of(1985, 1, 5))
        .identity(
            IdentityDocument.of(
                "080185001234",
                LocalDate.of(2021, 3, 12),
                "Cục Cảnh sát quản lý hành chính về trật tự xã hội"))
        .email("nguyenthithuha@longan.gov.vn")
        .mobile("0912345678")
        .position("Kế toán trưởng")
        .build();
  }

  static Person receiver() {
    return Person.named("Lê Văn Đức")
        .identity(
            IdentityDocument.of("080088004321", LocalDate.of(2022, 2, 1), "Công an tỉnh Long An"))
        .email("levanduc@longan.gov.vn")
        .mobile("0987654321")
        .position("Văn thư")
        .build();
  }

  static Person coordinator() {
    return Person.named("Trần Quốc Bảo")
        .identity(
            IdentityDocument.of("080090007777", LocalDate.of(2021, 9, 9), "Công an tỉnh Long An"))
        .mobile("0911222333")
        .position("Chuyên viên công nghệ thông tin")
        .workplace("Văn phòng Sở")
        .build();
  }

  static Subscriber subscriber(SubscriberKind kind) {
    return switch (kind) {
      case AGENCY -> Subscriber.agency(DEPARTMENT, head());
      case HEAD -> Subscriber.head(head(), DEPARTMENT);
      case STAFF -> Subscriber.staff(staff(), DEPARTMENT);
      case DEVICE ->
          new Subscriber.Device(
              DeviceType.SERVICE,
              "Cổng dịch vụ công tỉnh Long An",
              DEPARTMENT,
              Optional.of(head()),
              Optional.of(EmailAddress.of("dichvucong@longan.gov.vn")));
    };
  }

  static Certificate certificate(Subscriber subscriber) {
    return Certificate.of(subscriber.name(), "7A01FFFEB7033FB316D672201B9BA4FE")
        .valid(LocalDate.of(2021, 11, 17), LocalDate.of(2026, 11, 16))
        .email(subscriber.email().orElseThrow().value())
        .build();
  }

  static ChangeItem change() {
    return new ChangeItem(
        Code.of("workplace"),
        Optional.of("Chi cục Thủy lợi"),
        Optional.of("Sở Nông nghiệp và Phát triển nông thôn"),
        Optional.empty(),
        Optional.of("Chuyển công tác trong khối cơ quan nhà nước"));
  }

  static Content content(Procedure procedure) {
    return switch (procedure) {
      case ISSUE ->
          new Content.Issue(
              List.of(), Optional.of(CertificateSerial.of("5404FFFEB7033FB316D672201B9BA4FE")));
      case RENEW -> new Content.Renewal(OptionalInt.of(0), List.of(change()));
      case CHANGE -> new Content.Change(List.of(change()));
      case REVOKE -> new Content.Revocation(Code.of("retired"), Optional.empty(), Optional.empty());
      case RECOVER ->
          new Content.Recovery(Code.of("too-many-wrong-passwords"), Optional.of(coordinator()));
    };
  }

  /** A full request; a renewal asks for a change too. */
  static Request request(Procedure procedure, SubscriberKind kind) {
    return request(content(procedure), kind);
  }

  static Request request(Content content, SubscriberKind kind) {
    Subscriber subscriber = subscriber(kind);
    Optional<Certificate> certificate =
        content.procedure() == Procedure.ISSUE
            ? Optional.empty()
            : Optional.of(certificate(subscriber));
    return Request.of(content, certificate)
        .subscriber(subscriber)
        .applicant(Applicant.as(role(kind)))
        .token(Token.of("0A1B2C3D4E5F", TokenCondition.LOCKED))
        .letter(letter("7", "SNN-VP", "GIÁM ĐỐC", "Phạm Minh Tuấn"))
        .dispatch(dispatch())
        .build();
  }

  /** The same request once the token was handed over: back, or to the subscriber. */
  static Request handedOver(Request request) {
    return request.with(
        Handover.builder()
            .on(LocalDate.of(2021, 3, 2))
            .place("trụ sở Sở Nông nghiệp và Phát triển nông thôn")
            .deliveredBy(receiver())
            .receivedBy(
                Person.named("Vũ Thị Mai")
                    .position("Chuyên viên")
                    .workplace("Phòng Chứng thực số")
                    .build())
            .state("Nguyên vẹn")
            .certificateSerial("5405FFFEB7033FB316D672201B9BA4FE")
            .effectiveFrom(LocalDate.of(2021, 3, 8))
            .build());
  }

  /** The same request once the token was lost. */
  static Request lost(Request request) {
    return request.with(
        Loss.builder()
            .on(LocalDate.of(2021, 12, 9))
            .at(LocalTime.of(8, 5))
            .place("Bến xe Long An")
            .circumstances("Mất cùng túi xách khi đi công tác")
            .confirmed(LocalDate.of(2021, 12, 10), "trụ sở Sở")
            .confirmedBy(head())
            .reportedBy(staff())
            .build());
  }

  static ApplicantRole role(SubscriberKind kind) {
    return switch (kind) {
      case AGENCY -> ApplicantRole.CERTIFICATE_MANAGER;
      case DEVICE -> ApplicantRole.CERTIFICATE_MANAGER;
      case HEAD -> ApplicantRole.HEAD_OF_AGENCY;
      default -> ApplicantRole.SUBSCRIBER;
    };
  }

  static AgencyLetter letter(String number, String symbol, String post, String name) {
    return new AgencyLetter(
        Optional.of(number),
        Optional.of(symbol),
        Optional.of("Long An"),
        Optional.of(LocalDate.of(2021, 2, 5)),
        Optional.of(new LetterSigner(List.of(post), Optional.of(name))),
        List.of("Như trên;", "Lưu: VT, VP."));
  }

  static Dispatch dispatch() {
    return new Dispatch(
        letter("112", "SNN-VP", "GIÁM ĐỐC", "Phạm Minh Tuấn"),
        Optional.of(receiver()),
        Optional.of("Số 8, Quốc lộ 1, Phường 4, thành phố Tân An"),
        Optional.of(coordinator()),
        Optional.empty(),
        Optional.empty());
  }

  /** Step 1 as the profile gives it: of an agency, or of a person. */
  static RouteStep step1(String form, SubscriberKind kind) {
    boolean agency = kind == SubscriberKind.AGENCY;
    return step(
        1,
        form,
        agency ? Optional.of(DEPARTMENT) : Optional.empty(),
        Optional.of(PROVINCE.name()),
        agency ? SignerKind.AGENCY : SignerKind.PERSON);
  }

  static RouteStep step2(String form, String to) {
    return step(2, form, Optional.of(DEPARTMENT), Optional.of(to), SignerKind.AGENCY);
  }

  /** The one step of a set whose forms the managing agency alone writes. */
  static RouteStep onlyStep(String set, String form, String to) {
    RouteStep step = step(2, form, Optional.of(DEPARTMENT), Optional.of(to), SignerKind.AGENCY);
    return new RouteStep(
        1,
        step.applicant(),
        List.of(ApplicantRole.MANAGING_AGENCY),
        set,
        form,
        step.from(),
        step.to(),
        step.signers(),
        step.channels(),
        step.citation(),
        step.notes());
  }

  /** What is owed after the filing, to whom. */
  static Obligation owed(String form, Optional<String> to) {
    return new Obligation(
        "owed",
        Procedure.ISSUE,
        "managing-agency",
        Optional.of(form),
        to.map(
            name ->
                new Addressee(
                    AddresseeRole.AUTHORITY,
                    Optional.of(name),
                    Optional.empty(),
                    Optional.empty())),
        Optional.empty(),
        new Citation("letter", "§8"),
        Optional.empty(),
        new Text("việc cần làm", "what is owed"));
  }

  static RouteStep step(
      int step, String form, Optional<Organization> from, Optional<String> to, SignerKind signer) {
    return new RouteStep(
        step,
        step == 1 ? ApplicantRole.SUBSCRIBER : ApplicantRole.MANAGING_AGENCY,
        List.of(),
        "tt185",
        form,
        from,
        new Addressee(
            step == 1 ? AddresseeRole.SUPERIOR_MANAGING_AGENCY : AddresseeRole.AUTHORITY,
            to,
            Optional.empty(),
            Optional.empty()),
        List.of(new Signer(signer, Optional.empty())),
        List.of(),
        new Citation("letter", "§5"),
        List.of());
  }
}
