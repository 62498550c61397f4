package vn.certproc.forms.internal.coverage;

import java.util.ArrayDeque;
import java.util.Deque;
import org.jspecify.annotations.Nullable;

/** A place in a document, as the way to it from the trailer. Immutable; cheap until it is told. */
final class Place {

  private static final int LONGEST = 12;

  private final @Nullable Place parent;
  private final String step;

  private Place(@Nullable Place parent, String step) {
    this.parent = parent;
    this.step = step;
  }

  /** An entry of the trailer. */
  static Place at(String key) {
    return new Place(null, key);
  }

  /** An entry of the dictionary that stands here. */
  Place then(String key) {
    return new Place(this, "/" + key);
  }

  /** An item of the array that stands here. */
  Place then(int index) {
    return new Place(this, "[" + index + "]");
  }

  /** The key of the dictionary's entry that stands here, or that holds the array it is in. */
  String key() {
    Place each = this;
    while (each.parent != null && each.step.charAt(0) == '[') {
      each = each.parent;
    }
    return each.step.charAt(0) == '/' ? each.step.substring(1) : each.step;
  }

  /** Whether an item of an array stands here. */
  boolean inArray() {
    return step.charAt(0) == '[';
  }

  /** The way, cut in the middle where it is long. */
  @Override
  public String toString() {
    Deque<String> steps = new ArrayDeque<>();
    for (Place each = this; each != null; each = each.parent) {
      steps.push(each.step);
    }
    StringBuilder out = new StringBuilder();
    int skipped = steps.size() - LONGEST;
    int i = 0;
    for (String each : steps) {
      if (skipped <= 0 || i < LONGEST / 2 || i >= LONGEST / 2 + skipped) {
        out.append(each);
      } else if (i == LONGEST / 2) {
        out.append("/…");
      }
      i++;
    }
    return out.toString();
  }
}
