package vn.certproc.forms.internal.pdf;

import vn.certproc.forms.internal.layout.Mark;
import vn.certproc.forms.internal.layout.Mark.BlankMark;

/**
 * The place of a field on a page.
 *
 * @param number its number as an object
 * @param page the page's number
 * @param parent its key in the structure, or -1 where the document has none
 */
record Widget(
    int number, int page, int parent, double left, double lower, double width, double height) {

  /** How far a line of writing reaches below and above its base line, in shares of its size. */
  private static final double BELOW = 0.24;

  private static final double ABOVE = 0.92;

  static Widget of(Mark mark, int number, int page, int parent, double pageHeight) {
    if (mark instanceof BlankMark blank) {
      double size = blank.style().size();
      return new Widget(
          number,
          page,
          parent,
          blank.x(),
          pageHeight - blank.baseline() - size * BELOW,
          blank.width(),
          size * (ABOVE + BELOW));
    }
    Mark.TickMark tick = (Mark.TickMark) mark;
    return new Widget(
        number, page, parent, tick.x(), pageHeight - tick.baseline(), tick.side(), tick.side());
  }

  /** What each widget says of itself, its appearance apart. */
  String entries() {
    return "/Type/Annot/Subtype/Widget/F 4/P "
        + PdfFile.reference(page)
        + "/Rect["
        + PdfText.number(left)
        + " "
        + PdfText.number(lower)
        + " "
        + PdfText.number(left + width)
        + " "
        + PdfText.number(lower + height)
        + "]"
        + (parent < 0 ? "" : "/StructParent " + parent);
  }

  /** The frame of its appearance. */
  String box() {
    return "/Type/XObject/Subtype/Form/BBox[0 0 "
        + PdfText.number(width)
        + " "
        + PdfText.number(height)
        + "]";
  }
}
