package vn.certproc.forms.internal.check;

import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Deque;
import java.util.HashMap;
import java.util.Map;

/** Which page of a file is which page of the form. Immutable. */
final class PageOrder {

  /** For each page of the form, its index in the file; -1 where it is not there. */
  private final int[] found;

  /** For each page of the file, whether it is one of the form. */
  private final boolean[] known;

  private final boolean[] equal;

  private PageOrder(int expected, int given) {
    found = new int[expected];
    Arrays.fill(found, -1);
    known = new boolean[given];
    equal = new boolean[expected];
  }

  /** Pages at their places first, then equal ones elsewhere, then what is left in order. */
  static PageOrder of(long[] expected, long[] given) {
    PageOrder order = new PageOrder(expected.length, given.length);
    for (int i = 0; i < Math.min(expected.length, given.length); i++) {
      if (expected[i] == given[i]) {
        order.put(i, i, true);
      }
    }
    order.elsewhere(expected, given);
    if (expected.length == given.length) {
      order.inPlace();
    }
    order.rest();
    return order;
  }

  private void put(int page, int at, boolean same) {
    found[page] = at;
    known[at] = true;
    equal[page] = same;
  }

  private void elsewhere(long[] expected, long[] given) {
    Map<Long, Deque<Integer>> free = new HashMap<>();
    for (int i = 0; i < given.length; i++) {
      if (!known[i]) {
        free.computeIfAbsent(given[i], k -> new ArrayDeque<>()).add(i);
      }
    }
    for (int i = 0; i < expected.length; i++) {
      Deque<Integer> same = free.get(expected[i]);
      if (found[i] < 0 && same != null && !same.isEmpty()) {
        put(i, same.removeFirst(), true);
      }
    }
  }

  private void inPlace() {
    for (int i = 0; i < found.length; i++) {
      if (found[i] < 0 && !known[i]) {
        put(i, i, false);
      }
    }
  }

  /** What is neither equal nor at its place: paired between the same equal neighbours. */
  private void rest() {
    for (int i = 0; i < found.length; i++) {
      int after = i == 0 ? 0 : found[i - 1] + 1;
      boolean fits = found[i] < 0 && (i == 0 || found[i - 1] >= 0);
      if (fits && after < known.length && !known[after]) {
        put(i, after, false);
      }
    }
  }

  int at(int page) {
    return found[page];
  }

  boolean equal(int page) {
    return equal[page];
  }

  boolean known(int given) {
    return known[given];
  }

  /** Whether a page stands before one that it should follow. */
  boolean moved(int page) {
    for (int i = 0; i < page; i++) {
      if (found[i] > found[page]) {
        return true;
      }
    }
    return false;
  }
}
