package vn.certproc.core;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import vn.certproc.api.facts.Facts;
import vn.certproc.api.facts.KnownRequest;
import vn.certproc.api.facts.RequestState;
import vn.certproc.api.model.AgencyLetter;
import vn.certproc.api.model.Applicant;
import vn.certproc.api.model.ApplicantRole;
import vn.certproc.api.model.ChangeItem;
import vn.certproc.api.model.Channel;
import vn.certproc.api.model.Code;
import vn.certproc.api.model.Content;
import vn.certproc.api.model.Dispatch;
import vn.certproc.api.model.EmailAddress;
import vn.certproc.api.model.Organization;
import vn.certproc.api.model.Person;
import vn.certproc.api.model.Procedure;
import vn.certproc.api.model.Request;
import vn.certproc.api.model.Subscriber;
import vn.certproc.api.model.SubscriberKind;
import vn.certproc.api.model.Token;
import vn.certproc.api.model.TokenCondition;

/** Short words for the requests and facts that scenarios are made of. */
final class Make {

  static final String SERIAL = "54A0000000000001";
  static final String TOKEN = "VGCA20000001";

  private Make() {}

  static Request.OptionalStage begin(Request.SubscriberStage begun, SubscriberKind kind) {
    return begun
        .subscriber(Sample.subscriber(kind))
        .applicant(Sample.usualApplicant(Procedure.RENEW, kind));
  }

  static Request.OptionalStage of(Procedure procedure, Subscriber who) {
    return Sample.stage(procedure, who, Sample.usualApplicant(procedure, who.kind()));
  }

  static Request staffAt(Procedure procedure, Organization workplace) {
    return of(procedure, Subscriber.staff(Sample.person(), workplace)).build();
  }

  static Request headOf(Procedure procedure, Organization unit) {
    return of(procedure, Subscriber.head(Sample.person(), unit)).build();
  }

  static Request agency(Procedure procedure, Organization agency) {
    return of(procedure, Subscriber.agency(agency, Sample.person())).build();
  }

  static Request issue(SubscriberKind kind, String... uses) {
    return begin(Request.issue(uses), kind).build();
  }

  static Request change(SubscriberKind kind, ChangeItem... items) {
    return begin(Request.change(Sample.certificate(Sample.END), items), kind)
        .token(Token.of(TOKEN, TokenCondition.AT_HAND))
        .build();
  }

  static ChangeItem replace(String field) {
    return field.equals("email")
        ? ChangeItem.replace(field, "cu@longan.gov.vn", "moi@longan.gov.vn")
        : ChangeItem.replace(field, "cũ", "mới");
  }

  static ChangeItem remove(String field) {
    return remove(field, "cũ");
  }

  private static ChangeItem remove(String field, String before) {
    return new ChangeItem(
        Code.of(field), Optional.of(before), Optional.empty(), Optional.empty(), Optional.empty());
  }

  /** A change as it is written in a table: the field, with :add or :remove where it is one. */
  static ChangeItem change(String written, String before, String after) {
    String field = written.split(":")[0];
    if (written.endsWith(":remove")) {
      return remove(field, before);
    }
    return written.endsWith(":add")
        ? ChangeItem.add(field, after)
        : ChangeItem.replace(field, before, after);
  }

  static Request revoke(SubscriberKind kind, ApplicantRole role, String reason) {
    return Request.revoke(Sample.certificate(Sample.END), reason)
        .subscriber(Sample.subscriber(kind))
        .applicant(Applicant.as(role))
        .build();
  }

  static Request transferred(Optional<String> sector) {
    Content.Revocation content =
        new Content.Revocation(Code.of("transferred"), Optional.empty(), sector.map(Code::of));
    return begin(
            Request.of(content, Optional.of(Sample.certificate(Sample.END))), SubscriberKind.STAFF)
        .build();
  }

  static Request withToken(Procedure procedure, TokenCondition condition) {
    return of(procedure, Sample.subscriber(SubscriberKind.STAFF))
        .token(Token.of(TOKEN, condition))
        .build();
  }

  /** A renewal that does not tell how often the certificate was renewed before. */
  static Request renewalsNotTold() {
    return begin(
            Request.of(
                new Content.Renewal(OptionalInt.empty(), List.of()),
                Optional.of(Sample.certificate(Sample.END))),
            SubscriberKind.STAFF)
        .token(Token.of(TOKEN, TokenCondition.AT_HAND))
        .build();
  }

  static Request renewed(int times) {
    return begin(Request.renew(Sample.certificate(Sample.END), times), SubscriberKind.STAFF)
        .token(Token.of(TOKEN, TokenCondition.AT_HAND))
        .build();
  }

  static Dispatch dispatch(
      Optional<Person> coordinator, Optional<Channel> channel, Optional<String> portalAccount) {
    return new Dispatch(
        AgencyLetter.blank(),
        Optional.empty(),
        Optional.empty(),
        coordinator,
        channel,
        portalAccount.map(EmailAddress::of));
  }

  static Dispatch portal(String... account) {
    return dispatch(
        Optional.empty(), Optional.of(Channel.PORTAL), List.of(account).stream().findFirst());
  }

  static Facts requests(KnownRequest... known) {
    return new Facts(Optional.of(List.of(known)), Optional.empty(), Optional.empty());
  }

  static Facts renewals(int granted) {
    return new Facts(Optional.empty(), Optional.of(Map.of(SERIAL, granted)), Optional.empty());
  }

  static Facts holder(String token, String name) {
    return new Facts(Optional.empty(), Optional.empty(), Optional.of(Map.of(token, name)));
  }

  static KnownRequest known(Procedure procedure, RequestState state, String... reference) {
    return new KnownRequest(
        Sample.certificate(Sample.END).serialNumber(),
        procedure,
        state,
        List.of(reference).stream().findFirst());
  }
}
