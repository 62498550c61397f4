package vn.certproc.core.internal.triage;

import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** What holds in every course, whatever a missing fact may be. */
final class Common {

  private Common() {}

  /** What is in each of them, in the first one's order. */
  static <T> Set<T> in(List<? extends Collection<T>> all) {
    Set<T> common = new LinkedHashSet<>(all.get(0));
    all.forEach(common::retainAll);
    return common;
  }

  /** What is in each of them; where nothing is, what is in any. */
  static <T> Set<T> orAny(List<? extends Collection<T>> all) {
    Set<T> common = in(all);
    if (common.isEmpty()) {
      all.forEach(common::addAll);
    }
    return common;
  }
}
