package vn.certproc.forms.internal.check;

import java.awt.geom.GeneralPath;
import java.awt.geom.PathIterator;
import java.awt.geom.Rectangle2D;

/**
 * The shape of a glyph or of a path. Immutable and thread-safe.
 *
 * @param shape equal for equal shapes, wherever they stand
 * @param bounds around it
 * @param empty whether there is nothing to see, as of a space
 */
record Outline(long shape, Rectangle2D bounds, boolean empty) {

  static final Outline NONE = new Outline(0, new Rectangle2D.Double(), true);

  /** The shape of a path, its points rounded to a share of a unit, counted from its own corner. */
  static Outline of(GeneralPath path, double perUnit) {
    PathIterator points = path.getPathIterator(null);
    if (points.isDone()) {
      return NONE;
    }
    Rectangle2D bounds = path.getBounds2D();
    double[] at = new double[6];
    long hash = path.getWindingRule();
    for (; !points.isDone(); points.next()) {
      int type = points.currentSegment(at);
      hash = Ink.mix(hash, type);
      for (int i = 0; i < length(type); i += 2) {
        hash = Ink.mix(hash, Math.round((at[i] - bounds.getMinX()) * perUnit));
        hash = Ink.mix(hash, Math.round((at[i + 1] - bounds.getMinY()) * perUnit));
      }
    }
    return new Outline(hash, bounds, false);
  }

  private static int length(int type) {
    return switch (type) {
      case PathIterator.SEG_CLOSE -> 0;
      case PathIterator.SEG_QUADTO -> 4;
      case PathIterator.SEG_CUBICTO -> 6;
      default -> 2;
    };
  }
}
