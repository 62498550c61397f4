package vn.certproc.forms.internal.coverage;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashSet;
import java.util.Set;
import vn.certproc.forms.internal.strict.PdfValue;
import vn.certproc.forms.internal.strict.PdfValue.Arr;
import vn.certproc.forms.internal.strict.PdfValue.Dict;
import vn.certproc.forms.internal.strict.PdfValue.Ref;
import vn.certproc.forms.internal.strict.StrictPdf;

/** Finds the elements of the structure (ISO 32000-2 §14.7.2). */
final class StructureWalk {

  private final StrictPdf pdf;
  private final Set<Integer> seen = new HashSet<>();
  private final Set<Integer> elements = new HashSet<>();
  private final Deque<PdfValue> open = new ArrayDeque<>();

  StructureWalk(StrictPdf pdf) {
    this.pdf = pdf;
  }

  /** The numbers of all elements that are objects of their own, as writers make them. */
  Set<Integer> elements() {
    pdf.dict(pdf.catalog().get("StructTreeRoot")).ifPresent(root -> open.push(root.get("K")));
    while (!open.isEmpty()) {
      visit(open.pop());
    }
    return elements;
  }

  private void visit(PdfValue value) {
    if (value instanceof Ref ref && !seen.add(ref.number())) {
      return;
    }
    PdfValue found = pdf.resolve(value);
    if (found instanceof Arr array) {
      array.items().forEach(open::push);
    } else if (found instanceof Dict dict && dict.has("S")) {
      if (value instanceof Ref ref) {
        elements.add(ref.number());
      }
      open.push(dict.get("K"));
    }
  }
}
