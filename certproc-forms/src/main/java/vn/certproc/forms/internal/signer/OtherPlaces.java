package vn.certproc.forms.internal.signer;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.stream.Collectors;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSString;
import vn.certproc.forms.signing.SignatureField;
import vn.certproc.forms.signing.SigningRefusedException;
import vn.certproc.pki.CertificateDetails;
import vn.certproc.pki.cms.CmsException;
import vn.certproc.pki.cms.CmsSignature;

/**
 * Looks whether who signs signed in another party's place by now: two places of a kind, as minutes
 * have for who hands over and who receives, are two persons'.
 */
final class OtherPlaces {

  private OtherPlaces() {}

  /**
   * Refuses a certificate that stands in another place of the same kind.
   *
   * @param nodes the document's signature fields
   * @param fields the same, as they are told
   * @param chosen the one to sign
   * @param signer the certificate
   */
  static void check(
      List<FieldNode> nodes,
      List<SignatureField> fields,
      SignatureField chosen,
      CertificateDetails signer) {
    Set<String> others =
        fields.stream()
            .filter(f -> f.signed() && f.kind().isPresent() && f.kind().equals(chosen.kind()))
            .map(SignatureField::name)
            .collect(Collectors.toSet());
    for (FieldNode node : nodes) {
      if (others.contains(node.name()) && signer(node).equals(Optional.of(signer))) {
        throw new SigningRefusedException(
            "signer-signed-already",
            Map.of(
                "certified", signer.subject().label(),
                "other", node.name(),
                "field", chosen.name()));
      }
    }
  }

  private static Optional<CertificateDetails> signer(FieldNode node) {
    return node.value().flatMap(OtherPlaces::contents).flatMap(OtherPlaces::signer);
  }

  private static Optional<byte[]> contents(COSDictionary signature) {
    return signature.getDictionaryObject(COSName.CONTENTS) instanceof COSString text
        ? Optional.of(text.getBytes())
        : Optional.empty();
  }

  private static Optional<CertificateDetails> signer(byte[] contents) {
    OptionalInt length = CmsSignature.encodedLength(contents);
    if (length.isEmpty()) {
      return Optional.empty();
    }
    try {
      return CmsSignature.read(Arrays.copyOf(contents, length.getAsInt())).signer();
    } catch (CmsException e) {
      return Optional.empty(); // EarlierSignatures refused what does not hold
    }
  }
}
