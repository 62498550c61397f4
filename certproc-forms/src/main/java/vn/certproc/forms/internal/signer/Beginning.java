package vn.certproc.forms.internal.signer;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import vn.certproc.api.model.EncodedCertificate;
import vn.certproc.api.signing.SignatureScheme;
import vn.certproc.forms.UnreadablePdfException;
import vn.certproc.forms.internal.update.BaseFile;
import vn.certproc.forms.signing.SignatureField;
import vn.certproc.forms.signing.SignatureFields;
import vn.certproc.forms.signing.SignatureOrder;
import vn.certproc.forms.signing.SigningRefusedException;
import vn.certproc.pki.CertificateDetails;
import vn.certproc.pki.cms.CmsDraft;
import vn.certproc.pki.cms.CmsMaker;

/** Begins a signature: all checks, then the document with room for it. */
public final class Beginning {

  private Beginning() {}

  /** Begins a signature; see {@link vn.certproc.forms.signing.PdfSigner#begin}. */
  public static PendingParts of(
      byte[] pdf, SignatureOrder order, EncodedCertificate certificate, SignatureScheme scheme) {
    byte[] document = prepared(pdf, order);
    CertificateDetails signer = SignerCertificate.checked(certificate, scheme, order.at());
    String certified = signer.subject().commonName().orElse("");
    SignatureField field = PlaceChoice.of(SignatureFields.of(document), order, certified);
    SignerName name = new SignerName(field.printedName(), certified);
    SignatureRevision revision = revision(document, field, order, signer);
    name.check(order.acceptsOtherName());
    return new PendingParts(
        revision,
        draft(revision, order, certificate, scheme),
        field.name(),
        name,
        order.timeStamp().isPresent(),
        order.timeStamp().isPresent());
  }

  /** The document with its empty fields: a form that has none yet gets them. */
  private static byte[] prepared(byte[] pdf, SignatureOrder order) {
    boolean wanting = SignatureFields.of(pdf).isEmpty() && !SignatureFields.planned(pdf).isEmpty();
    return wanting ? SignatureFields.prepare(pdf, order.at()) : pdf;
  }

  private static SignatureRevision revision(
      byte[] document, SignatureField field, SignatureOrder order, CertificateDetails signer) {
    try (BaseFile base = BaseFile.open(document)) {
      List<FieldNode> fields = FieldNode.all(base.catalog());
      SignatureLocks.check(fields, field.name());
      EarlierSignatures.check(document, fields);
      FieldNode node =
          fields.stream()
              .filter(f -> f.name().equals(field.name()) && f.value().isEmpty())
              .findFirst()
              .orElseThrow(
                  () ->
                      new SigningRefusedException(
                          "signer-field-unusable", Map.of("field", field.name())));
      int room = SignatureRoom.of(signer, order.chain(), order.timeStamp().isPresent());
      return RevisionWriter.write(base, node, field, order, signer.subject().label(), room);
    } catch (IOException e) {
      throw new UnreadablePdfException("pdf-damaged", e);
    }
  }

  private static CmsDraft draft(
      SignatureRevision revision,
      SignatureOrder order,
      EncodedCertificate certificate,
      SignatureScheme scheme) {
    CmsMaker maker = CmsMaker.pades().withChain(order.chain());
    return order
        .timeStamp()
        .map(maker::withTimeStamp)
        .orElse(maker)
        .begin(revision.digest(scheme.digest()), scheme, certificate);
  }
}
