package vn.certproc.forms.internal.layout;

import vn.certproc.forms.internal.font.FontSet;

/**
 * What the parts of one layout run share. Not thread-safe.
 *
 * @param format the measures
 * @param page the paper
 * @param typesetter measures text
 * @param breaker breaks text
 */
record Tools(DocumentFormat format, PageGeometry page, Typesetter typesetter, LineBreaker breaker) {

  static Tools of(PageGeometry page, MissingGlyphs missing) {
    Typesetter typesetter = new Typesetter(FontSet.shared(), missing);
    return new Tools(DocumentFormat.official(), page, typesetter, new LineBreaker(typesetter));
  }

  /** The fixed words. */
  Wording wording() {
    return new Wording(format);
  }

  /** A label with the colon behind it, unless it brings its own. */
  String withColon(String label) {
    return wording().withColon(label);
  }
}
