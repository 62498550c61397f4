package vn.certproc.api.payload;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import vn.certproc.api.error.Fault;
import vn.certproc.api.error.Where;

/**
 * Gathers the faults of one document: at most one for each path, so that a mistake which both the
 * schema and a field rule see is told once. For one reading; not thread-safe.
 */
final class FaultCollector {

  private static final Comparator<Fault> BY_PLACE =
      Comparator.comparingInt((Fault f) -> f.where().line().orElse(Integer.MAX_VALUE))
          .thenComparingInt(f -> f.where().column().orElse(Integer.MAX_VALUE));

  private final String source;
  private final int max;
  private final List<Fault> faults = new ArrayList<>();
  private final List<Fault> notices = new ArrayList<>();
  private final Set<String> faulty = new HashSet<>();
  private final Set<String> misshapen = new HashSet<>();
  private boolean more;

  FaultCollector(String source, int max) {
    this.source = source;
    this.max = max;
  }

  /** Notes a fault, unless one is known at its path already. */
  void fault(String code, Where where, Map<String, String> arguments) {
    fault(Fault.of(code, where, arguments));
  }

  void fault(Fault fault) {
    if (!faulty.add(fault.where().path().orElse(""))) {
      return;
    }
    if (faults.size() < max) {
      faults.add(fault.inSource(source));
    } else {
      more = true;
    }
  }

  /** Notes that the children of this element are not as the schema has them. */
  void misshapen(String path) {
    misshapen.add(path);
  }

  /** Whether what lacks in this element follows from a fault already told. */
  boolean isMisshapen(String path) {
    return misshapen.contains(path);
  }

  boolean isFaulty(String path) {
    return faulty.contains(path);
  }

  void notice(String code, Where where, Map<String, String> arguments) {
    if (notices.size() < max) {
      notices.add(Fault.of(code, where, arguments).inSource(source));
    }
  }

  boolean any() {
    return !faults.isEmpty();
  }

  /** All faults in the order of the document; a last one says when there were more than fit. */
  List<Fault> faults() {
    List<Fault> all = new ArrayList<>(faults);
    all.sort(BY_PLACE);
    if (more) {
      Map<String, String> shown = Map.of("max", Integer.toString(max));
      all.add(Fault.of("too-many-faults", Where.in(source), shown));
    }
    return all;
  }

  List<Fault> notices() {
    List<Fault> all = new ArrayList<>(notices);
    all.sort(BY_PLACE);
    return all;
  }
}
