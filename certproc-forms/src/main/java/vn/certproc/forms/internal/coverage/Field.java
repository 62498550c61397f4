package vn.certproc.forms.internal.coverage;

import java.util.List;
import vn.certproc.forms.internal.strict.PdfValue;
import vn.certproc.forms.internal.strict.PdfValue.Dict;
import vn.certproc.forms.internal.strict.PdfValue.Ref;

/**
 * A field at the end of the tree of fields. Immutable.
 *
 * @param name its full name
 * @param signature whether it is a signature field
 * @param reference what points to it
 * @param dict its dictionary
 * @param value its value as it stands, its own or its parent's; null's object where it has none
 * @param widgets what points to its annotations: to itself, or to its kids
 */
record Field(
    String name, boolean signature, Ref reference, Dict dict, PdfValue value, List<Ref> widgets) {
  Field {
    widgets = List.copyOf(widgets);
  }

  /** Whether it is a signature field with something in it. */
  boolean signed() {
    return signature && !value.equals(PdfValue.NULL);
  }
}
