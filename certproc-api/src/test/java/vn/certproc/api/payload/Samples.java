package vn.certproc.api.payload;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Random;
import vn.certproc.api.model.AgencyLetter;
import vn.certproc.api.model.Applicant;
import vn.certproc.api.model.ApplicantRole;
import vn.certproc.api.model.Certificate;
import vn.certproc.api.model.CertificateSerial;
import vn.certproc.api.model.ChangeItem;
import vn.certproc.api.model.Channel;
import vn.certproc.api.model.Code;
import vn.certproc.api.model.Content;
import vn.certproc.api.model.DeviceType;
import vn.certproc.api.model.Dispatch;
import vn.certproc.api.model.EmailAddress;
import vn.certproc.api.model.EncodedCertificate;
import vn.certproc.api.model.Extension;
import vn.certproc.api.model.Handover;
import vn.certproc.api.model.IdentityDocument;
import vn.certproc.api.model.LetterSigner;
import vn.certproc.api.model.Loss;
import vn.certproc.api.model.Organization;
import vn.certproc.api.model.Person;
import vn.certproc.api.model.Procedure;
import vn.certproc.api.model.Request;
import vn.certproc.api.model.RequestList;
import vn.certproc.api.model.Subscriber;
import vn.certproc.api.model.SubscriberKind;
import vn.certproc.api.model.Token;
import vn.certproc.api.model.TokenCondition;
import vn.certproc.api.model.TokenSerial;

/** Makes payloads at random from a seed, so that a failure can be repeated. */
final class Samples {

  static final LocalDate TODAY = LocalDate.of(2026, 9, 17);
  private static final List<String> TEXTS =
      List.of(
          "Nguyễn Thị Ánh Tuyết",
          "Sở Thông tin và Truyền thông",
          "a < b & c > \"d\" 'e'",
          "dòng một\ndòng hai\tthụt",
          "]]> <!-- không phải chú thích -->",
          "hai  dấu cách",
          "Đặng Đình Đức 𠀀",
          "François Müller");

  private final Random random;

  Samples(long seed) {
    random = new Random(seed);
  }

  private boolean maybe() {
    return random.nextBoolean();
  }

  private <T> Optional<T> maybe(java.util.function.Supplier<T> value) {
    return maybe() ? Optional.of(value.get()) : Optional.empty();
  }

  private <T> T pick(List<T> from) {
    return from.get(random.nextInt(from.size()));
  }

  String text() {
    return pick(TEXTS);
  }

  private Code code() {
    return Code.of(pick(List.of("a", "e-tax", "too-many-wrong-passwords", "x1")));
  }

  private LocalDate day() {
    return LocalDate.of(2000, 1, 1).plusDays(random.nextInt(9000));
  }

  private EmailAddress email() {
    return EmailAddress.of(pick(List.of("ntanh@longan.gov.vn", "o'x+1@a-b.gov.vn")));
  }

  Organization organization() {
    Optional<Organization> above =
        random.nextInt(3) == 0 ? Optional.empty() : Optional.of(organization());
    return new Organization(
        text(),
        maybe(this::code),
        maybe(this::maybe),
        maybe(this::maybe),
        maybe(this::text),
        maybe(this::text),
        maybe(this::text),
        maybe(this::email),
        maybe(() -> vn.certproc.api.model.TaxCode.of("0301519977-029")),
        maybe(() -> vn.certproc.api.model.BudgetCode.of("1012345")),
        above.filter(a -> a.upwards().size() < 5));
  }

  Person person() {
    return new Person(
        text(),
        maybe(() -> LocalDate.of(1990, 1 + random.nextInt(12), 1 + random.nextInt(28))),
        maybe(
            () ->
                new IdentityDocument(
                    vn.certproc.api.model.IdentityNumber.of(
                        pick(List.of("079090001234", "123456789", "B1234567"))),
                    maybe(this::day),
                    maybe(this::text))),
        maybe(this::email),
        maybe(() -> vn.certproc.api.model.PhoneNumber.of("+84 912.345-678")),
        maybe(this::text),
        maybe(this::text));
  }

  Certificate certificate() {
    return new Certificate(
        text(),
        CertificateSerial.of(new java.math.BigInteger(100, random).add(java.math.BigInteger.ONE)),
        maybe(this::text),
        maybe(this::day),
        maybe(() -> LocalDate.of(2028, 2, 29)),
        maybe(this::email),
        maybe(() -> vn.certproc.api.model.TaxCode.of("0301519977")),
        maybe(() -> EncodedCertificate.of(bytes())));
  }

  private byte[] bytes() {
    byte[] b = new byte[1 + random.nextInt(3000)];
    random.nextBytes(b);
    return b;
  }

  private ChangeItem change() {
    return new ChangeItem(
        code(),
        maybe(() -> "cũ " + text()),
        Optional.of("mới " + text()),
        maybe(this::code),
        maybe(this::text));
  }

  Content content(Procedure procedure) {
    return switch (procedure) {
      case ISSUE ->
          new Content.Issue(list(this::code, 0), maybe(() -> CertificateSerial.of("0a:1b:2c")));
      case RENEW ->
          new Content.Renewal(
              maybe() ? OptionalInt.of(random.nextInt(3)) : OptionalInt.empty(),
              list(this::change, 0));
      case CHANGE -> new Content.Change(list(this::change, 1));
      case REVOKE -> new Content.Revocation(code(), maybe(this::text), maybe(this::code));
      case RECOVER -> new Content.Recovery(code(), maybe(this::person));
    };
  }

  private <T> List<T> list(java.util.function.Supplier<T> make, int least) {
    List<T> all = new ArrayList<>();
    for (int i = least + random.nextInt(3); i > 0; i--) {
      all.add(make.get());
    }
    return all;
  }

  Subscriber subscriber(SubscriberKind kind) {
    Organization o = organization();
    return switch (kind) {
      case AGENCY -> new Subscriber.Agency(o, maybe(this::person));
      case HEAD ->
          new Subscriber.Head(
              person(), o, maybe(() -> new Subscriber.ActingAppointment(text(), maybe(this::day))));
      case STAFF -> new Subscriber.Staff(person(), o, maybe(this::code));
      case DEVICE ->
          new Subscriber.Device(
              pick(List.of(DeviceType.values())),
              text(),
              o,
              maybe(this::person),
              maybe(this::email));
    };
  }

  private Token token() {
    return new Token(
        Optional.of(TokenSerial.of(pick(List.of("2105 0001/A", "VG-1")))),
        maybe(this::text),
        maybe(this::code),
        maybe(() -> pick(List.of(TokenCondition.values()))));
  }

  private AgencyLetter letter() {
    return new AgencyLetter(
        maybe(this::text),
        maybe(this::text),
        maybe(this::text),
        maybe(this::day),
        maybe(() -> new LetterSigner(list(this::text, 1), maybe(this::text))),
        list(this::text, 0));
  }

  Dispatch dispatch() {
    return new Dispatch(
        letter(),
        maybe(this::person),
        maybe(this::text),
        maybe(this::person),
        maybe(() -> pick(List.of(Channel.values()))),
        maybe(this::email));
  }

  List<Extension> extensions() {
    return list(
        () ->
            pick(
                List.of(
                    new Extension(
                        "urn:host",
                        "case",
                        "<case xmlns=\"urn:host\" id=\"1 &amp; 2\"><!--c--><n>ö</n></case>"),
                    new Extension(
                        "urn:host",
                        "case",
                        "<h:case xmlns:h=\"urn:host\" xmlns:t=\"urn:t\" t:a=\"x&#10;y\">chữ t:q <h:b/> <?p d?></h:case>"))),
        0);
  }

  Request request(Procedure procedure, SubscriberKind kind) {
    boolean about = procedure != Procedure.ISSUE && procedure != Procedure.RECOVER;
    return new Request(
        maybe(this::text),
        content(procedure),
        subscriber(kind),
        new Applicant(pick(List.of(ApplicantRole.values())), maybe(this::person)),
        about || (procedure == Procedure.RECOVER && maybe())
            ? Optional.of(certificate())
            : Optional.empty(),
        procedure == Procedure.RECOVER || maybe() ? Optional.of(token()) : Optional.empty(),
        maybe(this::letter),
        maybe(this::dispatch),
        maybe(this::handover),
        maybe(this::loss),
        extensions());
  }

  private Handover handover() {
    return new Handover(
        maybe(this::day),
        maybe(this::text),
        maybe(this::person),
        maybe(this::person),
        maybe(this::text),
        maybe(() -> CertificateSerial.of("0a:1b:2c")),
        maybe(() -> LocalDate.of(2028, 2, 29)));
  }

  private Loss loss() {
    return new Loss(
        maybe(this::day),
        maybe(() -> LocalTime.of(random.nextInt(24), random.nextInt(60))),
        maybe(this::text),
        maybe(this::text),
        maybe(() -> TODAY),
        maybe(this::text),
        maybe(this::person),
        maybe(this::person));
  }

  RequestList list(int rows) {
    List<Request> all = new ArrayList<>();
    for (int i = 0; i < rows; i++) {
      all.add(
          request(pick(List.of(Procedure.values())), pick(List.of(SubscriberKind.values())))
              .withoutDispatch());
    }
    return new RequestList(maybe(this::text), all, maybe(this::dispatch), extensions());
  }
}
