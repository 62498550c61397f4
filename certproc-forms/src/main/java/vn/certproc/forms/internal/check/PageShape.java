package vn.certproc.forms.internal.check;

import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.common.PDRectangle;

/**
 * What of a page's paper is seen, and how it lies. In whole tenths of a point.
 *
 * @param sides left, lower, right and upper edge of what is seen
 * @param rotation in degrees
 * @param unit of lengths, in hundredths
 */
record PageShape(String sides, int rotation, int unit) {

  static PageShape of(PDPage page) {
    return new PageShape(
        sides(page.getCropBox()) + "/" + sides(page.getMediaBox()),
        page.getRotation(),
        Math.round(page.getUserUnit() * 100));
  }

  private static String sides(PDRectangle box) {
    return Math.round(box.getLowerLeftX() * 10)
        + " "
        + Math.round(box.getLowerLeftY() * 10)
        + " "
        + Math.round(box.getUpperRightX() * 10)
        + " "
        + Math.round(box.getUpperRightY() * 10);
  }
}
