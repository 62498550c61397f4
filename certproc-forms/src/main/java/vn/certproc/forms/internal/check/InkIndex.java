package vn.certproc.forms.internal.check;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;

/** What is painted on a page, by place; what was matched is taken out. Not thread-safe. */
final class InkIndex {

  /** Closer than this, in points, nobody sees the distance. */
  private static final double NEAR = 0.15;

  private final Map<Long, List<Ink>> cells = new HashMap<>();
  private final IdentityHashMap<Ink, Boolean> open = new IdentityHashMap<>();
  private final List<Ink> all;

  InkIndex(List<Ink> inks) {
    all = inks;
    for (Ink ink : inks) {
      cells.computeIfAbsent(key(ink.x(), ink.y()), k -> new ArrayList<>(4)).add(ink);
      open.put(ink, true);
    }
  }

  private static long key(double x, double y) {
    return (long) Math.floor(x) * 1_000_003L + (long) Math.floor(y);
  }

  /** Something not yet matched at a place. */
  Optional<Ink> find(double x, double y, Predicate<Ink> which) {
    for (double dx = -NEAR; dx <= NEAR; dx += 2 * NEAR) {
      for (double dy = -NEAR; dy <= NEAR; dy += 2 * NEAR) {
        for (Ink ink : cells.getOrDefault(key(x + dx, y + dy), List.of())) {
          if (Math.abs(ink.x() - x) <= NEAR
              && Math.abs(ink.y() - y) <= NEAR
              && open.containsKey(ink)
              && which.test(ink)) {
            return Optional.of(ink);
          }
        }
      }
    }
    return Optional.empty();
  }

  void take(Ink ink) {
    open.remove(ink);
  }

  boolean isOpen(Ink ink) {
    return open.containsKey(ink);
  }

  /** What was not matched, in the order of painting. */
  List<Ink> open() {
    return all.stream().filter(open::containsKey).toList();
  }

  /** Everything, matched or not. */
  List<Ink> all() {
    return all;
  }
}
