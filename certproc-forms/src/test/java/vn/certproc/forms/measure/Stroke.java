package vn.certproc.forms.measure;

/** A straight line that a PDF draws, in points from the page's upper left corner. */
record Stroke(int page, double x1, double y1, double x2, double y2) {

  boolean level() {
    return y1 == y2;
  }

  double length() {
    return Math.max(Math.abs(x2 - x1), Math.abs(y2 - y1));
  }

  double centre() {
    return (x1 + x2) / 2;
  }

  double left() {
    return Math.min(x1, x2);
  }

  double right() {
    return Math.max(x1, x2);
  }

  double top() {
    return Math.min(y1, y2);
  }

  double bottom() {
    return Math.max(y1, y2);
  }
}
