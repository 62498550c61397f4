package vn.certproc.forms.internal.layout;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import vn.certproc.forms.internal.layout.Mark.RuleMark;

/** Cuts a strip between its lines where a page's end does not leave it whole. */
final class Slicer {

  /** How many lines stand together at a page's end and begin. */
  private static final int LINES = 2;

  private final double padding;

  Slicer(double padding) {
    this.padding = padding;
  }

  /** The part that stays and the part that goes to the next page. */
  record Slices(Strip first, Strip rest) {}

  /**
   * Cuts so that the first part is no higher than the room, and neither part is a single line where
   * there are lines enough.
   *
   * @return empty where the lines that belong together do not fit
   */
  Optional<Slices> cut(Strip strip, double room) {
    double[] bottoms = bottoms(strip);
    int fewest = fewest(bottoms);
    for (int i = bottoms.length - fewest; i >= fewest && fewest > 0; i--) {
      double cut = bottoms[i - 1] + padding;
      if (cut <= room && isFree(strip, bottoms[i - 1])) {
        return Optional.of(slices(strip, cut));
      }
    }
    return Optional.empty();
  }

  /** The height of the lines at its start that are not parted. */
  double least(Strip strip) {
    double[] bottoms = bottoms(strip);
    int fewest = fewest(bottoms);
    return fewest == 0 ? strip.height() : bottoms[fewest - 1] + padding;
  }

  private static int fewest(double[] bottoms) {
    return Math.min(LINES, bottoms.length / 2);
  }

  /** The lower edges of its lines, from the top. */
  private static double[] bottoms(Strip strip) {
    return strip.marks().stream()
        .filter(Mark::inLine)
        .mapToDouble(Mark::bottom)
        .sorted()
        .distinct()
        .toArray();
  }

  private static boolean isFree(Strip strip, double y) {
    return strip.marks().stream().noneMatch(m -> m.inLine() && m.top() < y && m.bottom() > y);
  }

  private Slices slices(Strip strip, double cut) {
    List<Mark> above = new ArrayList<>();
    List<Mark> below = new ArrayList<>();
    double textCut = cut - padding;
    for (Mark mark : strip.marks()) {
      if (mark instanceof RuleMark rule && rule.upright()) {
        above.add(part(rule, rule.top(), Math.min(rule.bottom(), cut)));
        below.add(part(rule, 0, rule.bottom() - textCut + padding));
      } else if (mark.bottom() <= textCut) {
        above.add(mark);
      } else {
        below.add(mark.lowered(padding - textCut));
      }
    }
    strip.edge().forEach(mark -> above.add(mark.lowered(cut)));
    double restHeight = strip.height() - textCut + padding;
    return new Slices(
        new Strip(strip.gap(), cut, above, true, strip.header(), List.of()),
        new Strip(0, restHeight, below, strip.keepWithNext(), strip.header(), strip.edge()));
  }

  private static RuleMark part(RuleMark rule, double top, double bottom) {
    return new RuleMark(rule.x1(), top, rule.x2(), bottom, rule.thickness(), rule.element());
  }
}
