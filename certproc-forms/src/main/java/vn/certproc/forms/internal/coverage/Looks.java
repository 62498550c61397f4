package vn.certproc.forms.internal.coverage;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Set;
import vn.certproc.forms.internal.strict.PdfValue;
import vn.certproc.forms.internal.strict.PdfValue.Dict;
import vn.certproc.forms.internal.strict.PdfValue.Int;
import vn.certproc.forms.internal.strict.PdfValue.Ref;
import vn.certproc.forms.internal.strict.PdfValue.Stream;
import vn.certproc.forms.internal.strict.StrictPdf;

/** What the annotation of a signature field says and shows (ISO 32000-2 §12.5.2, §12.5.6.19). */
final class Looks {

  /** The entries of its characteristics from which readers draw a look of their own. */
  private static final Set<String> DRAWN =
      Set.of("BG", "BC", "CA", "RC", "AC", "I", "RI", "IX", "IF", "TP");

  /**
   * Bits of F that a signature may have: invisible, hidden, print, no view, read-only, locked,
   * locked contents. Not those with which it is seen in another size or another way up.
   */
  private static final int FLAGS = 1 | 2 | 4 | 32 | 64 | 128 | 512;

  private Looks() {}

  /** Whether it is what such an annotation must be, of a field that has none but this one. */
  static boolean regular(StrictPdf pdf, Field field, Ref widget) {
    if (!(pdf.resolve(widget) instanceof Dict dict)) {
      return false;
    }
    boolean own = widget.equals(field.reference());
    boolean belongs =
        own
            || (!dict.has("V")
                && !dict.has("Kids")
                && dict.get("Parent").equals(field.reference()));
    boolean signature = dict.is("FT", "Sig") || (!own && !dict.has("FT"));
    PdfValue place = pdf.resolve(dict.get("Rect"));
    return belongs
        && signature
        && dict.is("Subtype", "Widget")
        && (dict.is("Type", "Annot") || !dict.has("Type"))
        && (place.equals(PdfValue.NULL) || Numbers.rectangle(pdf, place).size() == 4)
        && flags(dict)
        && (!dict.has("MK") || pdf.resolve(dict.get("MK")) instanceof Dict)
        && one(pdf, dict);
  }

  private static boolean flags(Dict dict) {
    return !dict.has("F") || (dict.get("F") instanceof Int f && (f.value() & ~FLAGS) == 0);
  }

  /** Whether it has at most one look, which does not change when it is pointed at. */
  static boolean one(StrictPdf pdf, Dict widget) {
    PdfValue looks = pdf.resolve(widget.get("AP"));
    if (!(looks instanceof Dict dict)) {
      return looks.equals(PdfValue.NULL);
    }
    PdfValue normal = pdf.resolve(dict.get("N"));
    return Set.of("N").containsAll(dict.entries().keySet())
        && (normal instanceof Stream || normal.equals(PdfValue.NULL));
  }

  /** Whether it may show anything on its page, were it only a line. */
  static boolean shows(StrictPdf pdf, Dict widget) {
    List<Double> place = Numbers.rectangle(pdf, widget.get("Rect"));
    boolean extent =
        !place.isEmpty()
            && (differ(place.get(0), place.get(2)) || differ(place.get(1), place.get(3)));
    return extent && draws(pdf, widget);
  }

  private static boolean differ(double a, double b) {
    return a < b || a > b;
  }

  /** Whether it has something to draw, wherever that is. */
  static boolean draws(StrictPdf pdf, Dict widget) {
    PdfValue characteristics = pdf.resolve(widget.get("MK"));
    boolean plain =
        characteristics.equals(PdfValue.NULL)
            || (characteristics instanceof Dict dict
                && dict.entries().keySet().stream().noneMatch(DRAWN::contains));
    return !plain || !blank(pdf, widget.get("AP"));
  }

  private static boolean blank(StrictPdf pdf, PdfValue looks) {
    PdfValue found = pdf.resolve(looks);
    if (found.equals(PdfValue.NULL)) {
      return true;
    }
    return found instanceof Dict dict
        && Set.of("N").containsAll(dict.entries().keySet())
        && pdf.resolve(dict.get("N")) instanceof Stream stream
        && new String(pdf.content(stream), StandardCharsets.ISO_8859_1).isBlank();
  }
}
