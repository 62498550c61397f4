package vn.certproc.api.model;

import java.time.format.DateTimeFormatter;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.stream.Collectors;
import vn.certproc.api.text.Labels;
import vn.certproc.api.text.Vocabulary;

/**
 * The fields of a request by their payload paths, as an official reads them: the one list that form
 * definitions bind to, that profiles name in "complete", and that printed forms are compared with.
 *
 * <p>Days print as {@code dd/MM/yyyy}, times as {@code HH:mm}; codes print by their label.
 * Thread-safe.
 */
public final class RequestFields {

  private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("dd/MM/yyyy");
  private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("HH:mm");
  private static final String MARK = "×";
  private static final String MOVES = "/cs";

  private static final Map<String, BiFunction<Request, Labels, Optional<String>>> FIELDS =
      Collections.unmodifiableMap(all());

  private RequestFields() {}

  /** Every path, in the order of the payload. */
  public static Set<String> names() {
    return FIELDS.keySet();
  }

  /**
   * What a field says.
   *
   * @param request the request
   * @param path one of {@link #names()}
   * @param labels the wording of codes
   * @return the text, or empty where the request leaves the field open
   * @throws IllegalArgumentException when there is no such field
   */
  public static Optional<String> text(Request request, String path, Labels labels) {
    BiFunction<Request, Labels, Optional<String>> field = FIELDS.get(path);
    if (field == null) {
      throw new IllegalArgumentException("no field " + path + " in a request");
    }
    return field.apply(request, labels);
  }

  private static Map<String, BiFunction<Request, Labels, Optional<String>>> all() {
    Map<String, BiFunction<Request, Labels, Optional<String>>> f = new LinkedHashMap<>();
    plain(f, "reference", Request::reference);
    content(f);
    plain(f, "subscriber/name", r -> Optional.of(r.subscriber().name()));
    plain(f, "subscriber/email", r -> r.subscriber().email().map(EmailAddress::value));
    person(f, "subscriber/person", r -> r.subscriber().person());
    plain(f, "subscriber/actingDecision", RequestFields::actingDecision);
    organization(f, "subscriber/organization", r -> Optional.of(r.subscriber().organization()));
    organization(f, "subscriber/organization/parent", r -> r.subscriber().organization().parent());
    person(f, "applicant/person", RequestFields::applicantPerson);
    certificate(f);
    token(f);
    letter(f, "letter", Request::letter);
    letter(f, "dispatch/letter", r -> r.dispatch().map(Dispatch::letter));
    person(f, "dispatch/receiver", r -> r.dispatch().flatMap(Dispatch::receiver));
    plain(f, "dispatch/deliveryAddress", r -> r.dispatch().flatMap(Dispatch::deliveryAddress));
    person(f, "dispatch/coordinator", RequestFields::coordinator);
    handover(f);
    loss(f);
    return f;
  }

  private static void content(Map<String, BiFunction<Request, Labels, Optional<String>>> f) {
    f.put(
        "issue/intendedUse",
        (r, l) ->
            of(r.content(), Content.Issue.class)
                .map(i -> labelled(i.intendedUses(), Vocabulary.INTENDED_USE, l))
                .filter(t -> !t.isEmpty()));
    plain(
        f,
        "issue/previousSerialNumber",
        r ->
            of(r.content(), Content.Issue.class)
                .flatMap(Content.Issue::previousSerialNumber)
                .map(CertificateSerial::value));
    plain(f, "asked/renew", r -> mark(r, Procedure.RENEW));
    plain(f, "asked/change", r -> mark(r, Procedure.CHANGE));
    plain(
        f,
        "renew/renewalsUsed",
        r ->
            of(r.content(), Content.Renewal.class)
                .filter(c -> c.renewalsUsed().isPresent())
                .map(c -> Integer.toString(c.renewalsUsed().getAsInt())));
    f.put("change/field", (r, l) -> changeFields(r, l));
    f.put("change/item", (r, l) -> changeItems(r, l));
    f.put("change/old", (r, l) -> changeValues(r, l, ChangeItem::oldValue));
    f.put("change/new", (r, l) -> changeValues(r, l, ChangeItem::newValue));
    f.put("change/reason", (r, l) -> changeReasons(r));
    f.put(
        "revoke/reason",
        (r, l) ->
            of(r.content(), Content.Revocation.class)
                .map(c -> l.label(Vocabulary.REVOCATION_REASON, c.reason()).vi()));
    plain(
        f,
        "revoke/details",
        r -> of(r.content(), Content.Revocation.class).flatMap(Content.Revocation::details));
    f.put(
        "recover/reason",
        (r, l) ->
            of(r.content(), Content.Recovery.class)
                .map(c -> l.label(Vocabulary.RECOVERY_REASON, c.reason()).vi()));
    person(
        f,
        "recover/coordinator",
        r -> of(r.content(), Content.Recovery.class).flatMap(Content.Recovery::coordinator));
  }

  private static void person(
      Map<String, BiFunction<Request, Labels, Optional<String>>> f,
      String at,
      Function<Request, Optional<Person>> person) {
    plain(f, at + "/fullName", r -> person.apply(r).map(Person::fullName));
    plain(f, at + "/birthDate", r -> person.apply(r).flatMap(Person::birthDate).map(DAY::format));
    plain(
        f,
        at + "/identity/number",
        r -> person.apply(r).flatMap(Person::identity).map(i -> i.number().value()));
    plain(
        f,
        at + "/identity/issuedOn",
        r ->
            person
                .apply(r)
                .flatMap(Person::identity)
                .flatMap(IdentityDocument::issuedOn)
                .map(DAY::format));
    plain(
        f,
        at + "/identity/issuedBy",
        r -> person.apply(r).flatMap(Person::identity).flatMap(IdentityDocument::issuedBy));
    plain(
        f,
        at + "/identity",
        r -> person.apply(r).flatMap(Person::identity).map(RequestFields::identity));
    plain(f, at + "/email", r -> person.apply(r).flatMap(Person::email).map(EmailAddress::value));
    plain(f, at + "/mobile", r -> person.apply(r).flatMap(Person::mobile).map(PhoneNumber::value));
    plain(f, at + "/position", r -> person.apply(r).flatMap(Person::position));
    plain(f, at + "/workplace", r -> person.apply(r).flatMap(Person::workplace));
  }

  private static void organization(
      Map<String, BiFunction<Request, Labels, Optional<String>>> f,
      String at,
      Function<Request, Optional<Organization>> o) {
    plain(f, at + "/name", r -> o.apply(r).map(Organization::name));
    plain(f, at + "/address", r -> o.apply(r).flatMap(Organization::address));
    plain(f, at + "/province", r -> o.apply(r).flatMap(Organization::province));
    plain(f, at + "/email", r -> o.apply(r).flatMap(Organization::email).map(EmailAddress::value));
    plain(f, at + "/taxCode", r -> o.apply(r).flatMap(Organization::taxCode).map(TaxCode::value));
    plain(
        f,
        at + "/budgetCode",
        r -> o.apply(r).flatMap(Organization::budgetCode).map(BudgetCode::value));
  }

  private static void certificate(Map<String, BiFunction<Request, Labels, Optional<String>>> f) {
    plain(f, "certificate/name", RequestFields::certificateName);
    plain(f, "certificate/serialNumber", r -> r.certificate().map(c -> c.serialNumber().value()));
    plain(f, "certificate/issuer", r -> r.certificate().flatMap(Certificate::issuer));
    plain(
        f,
        "certificate/validFrom",
        r -> r.certificate().flatMap(Certificate::validFrom).map(DAY::format));
    plain(
        f,
        "certificate/validTo",
        r -> r.certificate().flatMap(Certificate::validTo).map(DAY::format));
    plain(f, "certificate/email", RequestFields::certificateEmail);
    plain(
        f,
        "certificate/taxCode",
        r -> r.certificate().flatMap(Certificate::taxCode).map(TaxCode::value));
  }

  private static void token(Map<String, BiFunction<Request, Labels, Optional<String>>> f) {
    plain(
        f,
        "token/serialNumber",
        r -> r.token().flatMap(Token::serialNumber).map(TokenSerial::value));
    f.put(
        "token/kind",
        (r, l) -> r.token().flatMap(Token::kind).map(k -> l.label(Vocabulary.TOKEN_KIND, k).vi()));
    plain(f, "token/sim", r -> r.token().flatMap(RequestFields::sim));
    plain(f, "token/mobileNetwork", r -> r.token().flatMap(Token::mobileNetwork));
    plain(
        f,
        "token/movesNumber",
        r -> r.token().flatMap(Token::movesNumber).filter(moves -> moves).map(moves -> MARK));
  }

  private static void handover(Map<String, BiFunction<Request, Labels, Optional<String>>> f) {
    plain(f, "handover/on", r -> r.handover().flatMap(Handover::on).map(DAY::format));
    plain(f, "handover/place", r -> r.handover().flatMap(Handover::place));
    person(f, "handover/deliveredBy", r -> r.handover().flatMap(Handover::deliveredBy));
    person(f, "handover/receivedBy", r -> r.handover().flatMap(Handover::receivedBy));
    plain(f, "handover/state", r -> r.handover().flatMap(Handover::state));
    plain(f, "handover/certificateSerialNumber", RequestFields::serialOnToken);
    plain(
        f,
        "handover/effectiveFrom",
        r -> r.handover().flatMap(Handover::effectiveFrom).map(DAY::format));
  }

  private static void loss(Map<String, BiFunction<Request, Labels, Optional<String>>> f) {
    plain(f, "loss/on", r -> r.loss().flatMap(Loss::on).map(DAY::format));
    plain(f, "loss/time", r -> r.loss().flatMap(Loss::time).map(TIME::format));
    plain(f, "loss/place", r -> r.loss().flatMap(Loss::place));
    plain(f, "loss/circumstances", r -> r.loss().flatMap(Loss::circumstances));
    plain(f, "loss/confirmedOn", r -> r.loss().flatMap(Loss::confirmedOn).map(DAY::format));
    plain(f, "loss/confirmedAt", r -> r.loss().flatMap(Loss::confirmedAt));
    person(f, "loss/confirmedBy", r -> r.loss().flatMap(Loss::confirmedBy));
    person(f, "loss/reportedBy", r -> r.loss().flatMap(Loss::reportedBy));
  }

  /** The network, with "/cs" where a number in use moves (form 01 of Decree 68/2024/NĐ-CP). */
  private static Optional<String> sim(Token token) {
    boolean moves = token.movesNumber().orElse(false);
    return token.mobileNetwork().map(network -> moves ? network + MOVES : network);
  }

  private static void letter(
      Map<String, BiFunction<Request, Labels, Optional<String>>> f,
      String at,
      Function<Request, Optional<AgencyLetter>> letter) {
    plain(f, at + "/number", r -> letter.apply(r).flatMap(AgencyLetter::number));
    plain(f, at + "/symbol", r -> letter.apply(r).flatMap(AgencyLetter::symbol));
    plain(f, at + "/place", r -> letter.apply(r).flatMap(AgencyLetter::place));
    plain(f, at + "/date", r -> letter.apply(r).flatMap(AgencyLetter::date).map(DAY::format));
  }

  /** The certificate's name; without a certificate at hand it is the subscriber's. */
  private static Optional<String> certificateName(Request r) {
    return Optional.of(r.certificate().map(Certificate::name).orElse(r.subscriber().name()));
  }

  /** The e-mail registered in the certificate; where it is not told, the subscriber's. */
  private static Optional<String> certificateEmail(Request r) {
    return r.certificate()
        .flatMap(Certificate::email)
        .or(() -> r.subscriber().email())
        .map(EmailAddress::value);
  }

  /** The certificate on the token handed over; of one that was there before, its own number. */
  private static Optional<String> serialOnToken(Request r) {
    return r.handover()
        .flatMap(Handover::certificateSerial)
        .or(() -> r.certificate().map(Certificate::serialNumber))
        .map(CertificateSerial::value);
  }

  /** The applicant's own name, else the subscriber's or certificate manager's. */
  private static Optional<Person> applicantPerson(Request r) {
    return r.applicant().person().or(() -> r.subscriber().person());
  }

  /** The managing agency's coordinator wins over the applicant's proposal (§9). */
  private static Optional<Person> coordinator(Request r) {
    return r.dispatch()
        .flatMap(Dispatch::coordinator)
        .or(() -> of(r.content(), Content.Recovery.class).flatMap(Content.Recovery::coordinator));
  }

  private static Optional<String> actingDecision(Request r) {
    return of(r.subscriber(), Subscriber.Head.class)
        .flatMap(Subscriber.Head::acting)
        .map(Subscriber.ActingAppointment::decisionNumber);
  }

  private static Optional<String> mark(Request r, Procedure procedure) {
    return r.procedures().contains(procedure) ? Optional.of(MARK) : Optional.empty();
  }

  private static Optional<String> changeFields(Request r, Labels labels) {
    return lines(
        r.content().changes().stream()
            .map(c -> labels.label(Vocabulary.CHANGE_FIELD, c.field()).vi())
            .toList());
  }

  /** What the certificate says now, always with its label: a value to add has nothing else. */
  private static Optional<String> changeItems(Request r, Labels labels) {
    return lines(
        r.content().changes().stream()
            .map(
                c -> {
                  String label = labels.label(Vocabulary.CHANGE_FIELD, c.field()).vi();
                  return c.oldValue().map(old -> label + ": " + old).orElse(label);
                })
            .toList());
  }

  /** Number, day and place of issue in one, as tables print them. */
  private static String identity(IdentityDocument paper) {
    StringBuilder out = new StringBuilder(paper.number().value());
    paper.issuedOn().ifPresent(day -> out.append("; ").append(DAY.format(day)));
    paper.issuedBy().ifPresent(place -> out.append("; ").append(place));
    return out.toString();
  }

  /** Several changes are told apart by their labels; a single one needs none. */
  private static Optional<String> changeValues(
      Request r, Labels labels, Function<ChangeItem, Optional<String>> value) {
    List<ChangeItem> items = r.content().changes();
    if (items.size() == 1) {
      return value.apply(items.get(0));
    }
    return lines(
        items.stream()
            .flatMap(
                c ->
                    value.apply(c).stream()
                        .map(v -> labels.label(Vocabulary.CHANGE_FIELD, c.field()).vi() + ": " + v))
            .toList());
  }

  private static Optional<String> changeReasons(Request r) {
    return lines(r.content().changes().stream().flatMap(c -> c.reason().stream()).toList());
  }

  private static Optional<String> lines(List<String> lines) {
    return lines.isEmpty() ? Optional.empty() : Optional.of(String.join("\n", lines));
  }

  private static String labelled(List<Code> codes, Vocabulary vocabulary, Labels labels) {
    return codes.stream()
        .map(c -> labels.label(vocabulary, c).vi())
        .collect(Collectors.joining("; "));
  }

  private static <T> Optional<T> of(Object value, Class<T> type) {
    return type.isInstance(value) ? Optional.of(type.cast(value)) : Optional.empty();
  }

  private static void plain(
      Map<String, BiFunction<Request, Labels, Optional<String>>> f,
      String path,
      Function<Request, Optional<String>> value) {
    f.put(path, (r, l) -> value.apply(r));
  }
}
