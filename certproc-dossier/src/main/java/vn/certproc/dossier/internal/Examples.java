package vn.certproc.dossier.internal;

import java.time.LocalDate;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import vn.certproc.api.model.Applicant;
import vn.certproc.api.model.ApplicantRole;
import vn.certproc.api.model.Certificate;
import vn.certproc.api.model.Code;
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
import vn.certproc.api.model.TokenSerial;
import vn.certproc.core.profile.Profile;
import vn.certproc.dossier.DossierException;

/** Complete requests for a newcomer, a demonstration or a test: no check of theirs fails. */
public final class Examples {

  private final ExampleChoices choices;
  private final ExampleBodies bodies;
  private final Procedure procedure;
  private final SubscriberKind kind;
  private final LocalDate on;

  private Examples(Procedure procedure, SubscriberKind kind, LocalDate on, Profile profile) {
    this.choices = new ExampleChoices(profile, kind);
    this.bodies = new ExampleBodies(profile.province().orElse(ExampleData.word("province")));
    this.procedure = procedure;
    this.kind = kind;
    this.on = on;
  }

  /**
   * An example.
   *
   * @param count 1 for a request, more for a list
   * @param on the day on which no check shall fail
   * @param profile by whose rules
   * @throws DossierException {@code example-count} outside 1 to the largest list
   */
  public static Payload of(
      Procedure procedure, SubscriberKind kind, int count, LocalDate on, Profile profile) {
    if (count < 1 || count > RequestList.MAX_ROWS) {
      throw new DossierException.Unsuitable(
          "example-count", Map.of("max", Integer.toString(RequestList.MAX_ROWS)));
    }
    return new Examples(procedure, kind, on, profile).of(count);
  }

  private Payload of(int count) {
    boolean seals = count == 1 || !choices.unitWrites();
    Dispatch dispatch = dispatch(count);
    if (count == 1) {
      return row(0, seals).with(dispatch);
    }
    return RequestList.of(IntStream.range(0, count).mapToObj(n -> row(n, seals)).toList())
        .with(dispatch);
  }

  /** The unit writes for its own people; for several agencies, or a head's, the one above may. */
  private Dispatch dispatch(int count) {
    Person helper = bodies.person(500, ExampleData.word("position.receiver"));
    boolean agencies = kind == SubscriberKind.AGENCY && count > 1;
    String sender = choices.unitWrites() && !agencies ? "unit" : "department";
    return new Dispatch(
        bodies.letter(sender),
        procedure == Procedure.RECOVER ? Optional.empty() : Optional.of(helper),
        Optional.of(bodies.word(sender + ".address")),
        procedure == Procedure.RECOVER ? Optional.of(helper) : Optional.empty(),
        Optional.empty(),
        Optional.empty());
  }

  private Request row(int n, boolean seals) {
    Subscriber subscriber = subscriber(n, seals);
    ApplicantRole applicant = choices.applicant(procedure);
    Request.OptionalStage stage =
        begin(subscriber, n).subscriber(subscriber).applicant(Applicant.as(applicant));
    if (kind == SubscriberKind.AGENCY && applicant != ApplicantRole.MANAGING_AGENCY) {
      stage.letter(bodies.letter("unit"));
    }
    if (procedure == Procedure.RECOVER) {
      stage.certificate(certificate(subscriber, n));
    }
    token(n).ifPresent(stage::token);
    return stage.build();
  }

  private Request.SubscriberStage begin(Subscriber subscriber, int n) {
    Certificate certificate = certificate(subscriber, n);
    return switch (procedure) {
      case ISSUE -> Request.issue(choices.uses());
      case RENEW -> Request.renew(certificate, 0);
      case CHANGE -> {
        String old = bodies.word("change.old").replace("{n}", Integer.toString(n + 1));
        yield Request.change(certificate, choices.change(subscriber, old));
      }
      case REVOKE -> Request.revoke(certificate, choices.revocationReason());
      case RECOVER -> Request.recover(printedSerial(n), choices.recoveryReason());
    };
  }

  private Subscriber subscriber(int n, boolean seals) {
    Organization unit = bodies.unit();
    Person head = bodies.person(n, ExampleData.word("position.head"));
    return switch (kind) {
      case AGENCY ->
          Subscriber.agency(
              bodies.agency(n, seals), bodies.person(1, ExampleData.word("position.head")));
      case HEAD -> Subscriber.head(head, unit);
      case STAFF -> Subscriber.staff(bodies.person(n, ExampleData.word("position.staff")), unit);
      case DEVICE ->
          new Subscriber.Device(
              DeviceType.DEVICE,
              ExampleData.word("device.name"),
              unit,
              Optional.of(head),
              Optional.of(EmailAddress.of(bodies.word("device.email"))));
    };
  }

  private Certificate certificate(Subscriber subscriber, int n) {
    LocalDate end = on.plusDays(ExampleData.number("daysLeft"));
    Certificate.Builder made =
        Certificate.of(subscriber.name(), String.format(Locale.ROOT, "54A0%012X", n + 1L))
            .issuer(ExampleData.word("issuer"))
            .valid(end.minusYears(ExampleData.number("validityYears")), end);
    subscriber.email().ifPresent(e -> made.email(e.value()));
    return made.build();
  }

  /** None yet for a new issue, unless its kind decides what is done. */
  private Optional<Token> token(int n) {
    Optional<Code> tokenKind = choices.tokenKind(procedure);
    if (procedure == Procedure.ISSUE) {
      return tokenKind.map(
          k -> new Token(Optional.empty(), Optional.empty(), Optional.of(k), Optional.empty()));
    }
    TokenCondition condition =
        procedure == Procedure.RECOVER ? TokenCondition.LOCKED : TokenCondition.AT_HAND;
    return Optional.of(
        new Token(
            Optional.of(TokenSerial.of(printedSerial(n))),
            Optional.empty(),
            tokenKind,
            Optional.of(condition)));
  }

  private static String printedSerial(int n) {
    return String.format(Locale.ROOT, "VGCA%08d", 20_000_000 + n);
  }
}
