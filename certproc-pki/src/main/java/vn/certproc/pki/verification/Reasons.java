package vn.certproc.pki.verification;

import java.util.Collection;
import java.util.Comparator;
import java.util.List;

/** Lists of reasons. */
final class Reasons {

  private Reasons() {}

  /** The heaviest first, else in the order they were found; each once. */
  static List<Reason> ordered(Collection<Reason> reasons) {
    return reasons.stream().distinct().sorted(Comparator.comparing(Reason::weight)).toList();
  }
}
