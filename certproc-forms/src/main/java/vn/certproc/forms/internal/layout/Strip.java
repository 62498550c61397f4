package vn.certproc.forms.internal.layout;

import java.util.List;
import java.util.Optional;

/**
 * A level strip of the flow: a line, a table row, a signature block. Marks have their final x;
 * their y counts from the strip's upper edge. Immutable and thread-safe.
 *
 * @param gap the distance to the strip before it; falls away at the top of a page
 * @param height without the gap
 * @param marks in reading order
 * @param keepWithNext whether the next strip must stand on the same page
 * @param header what is shown again where this strip is the first of a page
 * @param edge what closes the strip where a page's end cuts it; y counts from the cut
 */
record Strip(
    double gap,
    double height,
    List<Mark> marks,
    boolean keepWithNext,
    Optional<Strip> header,
    List<Mark> edge) {

  Strip {
    marks = List.copyOf(marks);
    edge = List.copyOf(edge);
  }

  static Strip of(double gap, double height, List<Mark> marks) {
    return new Strip(gap, height, marks, false, Optional.empty(), List.of());
  }

  Strip keptWithNext() {
    return new Strip(gap, height, marks, true, header, edge);
  }

  Strip after(double newGap) {
    return newGap == gap ? this : new Strip(newGap, height, marks, keepWithNext, header, edge);
  }

  Strip under(Strip newHeader, List<Mark> newEdge) {
    return new Strip(gap, height, marks, keepWithNext, Optional.of(newHeader), newEdge);
  }
}
