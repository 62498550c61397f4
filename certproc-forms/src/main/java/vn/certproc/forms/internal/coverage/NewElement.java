package vn.certproc.forms.internal.coverage;

import java.util.Set;
import vn.certproc.forms.internal.strict.PdfValue;
import vn.certproc.forms.internal.strict.PdfValue.Arr;
import vn.certproc.forms.internal.strict.PdfValue.Dict;
import vn.certproc.forms.internal.strict.PdfValue.Ref;
import vn.certproc.forms.internal.strict.StrictPdf;

/** Tells the structure elements of new signature fields. */
final class NewElement {

  private static final Set<String> KEYS =
      Set.of("Type", "S", "P", "K", "Pg", "Alt", "T", "Lang", "ID", "E", "A");

  private static final Set<String> REFERENCE = Set.of("Type", "Obj", "Pg");

  private final Outline old;
  private final boolean sameFile;
  private final StrictPdf now;
  private final Additions additions;

  NewElement(Outline old, Outline now, Additions additions) {
    this.old = old;
    this.sameFile = old.sameFile(now);
    this.now = now.pdf();
    this.additions = additions;
  }

  /** Whether this is an element that stands for the annotation of a new signature field alone. */
  boolean isNew(Ref reference) {
    return !(sameFile && old.pdf().defines(reference.number()))
        && now.resolve(reference) instanceof Dict dict
        && dict.is("S", "Form")
        && KEYS.containsAll(dict.entries().keySet())
        && isWidget(dict.get("K"));
  }

  private boolean isWidget(PdfValue value) {
    PdfValue found = now.resolve(value);
    if (found instanceof Arr array && array.items().size() == 1) {
      found = now.resolve(array.items().get(0));
    }
    return found instanceof Dict dict
        && dict.is("Type", "OBJR")
        && REFERENCE.containsAll(dict.entries().keySet())
        && dict.get("Obj") instanceof Ref widget
        && additions.isWidget(widget);
  }
}
