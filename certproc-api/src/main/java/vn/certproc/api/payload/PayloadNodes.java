package vn.certproc.api.payload;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import vn.certproc.api.model.Applicant;
import vn.certproc.api.model.Certificate;
import vn.certproc.api.model.CertificateSerial;
import vn.certproc.api.model.Code;
import vn.certproc.api.model.Coded;
import vn.certproc.api.model.EncodedCertificate;
import vn.certproc.api.model.Payload;
import vn.certproc.api.model.Request;
import vn.certproc.api.model.RequestList;
import vn.certproc.api.model.TaxCode;
import vn.certproc.api.model.Token;
import vn.certproc.api.model.TokenSerial;
import vn.certproc.api.payload.document.ApplicantNode;
import vn.certproc.api.payload.document.CertificateNode;
import vn.certproc.api.payload.document.RequestDocument;
import vn.certproc.api.payload.document.RequestListNode;
import vn.certproc.api.payload.document.RequestNode;
import vn.certproc.api.payload.document.TextNode;
import vn.certproc.api.payload.document.TokenNode;

/** Turns payloads into documents. */
final class PayloadNodes {

  private PayloadNodes() {}

  static RequestDocument document(Payload payload) {
    OrganizationIds ids = new OrganizationIds();
    if (payload instanceof RequestList list) {
      return list(list, ids);
    }
    RequestNode node = request((Request) payload, ids);
    node.organizations = ids.nodes();
    return node;
  }

  private static RequestListNode list(RequestList list, OrganizationIds ids) {
    RequestListNode node = new RequestListNode();
    node.reference = text(list.reference());
    node.requests = list.requests().stream().map(r -> request(r, ids)).toList();
    node.organizations = ids.nodes();
    node.dispatch = list.dispatch().map(LetterNodes::dispatch).orElse(null);
    node.extensions = Extensions.nodes(list.extensions());
    return node;
  }

  private static RequestNode request(Request request, OrganizationIds ids) {
    RequestNode node = new RequestNode();
    node.reference = text(request.reference());
    ContentNodes.put(request.content(), node);
    node.subscriber = SubscriberNodes.subscriber(request.subscriber(), ids);
    node.applicant = applicant(request.applicant());
    node.certificate = request.certificate().map(PayloadNodes::certificate).orElse(null);
    node.token = request.token().map(PayloadNodes::token).orElse(null);
    node.letter = request.letter().map(LetterNodes::letter).orElse(null);
    node.dispatch = request.dispatch().map(LetterNodes::dispatch).orElse(null);
    node.handover = request.handover().map(TokenEventNodes::handover).orElse(null);
    node.loss = request.loss().map(TokenEventNodes::loss).orElse(null);
    node.extensions = Extensions.nodes(request.extensions());
    return node;
  }

  private static ApplicantNode applicant(Applicant applicant) {
    ApplicantNode node = new ApplicantNode();
    node.role = applicant.role().code();
    node.person = applicant.person().map(SubscriberNodes::person).orElse(null);
    return node;
  }

  private static CertificateNode certificate(Certificate certificate) {
    CertificateNode node = new CertificateNode();
    node.name = TextNode.of(certificate.name());
    node.serialNumber = TextNode.of(certificate.serialNumber().value());
    node.issuer = text(certificate.issuer());
    node.validFrom = any(certificate.validFrom());
    node.validTo = any(certificate.validTo());
    node.email = any(certificate.email());
    node.taxCode = text(certificate.taxCode().map(TaxCode::value));
    node.encoded = text(certificate.encoded().map(EncodedCertificate::base64));
    return node;
  }

  private static TokenNode token(Token token) {
    TokenNode node = new TokenNode();
    node.serialNumber = text(token.serialNumber().map(TokenSerial::value));
    node.chipSerialNumber = text(token.chipSerialNumber());
    node.kind = code(token.kind());
    node.condition = token.condition().map(Coded::code).orElse(null);
    return node;
  }

  static @Nullable TextNode text(Optional<String> value) {
    return value.map(TextNode::of).orElse(null);
  }

  /** A value whose toString is its text: a day, an e-mail address, a telephone number. */
  static @Nullable TextNode any(Optional<?> value) {
    return text(value.map(Object::toString));
  }

  static @Nullable TextNode serial(Optional<CertificateSerial> value) {
    return text(value.map(CertificateSerial::value));
  }

  static @Nullable String code(Optional<Code> code) {
    return code.map(Code::value).orElse(null);
  }

  static List<TextNode> texts(List<String> values) {
    return values.stream().map(TextNode::of).toList();
  }
}
