package vn.certproc.forms.internal.layout;

import vn.certproc.forms.internal.font.FaceMetrics;
import vn.certproc.forms.internal.font.FontSet;

/** Measures text. Belongs to one layout run; not thread-safe. */
final class Typesetter {

  private final FontSet fonts;
  private final MissingGlyphs missing;

  Typesetter(FontSet fonts, MissingGlyphs missing) {
    this.fonts = fonts;
    this.missing = missing;
  }

  FaceMetrics metrics(Style style) {
    return fonts.metrics(style.face());
  }

  /** The width of a text in points. */
  double width(String text, Style style, Element element) {
    FaceMetrics metrics = metrics(style);
    long thousandths = 0;
    for (int i = 0; i < text.length(); i++) {
      thousandths += advance(metrics, text, i, element);
    }
    return thousandths * style.size() / 1000;
  }

  /**
   * The width of one UTF-16 unit in thousandths; a character without glyph is noted, and 0 wide.
   */
  int advance(FaceMetrics metrics, String text, int i, Element element) {
    char c = text.charAt(i);
    int advance = metrics.advance(c);
    if (advance != FaceMetrics.MISSING) {
      return advance;
    }
    if (c != '\n' && !Character.isLowSurrogate(c)) {
      missing.add(text.codePointAt(i), element);
    }
    return 0;
  }

  /** The base line of a line whose upper edge is at {@code top}, so that it is centred in it. */
  double baseline(double top, Style style) {
    FaceMetrics metrics = metrics(style);
    double height = (metrics.ascent() + metrics.descent()) * style.size();
    return top + (style.lineHeight() - height) / 2 + metrics.ascent() * style.size();
  }
}
