package vn.certproc.dossier.internal;

import java.time.LocalDate;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import vn.certproc.api.model.Applicant;
import vn.certproc.api.model.ApplicantRole;
import vn.certproc.api.model.Certificate;
import vn.certproc.api.model.ChangeItem;
import vn.certproc.api.model.DeviceType;
import vn.certproc.api.model.Dispatch;
import vn.certproc.api.model.EmailAddress;
import vn.certproc.api.model.Organization;
import vn.certproc.api.model.Payload;
import vn.certproc.api.model.Person;
import vn.certproc.api.model.Procedure;
import vn.certproc.api.model.Request;
import vn.certproc.api.model.RequestList;
import vn.certproc.api.model.Subscriber;
import vn.certproc.api.model.SubscriberKind;
import vn.certproc.api.model.Token;
import vn.certproc.api.model.TokenCondition;
import vn.certproc.dossier.DossierException;

/** Complete requests for a newcomer, a demonstration or a test: no check of theirs fails. */
public final class Examples {

  private Examples() {}

  /**
   * An example.
   *
   * @param count 1 for a request, more for a list
   * @param on the day on which no check shall fail
   * @throws DossierException {@code example-count} outside 1 to the largest list
   */
  public static Payload of(Procedure procedure, SubscriberKind kind, int count, LocalDate on) {
    if (count < 1 || count > RequestList.MAX_ROWS) {
      throw new DossierException.Unsuitable(
          "example-count", Map.of("max", Integer.toString(RequestList.MAX_ROWS)));
    }
    Dispatch dispatch = dispatch(procedure, kind);
    if (count == 1) {
      return row(procedure, kind, 0, on).with(dispatch);
    }
    return RequestList.of(
            IntStream.range(0, count).mapToObj(n -> row(procedure, kind, n, on)).toList())
        .with(dispatch);
  }

  /** Staff are consolidated by their own unit; agencies and heads by the department above. */
  private static Dispatch dispatch(Procedure procedure, SubscriberKind kind) {
    Person helper = ExampleBodies.person(500, ExampleData.word("position.receiver"));
    String sender = kind == SubscriberKind.STAFF ? "unit" : "department";
    return new Dispatch(
        ExampleBodies.letter(sender),
        procedure == Procedure.RECOVER ? Optional.empty() : Optional.of(helper),
        Optional.of(ExampleData.word(sender + ".address")),
        procedure == Procedure.RECOVER ? Optional.of(helper) : Optional.empty(),
        Optional.empty(),
        Optional.empty());
  }

  private static Request row(Procedure procedure, SubscriberKind kind, int n, LocalDate on) {
    Subscriber subscriber = subscriber(kind, n);
    Request.OptionalStage stage =
        begin(procedure, subscriber, n, on)
            .subscriber(subscriber)
            .applicant(Applicant.as(applicant(procedure, kind)));
    if (kind == SubscriberKind.AGENCY) {
      stage.letter(ExampleBodies.letter("unit"));
    }
    if (procedure == Procedure.RECOVER) {
      return stage.certificate(certificate(subscriber, n, on)).build();
    }
    return procedure == Procedure.ISSUE ? stage.build() : stage.token(token(n)).build();
  }

  private static Request.SubscriberStage begin(
      Procedure procedure, Subscriber subscriber, int n, LocalDate on) {
    Certificate certificate = certificate(subscriber, n, on);
    return switch (procedure) {
      case ISSUE -> Request.issue(ExampleData.word("use"));
      case RENEW -> Request.renew(certificate, 0);
      case CHANGE -> Request.change(certificate, change(subscriber, n));
      case REVOKE ->
          Request.revoke(certificate, ExampleData.word("revoke." + subscriber.kind().code()));
      case RECOVER -> Request.recover(printedSerial(n), ExampleData.word("recover.reason"));
    };
  }

  private static ChangeItem change(Subscriber subscriber, int n) {
    return ChangeItem.replace(
        ExampleData.word("change.field"),
        ExampleData.word("change.old").replace("{n}", Integer.toString(n + 1)),
        subscriber.email().map(EmailAddress::value).orElseThrow());
  }

  private static Subscriber subscriber(SubscriberKind kind, int n) {
    Organization unit = ExampleBodies.unit();
    Person head = ExampleBodies.person(n, ExampleData.word("position.head"));
    return switch (kind) {
      case AGENCY ->
          Subscriber.agency(
              ExampleBodies.unit(n), ExampleBodies.person(1, ExampleData.word("position.head")));
      case HEAD -> Subscriber.head(head, unit);
      case STAFF ->
          Subscriber.staff(ExampleBodies.person(n, ExampleData.word("position.staff")), unit);
      case DEVICE ->
          new Subscriber.Device(
              DeviceType.DEVICE,
              ExampleData.word("device.name"),
              unit,
              Optional.of(head),
              Optional.of(EmailAddress.of(ExampleData.word("device.email"))));
    };
  }

  /** The usual one; a revocation of an agency's certificate is its head's alone (§8). */
  private static ApplicantRole applicant(Procedure procedure, SubscriberKind kind) {
    return switch (kind) {
      case AGENCY ->
          procedure == Procedure.REVOKE
              ? ApplicantRole.HEAD_OF_AGENCY
              : ApplicantRole.CERTIFICATE_MANAGER;
      case HEAD -> ApplicantRole.HEAD_OF_AGENCY;
      case STAFF -> ApplicantRole.SUBSCRIBER;
      case DEVICE -> ApplicantRole.CERTIFICATE_MANAGER;
    };
  }

  private static Certificate certificate(Subscriber subscriber, int n, LocalDate on) {
    LocalDate end = on.plusDays(ExampleData.number("daysLeft"));
    Certificate.Builder made =
        Certificate.of(subscriber.name(), String.format(Locale.ROOT, "54A0%012X", n + 1L))
            .issuer(ExampleData.word("issuer"))
            .valid(end.minusYears(ExampleData.number("validityYears")), end);
    subscriber.email().ifPresent(e -> made.email(e.value()));
    return made.build();
  }

  private static Token token(int n) {
    return Token.of(printedSerial(n), TokenCondition.AT_HAND);
  }

  private static String printedSerial(int n) {
    return String.format(Locale.ROOT, "VGCA%08d", 20_000_000 + n);
  }
}
