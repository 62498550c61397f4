package vn.certproc.forms.internal.appearance;

import java.util.List;

/**
 * The room for a text's rows in a field, in points from the field's lower left. Immutable.
 *
 * @param inside where rows may stand
 * @param leading from one row to the next
 * @param fromFoot whether the last row stands at the foot, else the first at the top
 * @param side to which rows are aligned: 0 left, 0.5 middle, 1 right
 * @param sealEnd rows but the time begin right of this, where a seal will lie
 * @param taken by another's signature at the right, line by line
 */
record TextRoom(
    Box inside, double leading, boolean fromFoot, double side, double sealEnd, List<Box> taken) {

  /** What white there is above and below the letters of a row, as a share of it. */
  private static final double WHITE = 0.2;

  /** Between a text and what stands beside it. */
  private static final double GAP = 3;

  /** Copies the list. */
  TextRoom {
    taken = List.copyOf(taken);
  }

  /** So many rows have room. */
  int most() {
    return Math.max(1, (int) ((inside.top() - inside.bottom()) / leading));
  }

  /** The upper side of a row of so many. */
  double top(int row, int rows) {
    return (fromFoot ? inside.bottom() + rows * leading : inside.top()) - row * leading;
  }

  /** How wide a row of so many may be. */
  double width(int row, int rows, boolean time) {
    double begin = time ? inside.left() : Math.max(inside.left(), sealEnd);
    return end(row, rows) - begin;
  }

  /** Where a line of this width begins. */
  double left(double width, int row, int rows) {
    return Math.max(0, inside.left() + (end(row, rows) - inside.left() - width) * side);
  }

  private double end(int row, int rows) {
    double upper = top(row, rows) - WHITE * leading;
    double lower = upper - (1 - 2 * WHITE) * leading;
    return taken.stream()
        .filter(box -> box.bottom() < upper && lower < box.top())
        .mapToDouble(box -> box.left() - GAP)
        .reduce(inside.right(), Math::min);
  }

  /** The same, with other lines kept clear. */
  TextRoom clearing(List<Box> other) {
    return new TextRoom(inside, leading, fromFoot, side, sealEnd, other);
  }
}
