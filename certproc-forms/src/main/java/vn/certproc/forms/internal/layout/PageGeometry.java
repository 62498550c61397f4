package vn.certproc.forms.internal.layout;

/**
 * The paper and the area that is written on.
 *
 * @param width of the paper
 * @param height of the paper
 * @param left of the area
 * @param right of the area
 * @param top of the area
 * @param bottom of the area
 */
record PageGeometry(
    double width, double height, double left, double right, double top, double bottom) {

  static PageGeometry of(DocumentFormat format, boolean landscape) {
    double shortSide = format.length("page.short");
    double longSide = format.length("page.long");
    double width = landscape ? longSide : shortSide;
    double height = landscape ? shortSide : longSide;
    return new PageGeometry(
        width,
        height,
        format.length("page.margin.left"),
        width - format.length("page.margin.right"),
        format.length("page.margin.top"),
        height - format.length("page.margin.bottom"));
  }

  double areaWidth() {
    return right - left;
  }

  double areaHeight() {
    return bottom - top;
  }
}
