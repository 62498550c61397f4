package vn.certproc.judges;

import java.time.LocalDate;
import java.util.Optional;
import vn.certproc.api.model.Applicant;
import vn.certproc.api.model.Certificate;
import vn.certproc.api.model.ChangeItem;
import vn.certproc.api.model.Code;
import vn.certproc.api.model.Content;
import vn.certproc.api.model.DeviceType;
import vn.certproc.api.model.Organization;
import vn.certproc.api.model.Person;
import vn.certproc.api.model.Procedure;
import vn.certproc.api.model.Request;
import vn.certproc.api.model.Subscriber;
import vn.certproc.api.model.SubscriberKind;
import vn.certproc.api.model.Token;
import vn.certproc.api.model.TokenCondition;
import vn.certproc.api.model.TokenSerial;
import vn.certproc.core.profile.ChangeCase.Operation;
import vn.certproc.core.table.Cell;

/** A request that stands in a given cell, with every fact told that the cell leaves out. */
final class CellRequests {

  static final LocalDate DAY = LocalDate.of(2026, 3, 2);
  private static final String TOKEN = "VGCA20240001";
  private static final Organization ABOVE =
      Organization.named("Sở Xây dựng")
          .kind("department")
          .under(
              Organization.named("Ủy ban nhân dân tỉnh Đồng Tháp")
                  .kind("provincial-peoples-committee")
                  .build())
          .build();
  private static final Organization UNIT =
      Organization.named("Trung tâm Kiểm định")
          .kind("public-unit")
          .legalPersonality(true)
          .ownSeal(true)
          .under(ABOVE)
          .build();
  private static final Person PERSON = Person.named("Nguyễn Văn An").build();
  private static final Certificate CERTIFICATE = until(LocalDate.of(2026, 6, 1));

  private CellRequests() {}

  static Request in(Cell.Key key) {
    Request.OptionalStage stage =
        begun(key)
            .subscriber(subscriber(key.subscriber()))
            .applicant(Applicant.as(key.applicant()));
    return key.tokenKind().map(kind -> stage.token(token(kind))).orElse(stage).build();
  }

  private static Request.SubscriberStage begun(Cell.Key key) {
    String reason = key.reason().map(r -> r.code().value()).orElse("");
    return switch (key.procedure()) {
      case ISSUE -> Request.issue(reason);
      case RENEW -> Request.renew(CERTIFICATE, 0);
      case CHANGE -> Request.change(CERTIFICATE, change(key.reason().orElseThrow()));
      case REVOKE -> Request.of(revocation(reason), Optional.of(certificate(reason)));
      case RECOVER -> Request.recover(TOKEN, reason);
    };
  }

  /** One that has expired, where that is why it is revoked (art. 17). */
  private static Certificate certificate(String reason) {
    return reason.equals("expired") ? until(DAY.minusDays(1)) : CERTIFICATE;
  }

  private static Certificate until(LocalDate end) {
    return Certificate.of("Nguyễn Văn An", "54A0000000000068")
        .valid(LocalDate.of(2023, 6, 1), end)
        .build();
  }

  /** Who moves within the state sector changes; who moves out of it is revoked (§7, §8). */
  private static ChangeItem change(Cell.Reason reason) {
    Operation operation = reason.operation().orElseThrow();
    boolean move = reason.code().value().equals("workplace");
    return new ChangeItem(
        reason.code(),
        operation == Operation.ADD ? Optional.empty() : Optional.of("cu@dongthap.gov.vn"),
        operation == Operation.REMOVE ? Optional.empty() : Optional.of("moi@dongthap.gov.vn"),
        move ? Optional.of(Code.of("state")) : Optional.empty(),
        Optional.empty());
  }

  private static Content revocation(String reason) {
    boolean move = reason.equals("transferred");
    return new Content.Revocation(
        Code.of(reason), Optional.empty(), move ? Optional.of(Code.of("party")) : Optional.empty());
  }

  private static Token token(Code kind) {
    return new Token(
        Optional.of(TokenSerial.of(TOKEN)),
        Optional.empty(),
        Optional.of(kind),
        Optional.of(TokenCondition.AT_HAND));
  }

  private static Subscriber subscriber(SubscriberKind kind) {
    return switch (kind) {
      case AGENCY -> Subscriber.agency(UNIT, PERSON);
      case HEAD -> Subscriber.head(PERSON, UNIT);
      case STAFF -> Subscriber.staff(PERSON, UNIT);
      case DEVICE ->
          new Subscriber.Device(
              DeviceType.SOFTWARE,
              "Cổng dịch vụ công",
              UNIT,
              Optional.of(PERSON),
              Optional.empty());
    };
  }

  /** Which check judges the reason of a procedure. */
  static Optional<String> reasonCheck(Procedure procedure) {
    return vn.certproc.core.table.AskedReason.of(procedure)
        .map(vn.certproc.core.table.AskedReason::check);
  }
}
