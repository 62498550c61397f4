package vn.certproc.forms.internal.coverage;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;
import vn.certproc.forms.internal.strict.PdfValue;
import vn.certproc.forms.internal.strict.PdfValue.Arr;
import vn.certproc.forms.internal.strict.PdfValue.Int;
import vn.certproc.forms.internal.strict.PdfValue.Real;
import vn.certproc.forms.internal.strict.StrictPdf;

/** Numbers and rectangles. */
final class Numbers {

  private Numbers() {}

  /** A number, whether written with a point or without. */
  static OptionalDouble of(PdfValue value) {
    if (value instanceof Int i) {
      return OptionalDouble.of((double) i.value());
    }
    return value instanceof Real r ? OptionalDouble.of(r.value()) : OptionalDouble.empty();
  }

  /** Left, bottom, right, top; empty where it is no rectangle. */
  static List<Double> rectangle(StrictPdf pdf, PdfValue value) {
    if (!(pdf.resolve(value) instanceof Arr array) || array.items().size() != 4) {
      return List.of();
    }
    List<Double> sides = new ArrayList<>();
    for (PdfValue each : array.items()) {
      OptionalDouble number = of(pdf.resolve(each));
      if (number.isEmpty()) {
        return List.of();
      }
      sides.add(number.getAsDouble());
    }
    return sides;
  }

  /** The area of a rectangle, 0 where it is none. */
  static double area(StrictPdf pdf, PdfValue value) {
    List<Double> r = rectangle(pdf, value);
    return r.isEmpty() ? 0 : Math.abs((r.get(2) - r.get(0)) * (r.get(3) - r.get(1)));
  }
}
