package vn.certproc.forms.internal.signer;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import vn.certproc.api.decision.SignerKind;
import vn.certproc.forms.signing.NameLikeness;
import vn.certproc.forms.signing.SignatureField;
import vn.certproc.forms.signing.SignatureOrder;
import vn.certproc.forms.signing.SigningRefusedException;

/** Finds the field that an order means, and sees that it is its turn. */
final class PlaceChoice {

  private PlaceChoice() {}

  /**
   * The field to sign.
   *
   * @param fields all signature fields of the document
   * @param name the name in the certificate, to tell one person's place from another's
   * @throws SigningRefusedException when there is none, it is signed, or others sign first
   */
  static SignatureField of(List<SignatureField> fields, SignatureOrder order, String name) {
    SignatureField chosen =
        order.field().isPresent()
            ? named(fields, order.field().get())
            : ofKind(fields, order.kind().orElse(SignerKind.PERSON), name);
    if (chosen.kind().equals(Optional.of(SignerKind.AGENCY))) {
      personsFirst(fields);
    }
    return chosen;
  }

  private static SignatureField named(List<SignatureField> fields, String name) {
    SignatureField field =
        fields.stream()
            .filter(f -> f.name().equals(name))
            .findFirst()
            .orElseThrow(
                () ->
                    new SigningRefusedException(
                        "signer-field-unknown", Map.of("field", name, "known", names(fields))));
    if (field.signed()) {
      throw new SigningRefusedException("signer-field-signed", Map.of("field", name));
    }
    return field;
  }

  private static SignatureField ofKind(
      List<SignatureField> fields, SignerKind kind, String certificateName) {
    List<SignatureField> all =
        fields.stream().filter(f -> f.kind().equals(Optional.of(kind))).toList();
    if (all.isEmpty()) {
      throw new SigningRefusedException(
          "signer-no-place-" + kind.code(),
          Map.of("known", fields.isEmpty() ? "–" : names(fields)));
    }
    List<SignatureField> open = all.stream().filter(f -> !f.signed()).toList();
    if (open.isEmpty()) {
      throw new SigningRefusedException("signer-field-signed", Map.of("field", names(all)));
    }
    return open.stream().filter(f -> isNamed(f, certificateName)).findFirst().orElse(open.get(0));
  }

  private static boolean isNamed(SignatureField field, String certificateName) {
    return field
        .printedName()
        .filter(printed -> NameLikeness.of(printed, certificateName) != NameLikeness.OTHER)
        .isPresent();
  }

  /** The agency's seal goes over the signatures of its persons, so these come first. */
  private static void personsFirst(List<SignatureField> fields) {
    List<SignatureField> waiting =
        fields.stream()
            .filter(f -> f.kind().equals(Optional.of(SignerKind.PERSON)) && !f.signed())
            .toList();
    if (!waiting.isEmpty()) {
      throw new SigningRefusedException("signer-order", Map.of("field", names(waiting)));
    }
  }

  private static String names(List<SignatureField> fields) {
    return fields.stream().map(SignatureField::name).collect(Collectors.joining(", "));
  }
}
