package vn.certproc.forms;

import java.util.List;
import java.util.Optional;
import vn.certproc.api.payload.RequestEntry;
import vn.certproc.api.text.Text;

/**
 * A field of a form that is filled in on a screen. Immutable and thread-safe.
 *
 * @param entry the place of the request that it fills; its path is the field's name
 * @param label the Vietnamese wording on the form, and an English gloss
 * @param choices the values to choose from; empty for a field to write in
 */
public record FormField(RequestEntry entry, Text label, List<FormChoice> choices) {

  /** Copies the list. */
  public FormField {
    choices = List.copyOf(choices);
  }

  /** The name in the PDF, such as {@code subscriber/person/fullName}. */
  public String name() {
    return entry.path();
  }

  /** The choice that a text means: its code, or its label in either language. */
  public Optional<FormChoice> choice(String text) {
    return choices.stream()
        .filter(
            c ->
                c.code().equals(text)
                    || c.label().vi().equalsIgnoreCase(text)
                    || c.label().en().equalsIgnoreCase(text))
        .findFirst();
  }
}
