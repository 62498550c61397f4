package vn.certproc.forms.internal.coverage;

import java.util.HashMap;
import java.util.Map;
import vn.certproc.forms.internal.strict.PdfValue.Dict;
import vn.certproc.forms.internal.strict.PdfValue.Ref;
import vn.certproc.forms.internal.strict.StrictPdf;

/**
 * Adds up what new signature fields cover of each page: one beside the other, small ones could hide
 * all of it. Not thread-safe.
 */
final class CoveredArea {

  private final Outline now;
  private final Map<Integer, Double> covered = new HashMap<>();

  CoveredArea(Outline now) {
    this.now = now;
  }

  /** Adds a field; whether with it more is covered of a page than may be. */
  boolean exceeds(Field field) {
    StrictPdf pdf = now.pdf();
    boolean exceeds = false;
    for (Ref widget : field.widgets()) {
      Dict dict = pdf.dict(widget).orElse(field.dict());
      if (!Looks.shows(pdf, dict)) {
        continue;
      }
      for (Page page : now.pagesOf(widget)) {
        double all = covered.merge(page.number(), Numbers.area(pdf, dict.get("Rect")), Double::sum);
        exceeds |= all > page.area() * NewField.LARGEST;
      }
    }
    return exceeds;
  }
}
