package vn.certproc.forms.internal.pdf;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import vn.certproc.forms.internal.layout.Mark.RuleMark;

/** Joins the upright rules of a table's rows to one per column, as far as they touch. */
final class RuleMerger {

  private static final double TOUCH = 0.01;

  private RuleMerger() {}

  static List<RuleMark> merged(List<RuleMark> rules) {
    List<RuleMark> result = new ArrayList<>();
    List<RuleMark> upright = new ArrayList<>();
    for (RuleMark rule : rules) {
      (rule.upright() ? upright : result).add(rule);
    }
    upright.sort(Comparator.comparingDouble(RuleMark::x1).thenComparingDouble(RuleMark::top));
    int last = -1;
    for (RuleMark rule : upright) {
      if (last >= 0 && touches(result.get(last), rule)) {
        result.set(last, joined(result.get(last), rule));
      } else {
        last = result.size();
        result.add(rule);
      }
    }
    return result;
  }

  private static boolean touches(RuleMark upper, RuleMark lower) {
    return upper.x1() == lower.x1()
        && upper.thickness() == lower.thickness()
        && lower.top() <= upper.bottom() + TOUCH;
  }

  private static RuleMark joined(RuleMark upper, RuleMark lower) {
    return new RuleMark(
        upper.x1(),
        upper.top(),
        upper.x2(),
        Math.max(upper.bottom(), lower.bottom()),
        upper.thickness(),
        upper.element());
  }
}
