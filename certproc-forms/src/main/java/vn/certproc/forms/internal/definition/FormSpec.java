package vn.certproc.forms.internal.definition;

import java.util.List;
import java.util.Optional;
import vn.certproc.forms.FormDefinition;
import vn.certproc.forms.FormPart;

/**
 * A form as its definition says. Immutable.
 *
 * @param definition what listings show
 * @param writer whose letter it is
 * @param follows whether it is written after the request was filed: the number and day of the
 *     letter that filed it are then not its own
 * @param landscape whether its pages lie on the long side
 * @param addressee the addressee where no decision names one
 * @param variants the shapes, the last one without a condition
 * @param body the contents
 * @param fillable the form as one to fill in on a screen, by sender; empty for one that is not
 */
public record FormSpec(
    FormDefinition definition,
    Writer writer,
    boolean follows,
    boolean landscape,
    Optional<FormPart> addressee,
    List<VariantSpec> variants,
    List<BlockSpec> body,
    List<FillableSpec> fillable) {

  /** Copies the lists. */
  public FormSpec {
    variants = List.copyOf(variants);
    body = List.copyOf(body);
    fillable = List.copyOf(fillable);
  }
}
