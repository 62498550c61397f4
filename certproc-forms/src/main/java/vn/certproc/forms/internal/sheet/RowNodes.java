package vn.certproc.forms.internal.sheet;

import vn.certproc.api.payload.document.ApplicantNode;
import vn.certproc.api.payload.document.IdentityNode;
import vn.certproc.api.payload.document.IssueNode;
import vn.certproc.api.payload.document.PersonNode;
import vn.certproc.api.payload.document.RequestNode;
import vn.certproc.api.payload.document.SubscriberNode;
import vn.certproc.api.payload.document.TextNode;
import vn.certproc.api.payload.document.TokenNode;

/** The parts of a row's request, made when they are first wanted. */
final class RowNodes {

  private RowNodes() {}

  /** A request for a new issue, with what every row has. */
  static RequestNode request(String subscriberKind, String applicantRole) {
    RequestNode request = new RequestNode();
    request.issue = new IssueNode();
    SubscriberNode subscriber = new SubscriberNode();
    subscriber.kind = subscriberKind;
    subscriber.person = new PersonNode();
    subscriber.person.fullName = TextNode.gap();
    request.subscriber = subscriber;
    request.applicant = new ApplicantNode();
    request.applicant.role = applicantRole;
    return request;
  }

  static IssueNode issue(RequestNode request) {
    IssueNode issue = request.issue == null ? new IssueNode() : request.issue;
    request.issue = issue;
    return issue;
  }

  static SubscriberNode subscriber(RequestNode request) {
    SubscriberNode node = request.subscriber == null ? new SubscriberNode() : request.subscriber;
    request.subscriber = node;
    return node;
  }

  static PersonNode person(RequestNode request) {
    SubscriberNode subscriber = subscriber(request);
    PersonNode person = subscriber.person == null ? new PersonNode() : subscriber.person;
    subscriber.person = person;
    return person;
  }

  static IdentityNode identity(RequestNode request) {
    PersonNode person = person(request);
    IdentityNode identity = person.identity;
    if (identity == null) {
      identity = new IdentityNode();
      identity.number = TextNode.gap();
      person.identity = identity;
    }
    return identity;
  }

  static TokenNode token(RequestNode request) {
    TokenNode token = request.token == null ? new TokenNode() : request.token;
    request.token = token;
    return token;
  }
}
