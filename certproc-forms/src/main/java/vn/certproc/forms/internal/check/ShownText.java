package vn.certproc.forms.internal.check;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;

/** Reads painted glyphs as the eye does: line by line, from the left. Immutable. */
final class ShownText {

  /** Base lines this close, in points, are one line. */
  private static final double SAME_LINE = 4;

  /** A gap this wide, in points, is a space. */
  private static final double SPACE = 1.8;

  /** What shapes mean, where the form's own fonts tell. */
  private final Map<Long, String> shapes;

  ShownText(Map<Long, String> shapes) {
    this.shapes = shapes;
  }

  /** The text of glyphs; a shape that is known counts more than what its font says of it. */
  String of(List<Ink> glyphs) {
    return read(glyphs, true);
  }

  /** What copying gives. */
  String copied(List<Ink> glyphs) {
    return read(glyphs, false);
  }

  private String read(List<Ink> glyphs, boolean eye) {
    List<Ink> sorted = new ArrayList<>(glyphs);
    sorted.sort(Comparator.comparingDouble(Ink::y).reversed());
    StringBuilder text = new StringBuilder();
    int from = 0;
    for (int i = 1; i <= sorted.size(); i++) {
      if (i == sorted.size() || sorted.get(from).y() - sorted.get(i).y() > SAME_LINE) {
        line(sorted.subList(from, i), eye, text);
        from = i;
      }
    }
    return text.toString().strip();
  }

  private void line(List<Ink> line, boolean eye, StringBuilder text) {
    List<Ink> sorted = new ArrayList<>(line);
    sorted.sort(Comparator.comparingDouble(Ink::x));
    space(text);
    float end = Float.MAX_VALUE;
    for (Ink ink : sorted) {
      String read = eye ? shapes.getOrDefault(ink.shape(), ink.text()) : ink.text();
      if (read.isBlank()) {
        space(text);
      } else {
        if (ink.left() - end > SPACE) {
          space(text);
        }
        text.append(read);
        end = ink.right();
      }
    }
  }

  private static void space(StringBuilder text) {
    if (!text.isEmpty() && text.charAt(text.length() - 1) != ' ') {
      text.append(' ');
    }
  }
}
