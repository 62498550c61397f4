package vn.certproc.forms.internal.field;

import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.common.PDRectangle;

/** The visible area of a page, and how far it is turned (ISO 32000-1, 14.11.2, table 30). */
public final class PageBox {

  private PageBox() {}

  /** The area, in the page's own measures. */
  public static PDRectangle of(COSDictionary page) {
    return new PDPage(page).getCropBox();
  }

  /** Degrees clockwise: 0, 90, 180 or 270. */
  public static int turn(COSDictionary page) {
    return Math.floorMod(new PDPage(page).getRotation(), 360) / 90 * 90;
  }
}
