package vn.certproc.api.payload;

import java.time.LocalDate;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import vn.certproc.api.model.AgencyLetter;
import vn.certproc.api.model.Applicant;
import vn.certproc.api.model.Certificate;
import vn.certproc.api.model.CertificateSerial;
import vn.certproc.api.model.Content;
import vn.certproc.api.model.Dispatch;
import vn.certproc.api.model.EmailAddress;
import vn.certproc.api.model.EncodedCertificate;
import vn.certproc.api.model.Handover;
import vn.certproc.api.model.Loss;
import vn.certproc.api.model.Request;
import vn.certproc.api.model.Subscriber;
import vn.certproc.api.model.TaxCode;
import vn.certproc.api.model.Token;
import vn.certproc.api.model.TokenCondition;
import vn.certproc.api.model.TokenSerial;
import vn.certproc.api.payload.document.CertificateNode;
import vn.certproc.api.payload.document.RequestNode;
import vn.certproc.api.payload.document.TokenNode;

/** Makes requests. For one reading; not thread-safe. */
final class RequestAssembler {

  private final Fields fields;
  private final ContentAssembler contents;
  private final SubscriberAssembler subscribers;
  private final LetterAssembler letters;
  private final TokenEvents events;

  RequestAssembler(Fields fields, OrganizationAssembler organizations) {
    this.fields = fields;
    PersonAssembler persons = new PersonAssembler(fields);
    this.contents = new ContentAssembler(fields, persons);
    this.subscribers = new SubscriberAssembler(fields, persons, organizations);
    this.letters = new LetterAssembler(fields, persons);
    this.events = new TokenEvents(fields, persons);
  }

  LetterAssembler letters() {
    return letters;
  }

  Optional<Request> request(RequestNode node) {
    Optional<String> reference = fields.text(node.reference);
    Optional<Content> content = contents.content(node);
    Optional<Subscriber> subscriber = subscribers.subscriber(node.subscriber);
    Optional<Applicant> applicant = subscribers.applicant(node.applicant);
    Optional<Certificate> certificate = certificate(node.certificate);
    Optional<Token> token = token(node.token);
    Optional<AgencyLetter> letter = letters.letter(node.letter);
    Optional<Dispatch> dispatch = letters.dispatch(node.dispatch);
    Optional<Handover> handover = events.handover(node.handover);
    Optional<Loss> loss = events.loss(node.loss);
    boolean whole = checkParts(node);
    if (!whole || content.isEmpty() || subscriber.isEmpty() || applicant.isEmpty()) {
      return Optional.empty();
    }
    if ((node.certificate != null && certificate.isEmpty()) || fields.faults().any()) {
      return Optional.empty(); // no payload comes of it any more
    }
    return fields.build(
        node::where,
        () ->
            new Request(
                reference,
                content.get(),
                subscriber.get(),
                applicant.get(),
                certificate,
                token,
                letter,
                dispatch,
                handover,
                loss,
                Extensions.of(node.extensions)));
  }

  /** What the procedure demands of the other parts. */
  private boolean checkParts(RequestNode node) {
    boolean aboutCertificate = node.renew != null || node.change != null || node.revoke != null;
    if (aboutCertificate && node.certificate == null) {
      fields.missing(node, "certificate");
      return false;
    }
    if (node.recover != null && (node.token == null || node.token.serialNumber == null)) {
      fields.missing(node, "token/serialNumber");
      return false;
    }
    if (node.issue != null && node.certificate != null) {
      fields.faults().fault("issue-with-certificate", node.certificate.where(), Map.of());
      return false;
    }
    return true;
  }

  private Optional<Certificate> certificate(@Nullable CertificateNode node) {
    if (node == null) {
      return Optional.empty();
    }
    Optional<String> name = fields.text(node.name);
    Optional<CertificateSerial> serial = fields.value(node.serialNumber, CertificateSerial::of);
    Optional<String> issuer = fields.text(node.issuer);
    Optional<LocalDate> from = fields.pastDate(node.validFrom);
    Optional<LocalDate> to = fields.date(node.validTo);
    Optional<EmailAddress> email = fields.value(node.email, EmailAddress::of);
    Optional<TaxCode> taxCode = fields.value(node.taxCode, TaxCode::of);
    Optional<EncodedCertificate> encoded =
        fields.value(node.encoded, t -> EncodedCertificate.of(decode(t)));
    if (name.isEmpty() || serial.isEmpty()) {
      return Optional.empty();
    }
    return fields.build(
        step -> node.validTo == null ? node.where(step) : node.validTo.where(),
        () -> new Certificate(name.get(), serial.get(), issuer, from, to, email, taxCode, encoded));
  }

  private static byte[] decode(String base64) {
    return Base64.getMimeDecoder().decode(base64);
  }

  private Optional<Token> token(@Nullable TokenNode node) {
    if (node == null) {
      return Optional.empty();
    }
    return Optional.of(
        new Token(
            fields.value(node.serialNumber, TokenSerial::of),
            fields.text(node.chipSerialNumber),
            fields.code(node, "@kind", node.kind),
            fields.constant(TokenCondition.class, node.condition)));
  }

  /** The rows of a list, as far as they can be made. */
  List<Request> requests(List<RequestNode> nodes) {
    return nodes.stream().flatMap(n -> request(n).stream()).toList();
  }
}
