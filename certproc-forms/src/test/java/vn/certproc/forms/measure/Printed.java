package vn.certproc.forms.measure;

/**
 * A piece of text that one operator of a PDF shows, in points from the page's upper left corner.
 *
 * @param page from 1
 * @param font the font's name without its subset tag
 * @param black whether it is
 */
record Printed(
    int page,
    double x,
    double right,
    double baseline,
    double size,
    String font,
    boolean black,
    String text) {

  /** The share of the size that the letters of Liberation Serif reach up and down. */
  static final double ASCENT = 0.891;

  static final double DESCENT = 0.216;

  double top() {
    return baseline - ASCENT * size;
  }

  double bottom() {
    return baseline + DESCENT * size;
  }

  double centre() {
    return (x + right) / 2;
  }

  String style() {
    return font.equals("LiberationSerif") ? "" : font.substring("LiberationSerif-".length());
  }
}
