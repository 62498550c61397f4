package vn.certproc.forms;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import vn.certproc.api.decision.SignerKind;
import vn.certproc.forms.document.FormDocument;

/**
 * A blank form with the fields that are filled in on a screen. Immutable and thread-safe.
 *
 * @param document the blank form
 * @param sender who fills it in
 * @param fields in reading order, each once
 * @param values what is filled in already, by the field's name: a text, a day as {@code
 *     yyyy-MM-dd}, a code, anything for a ticked box
 */
public record FillableForm(
    FormDocument document, SignerKind sender, List<FormField> fields, Map<String, String> values) {

  /** Copies the collections. */
  public FillableForm {
    fields = List.copyOf(fields);
    values = Map.copyOf(values);
  }

  /** The field of a name. */
  public Optional<FormField> field(String name) {
    return fields.stream().filter(field -> field.name().equals(name)).findFirst();
  }

  /** The names of the fields, in reading order. */
  public List<String> names() {
    return fields.stream().map(FormField::name).toList();
  }

  /** Never the values, which are personal. */
  @Override
  public String toString() {
    return "FillableForm[" + document.formId() + ", " + sender.code() + "]";
  }
}
