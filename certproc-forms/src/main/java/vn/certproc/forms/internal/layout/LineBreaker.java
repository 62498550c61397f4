package vn.certproc.forms.internal.layout;

import java.util.ArrayList;
import java.util.List;
import vn.certproc.forms.internal.font.FaceMetrics;

/**
 * Breaks a text into lines: at spaces; inside a word only where it is wider than a whole line, and
 * then rather behind a sign such as {@code @} or {@code /} than inside a run of letters.
 */
public final class LineBreaker {

  /** The signs in a long word that a line rather ends with. */
  public static final String BREAK_BEHIND = "@./-_:;,)–";

  private final Typesetter typesetter;

  LineBreaker(Typesetter typesetter) {
    this.typesetter = typesetter;
  }

  /**
   * A line of a text.
   *
   * @param text without the space it was broken at
   * @param width its natural width
   * @param last whether a paragraph ends here, so that the line is not stretched
   * @param spaced whether it was broken at a space or line end, so that its last word ends there
   */
  record Line(String text, double width, boolean last, boolean spaced) {}

  /** Lines that are all equally long at most. */
  List<Line> lines(String text, Style style, double room, Element element) {
    return lines(text, style, room, room, element);
  }

  /**
   * Lines of which the first has a room of its own.
   *
   * @return at least one line, which may be empty
   */
  List<Line> lines(String text, Style style, double firstRoom, double room, Element element) {
    List<Line> lines = new ArrayList<>(2);
    double whole = typesetter.width(text, style, element);
    if (whole <= firstRoom && text.indexOf('\n') < 0) {
      lines.add(new Line(text, whole, true, false));
      return lines;
    }
    int from = 0;
    while (from <= text.length()) {
      double limit = lines.isEmpty() ? firstRoom : room;
      Cut cut = cut(text, from, style, limit, element);
      String part = text.substring(from, cut.end);
      boolean spaced = cut.next > cut.end && cut.next <= text.length();
      lines.add(new Line(part, typesetter.width(part, style, element), cut.last, spaced));
      from = cut.next;
    }
    return lines;
  }

  /** Where a line ends, where the next begins (past the text's end for none). */
  private record Cut(int end, int next, boolean last) {}

  private Cut cut(String text, int from, Style style, double limit, Element element) {
    FaceMetrics metrics = typesetter.metrics(style);
    double room = limit * 1000 / style.size();
    int space = -1;
    int sign = -1;
    double width = 0;
    for (int i = from; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c == '\n') {
        return new Cut(i, i + 1, true);
      }
      width += typesetter.advance(metrics, text, i, element);
      if (c == ' ') {
        space = i;
      } else if (width > room) {
        return overflow(text, from, i, space, sign, room, metrics);
      } else if (BREAK_BEHIND.indexOf(c) >= 0) {
        sign = i + 1;
      }
    }
    return new Cut(text.length(), text.length() + 1, true);
  }

  private static Cut overflow(
      String text, int from, int at, int space, int sign, double room, FaceMetrics metrics) {
    if (space > from) {
      return new Cut(endBefore(text, from, space), startAfter(text, space), false);
    }
    if (sign > from) {
      return new Cut(sign, sign, false);
    }
    int end = Math.max(even(text, from, at, room, metrics), from + 1);
    while (end < text.length() && belongsToPrevious(text.charAt(end))) {
      end++;
    }
    return end == text.length() ? new Cut(end, end + 1, true) : new Cut(end, end, false);
  }

  /** Where a run of letters or digits is cut so that its lines are about equally long. */
  private static int even(String text, int from, int at, double room, FaceMetrics metrics) {
    double whole = 0;
    for (int i = from; i < text.length() && !endsRun(text, i); i++) {
      whole += Math.max(0, metrics.advance(text.charAt(i)));
    }
    double share = whole / Math.ceil(whole / room);
    double width = 0;
    int end = from;
    while (end < at && width < share) {
      width += Math.max(0, metrics.advance(text.charAt(end)));
      end++;
    }
    return end;
  }

  /** Whether a line may end before the character, other than inside a run. */
  private static boolean endsRun(String text, int i) {
    char c = text.charAt(i);
    return c == ' ' || c == '\n' || (i > 0 && BREAK_BEHIND.indexOf(text.charAt(i - 1)) >= 0);
  }

  private static int endBefore(String text, int from, int space) {
    int end = space;
    while (end > from && text.charAt(end - 1) == ' ') {
      end--;
    }
    return end;
  }

  private static int startAfter(String text, int space) {
    int start = space;
    while (start < text.length() && text.charAt(start) == ' ') {
      start++;
    }
    return start;
  }

  private static boolean belongsToPrevious(char c) {
    return Character.isLowSurrogate(c) || Character.getType(c) == Character.NON_SPACING_MARK;
  }
}
