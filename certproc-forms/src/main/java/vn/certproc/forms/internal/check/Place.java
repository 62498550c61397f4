package vn.certproc.forms.internal.check;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import vn.certproc.api.text.Text;
import vn.certproc.forms.internal.layout.Role;

/**
 * A part of a form on one page: where it stands and what its data says. Belongs to one comparison;
 * not thread-safe.
 */
final class Place {

  /**
   * A line of it, or a cell.
   *
   * @param left of what may stand there
   * @param right of what may stand there
   * @param from the left end of what does
   * @param to the right end of what does
   */
  record Box(double left, double bottom, double right, double top, double from, double to) {

    boolean holds(double x, double y) {
      return x >= left && x < right && y >= bottom && y < top;
    }

    /** Whether something painted touches what stands here. */
    boolean touched(Ink ink) {
      double shave = 0.8;
      return ink.right() > from + shave
          && ink.left() < to - shave
          && ink.top() > bottom + 2 * shave
          && ink.bottom() < top - 2 * shave;
    }
  }

  private final Text part;
  private final OptionalInt row;
  private final Optional<String> path;
  private final Role role;
  private final List<Box> boxes = new ArrayList<>();
  private final List<Ink> inks = new ArrayList<>();
  private final StringBuilder text = new StringBuilder();

  Place(Text part, OptionalInt row, Optional<String> path, Role role) {
    this.part = part;
    this.row = row;
    this.path = path;
    this.role = role;
  }

  void box(Box box) {
    boxes.add(box);
  }

  void say(String line) {
    text.append(text.isEmpty() || line.isEmpty() ? "" : " ").append(line);
  }

  /** A glyph of it, as the expected page has it. */
  void ink(Ink ink) {
    inks.add(ink);
  }

  Text part() {
    return part;
  }

  OptionalInt row() {
    return row;
  }

  Optional<String> path() {
    return path;
  }

  Role role() {
    return role;
  }

  List<Box> boxes() {
    return boxes;
  }

  List<Ink> inks() {
    return inks;
  }

  /** What the data says; empty for a blank. */
  String text() {
    return text.toString();
  }

  /** Whether it is the place to sign, over which a signature's picture may stand. */
  boolean signing() {
    return role == Role.NAME || role == Role.HINT || role == Role.AUTHORITY;
  }

  boolean holds(double x, double y) {
    return boxes.stream().anyMatch(box -> box.holds(x, y));
  }

  boolean touched(Ink ink) {
    return boxes.stream().anyMatch(box -> box.touched(ink));
  }

  double lowest() {
    return boxes.stream().mapToDouble(Box::bottom).min().orElse(0);
  }
}
