package vn.certproc.forms.internal.appearance;

import vn.certproc.forms.signing.SignatureField;

/** A rectangle, in points from the lower left. */
record Box(double left, double bottom, double right, double top) {

  static Box of(SignatureField field) {
    return new Box(
        field.left(),
        field.bottom(),
        field.left() + field.width(),
        field.bottom() + field.height());
  }

  boolean meets(Box other) {
    return left < other.right && other.left < right && bottom < other.top && other.bottom < top;
  }

  /** The same, seen from another origin. */
  Box from(double x, double y) {
    return new Box(left - x, bottom - y, right - x, top - y);
  }

  /** The same without a share of it at its left. */
  Box without(double share) {
    return new Box(left + share * (right - left), bottom, right, top);
  }
}
