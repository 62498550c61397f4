package vn.certproc.forms.internal.definition;

import java.util.List;
import java.util.Optional;
import vn.certproc.api.decision.SignerKind;
import vn.certproc.forms.DocumentKind;
import vn.certproc.forms.FormPart;

/**
 * The shape of a form for one kind of sender. Immutable.
 *
 * @param kind the kind of document
 * @param when for which sender; the last variant has none
 * @param symbol the letters of the type in the symbol of an agency's minutes, such as {@code BB};
 *     where there are any, the agency's letterhead stands above
 * @param heading the type name; a letter has none
 * @param subject the subject line
 * @param signatures the places to sign, left to right
 * @param recipients the default lines of "Nơi nhận"
 */
public record VariantSpec(
    DocumentKind kind,
    Optional<Condition> when,
    Optional<String> symbol,
    Optional<FormPart> heading,
    FormPart subject,
    List<Signature> signatures,
    Optional<Recipients> recipients) {

  /** Copies the list. */
  public VariantSpec {
    signatures = List.copyOf(signatures);
  }

  /**
   * A place to sign.
   *
   * @param namePath of the name under it
   * @param signers who signs there digitally, persons first; empty where it is signed by hand alone
   */
  public record Signature(
      FormPart part,
      List<String> lines,
      Optional<String> hint,
      Optional<String> namePath,
      List<SignerKind> signers) {

    /** Copies the lists. */
    public Signature {
      lines = List.copyOf(lines);
      signers = List.copyOf(signers);
    }
  }

  /** Default lines of "Nơi nhận". */
  public record Recipients(FormPart part, List<String> lines) {

    /** Copies the list. */
    public Recipients {
      lines = List.copyOf(lines);
    }
  }
}
