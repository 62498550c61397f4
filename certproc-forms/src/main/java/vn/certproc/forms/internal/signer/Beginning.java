package vn.certproc.forms.internal.signer;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import vn.certproc.api.model.EncodedCertificate;
import vn.certproc.api.signing.SignatureScheme;
import vn.certproc.forms.UnreadablePdfException;
import vn.certproc.forms.internal.field.FieldReader;
import vn.certproc.forms.internal.update.BaseFile;
import vn.certproc.forms.signing.SignatureAppearance;
import vn.certproc.forms.signing.SignatureField;
import vn.certproc.forms.signing.SignatureFields;
import vn.certproc.forms.signing.SignatureOrder;
import vn.certproc.forms.signing.SigningRefusedException;
import vn.certproc.pki.CertificateDetails;
import vn.certproc.pki.cms.CmsDraft;
import vn.certproc.pki.cms.CmsMaker;

/**
 * Begins a signature: all checks, then the document with room for it. For one signature; not
 * thread-safe.
 */
public final class Beginning {

  private final SignatureOrder order;
  private final EncodedCertificate certificate;
  private final SignatureScheme scheme;
  private final CertificateDetails signer;

  private Beginning(
      SignatureOrder order,
      EncodedCertificate certificate,
      SignatureScheme scheme,
      CertificateDetails signer) {
    this.order = order;
    this.certificate = certificate;
    this.scheme = scheme;
    this.signer = signer;
  }

  /** Begins a signature; see {@link vn.certproc.forms.signing.PdfSigner#begin}. */
  public static PendingParts of(
      byte[] pdf, SignatureOrder order, EncodedCertificate certificate, SignatureScheme scheme) {
    try (BaseFile given = BaseFile.open(pdf)) {
      CertificateDetails signer = SignerCertificate.checked(certificate, scheme, order.at());
      Beginning beginning = new Beginning(order, certificate, scheme, signer);
      FieldReader reader = new FieldReader(given.document());
      List<SignatureField> fields = reader.fields();
      if (!fields.isEmpty() || reader.planned().isEmpty()) {
        return beginning.in(given, fields);
      }
      // A form that has no fields yet gets them first.
      try (BaseFile form = BaseFile.open(SignatureFields.prepare(pdf, order.at()))) {
        return beginning.in(form, new FieldReader(form.document()).fields());
      }
    } catch (IOException e) {
      throw new UnreadablePdfException("pdf-damaged", e);
    }
  }

  private PendingParts in(BaseFile document, List<SignatureField> fields) throws IOException {
    String certified = SignerName.certified(signer);
    SignatureField field = PlaceChoice.of(fields, order, certified);
    List<FieldNode> nodes = FieldNode.all(document.catalog());
    SignatureLocks.check(nodes, field.name());
    EarlierSignatures.check(document.bytes(), nodes);
    PlaceChoice.notStamped(
        fields,
        field,
        nodes.stream().filter(FieldNode::stamped).map(FieldNode::name).collect(Collectors.toSet()));
    SignerName name = new SignerName(field.printedName(), certified);
    name.check(order.acceptsOtherName());
    if (!order.acceptsOtherName()) {
      OtherPlaces.check(nodes, fields, field, signer);
    }
    boolean stamped = order.timeStamp().isPresent();
    int room = SignatureRoom.of(signer, order.chain(), stamped);
    SignatureRevision revision =
        RevisionWriter.write(
            document, node(nodes, field.name()), field, order, signer.subject().label(), room);
    return new PendingParts(
        revision, draft(revision), field.name(), name, otherColour(field), stamped, stamped);
  }

  /** Whether a signature by hand is red, or a seal blue (Decree 30/2020/NĐ-CP, Annex I). */
  private boolean otherColour(SignatureField field) {
    return order.appearance() instanceof SignatureAppearance.Image image
        && field.kind().flatMap(kind -> image.usualOf().filter(usual -> usual != kind)).isPresent();
  }

  /** The one empty field of this name that is an object with at most one place on a page. */
  private static FieldNode node(List<FieldNode> nodes, String name) {
    List<FieldNode> named = nodes.stream().filter(node -> node.name().equals(name)).toList();
    if (named.size() != 1 || named.get(0).value().isPresent() || named.get(0).widget().isEmpty()) {
      throw new SigningRefusedException("signer-field-unusable", Map.of("field", name));
    }
    return named.get(0);
  }

  private CmsDraft draft(SignatureRevision revision) {
    CmsMaker maker = CmsMaker.pades().withChain(order.chain());
    return order
        .timeStamp()
        .map(maker::withTimeStamp)
        .orElse(maker)
        .begin(revision.digest(scheme.digest()), scheme, certificate);
  }
}
