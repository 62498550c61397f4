package vn.certproc.forms.internal.signer;

import java.io.IOException;
import java.util.List;
import java.util.Optional;
import vn.certproc.forms.UnreadablePdfException;
import vn.certproc.forms.internal.field.FieldReader;
import vn.certproc.forms.internal.update.BaseFile;
import vn.certproc.forms.signing.PendingSignatureException;
import vn.certproc.forms.signing.SignatureField;
import vn.certproc.forms.signing.UnsignablePdfException;
import vn.certproc.pki.cms.CmsDraft;

/**
 * What is told of a signature that waits: its field, and the name that the form prints there beside
 * the certificate's. Read from the document and the certificate that are signed, as what else is
 * kept may say anything.
 *
 * @param field the full name of the field
 * @param name of the signer, on the form and in the certificate
 */
record PendingField(String field, SignerName name) {

  /**
   * The one field of which the signature is over the revision's very byte range.
   *
   * @throws PendingSignatureException {@code signer-pending-altered} when there is no such field
   */
  static PendingField of(SignatureRevision revision, CmsDraft draft) {
    try (BaseFile file = BaseFile.open(revision.file())) {
      String field = field(file, revision);
      Optional<String> printed =
          new FieldReader(file.document())
              .fields().stream()
                  .filter(each -> each.name().equals(field))
                  .findFirst()
                  .flatMap(SignatureField::printedName);
      return new PendingField(field, new SignerName(printed, SignerName.certified(draft.signer())));
    } catch (IOException | UnreadablePdfException | UnsignablePdfException e) {
      throw new PendingSignatureException(Completion.ALTERED, e);
    }
  }

  private static String field(BaseFile file, SignatureRevision revision) {
    List<String> names =
        FieldNode.all(file.catalog()).stream()
            .filter(
                node ->
                    node.value()
                        .flatMap(value -> EarlierSignatures.range(file.bytes(), value))
                        .filter(revision.range()::equals)
                        .isPresent())
            .map(FieldNode::name)
            .toList();
    if (names.size() != 1) {
      throw new PendingSignatureException(Completion.ALTERED, null);
    }
    return names.get(0);
  }
}
