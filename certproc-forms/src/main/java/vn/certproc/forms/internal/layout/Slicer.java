package vn.certproc.forms.internal.layout;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import vn.certproc.forms.internal.layout.Mark.RuleMark;

/** Cuts a strip between its lines where a page's end does not leave it whole. */
final class Slicer {

  private final double padding;

  Slicer(double padding) {
    this.padding = padding;
  }

  /** The part that stays and the part that goes to the next page. */
  record Slices(Strip first, Strip rest) {}

  /**
   * Cuts so that the first part is no higher than the room.
   *
   * @return empty where not even one line fits, or where all lines would
   */
  Optional<Slices> cut(Strip strip, double room) {
    double cut = -1;
    for (Mark mark : strip.marks()) {
      double bottom = mark.bottom() + padding;
      if (!(mark instanceof RuleMark) && bottom <= room && bottom > cut && isFree(strip, mark)) {
        cut = bottom;
      }
    }
    return cut < 0 || isLast(strip, cut) ? Optional.empty() : Optional.of(slices(strip, cut));
  }

  private static boolean isFree(Strip strip, Mark above) {
    double y = above.bottom();
    return strip.marks().stream()
        .noneMatch(m -> !(m instanceof RuleMark) && m.top() < y && m.bottom() > y);
  }

  private boolean isLast(Strip strip, double cut) {
    return strip.marks().stream()
        .noneMatch(m -> !(m instanceof RuleMark) && m.bottom() > cut - padding);
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
