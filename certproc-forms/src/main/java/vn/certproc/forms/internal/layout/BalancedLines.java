package vn.certproc.forms.internal.layout;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import vn.certproc.forms.internal.layout.LineBreaker.Line;

/**
 * Breaks a centred text into as few lines as the width allows, about equally long: of all ways to
 * break it, the one whose lines leave the least squares of free room. Belongs to one text.
 */
final class BalancedLines {

  private static final double GOOD_END = 0.7;

  private final String[] words;
  private final double[] ends;
  private final double space;
  private final double room;

  private BalancedLines(Typesetter typesetter, String text, Style style, double room, Element e) {
    this.words = text.split(" ", -1);
    this.space = typesetter.width(" ", style, e);
    this.room = room;
    this.ends = new double[words.length + 1];
    for (int i = 0; i < words.length; i++) {
      ends[i + 1] = ends[i] + typesetter.width(words[i], style, e);
    }
  }

  /** The text's lines; those of the breaker where one is enough or a word is longer than a line. */
  static List<Line> of(Tools tools, String text, Style style, double room, Element element) {
    List<Line> lines = tools.breaker().lines(text, style, room, element);
    BalancedLines balanced = new BalancedLines(tools.typesetter(), text, style, room, element);
    return lines.size() == 1 || !balanced.hasTheWordsOf(lines)
        ? lines
        : balanced.lines(lines.size());
  }

  private boolean hasTheWordsOf(List<Line> lines) {
    List<String> found =
        lines.stream().flatMap(line -> Arrays.stream(line.text().split(" ", -1))).toList();
    return found.equals(List.of(words));
  }

  /** Finds the best breaks for so many lines, of which the first words' are found before. */
  private List<Line> lines(int count) {
    int[][] starts = new int[count + 1][words.length + 1];
    double[] before = new double[words.length + 1];
    Arrays.fill(before, 1, before.length, Double.POSITIVE_INFINITY);
    for (int line = 1; line <= count; line++) {
      double[] costs = new double[words.length + 1];
      Arrays.fill(costs, Double.POSITIVE_INFINITY);
      for (int to = line; to <= words.length; to++) {
        for (int from = to - 1; from >= line - 1 && width(from, to) <= room; from--) {
          double cost = before[from] + cost(from, to);
          if (cost < costs[to]) {
            costs[to] = cost;
            starts[line][to] = from;
          }
        }
      }
      before = costs;
    }
    return lines(count, starts);
  }

  private List<Line> lines(int count, int[][] starts) {
    List<Line> lines = new ArrayList<>(count);
    int to = words.length;
    for (int line = count; line > 0; line--) {
      int from = starts[line][to];
      String text = String.join(" ", Arrays.asList(words).subList(from, to));
      lines.add(new Line(text, width(from, to), line == count, line < count));
      to = from;
    }
    Collections.reverse(lines);
    return lines;
  }

  /** The square of the free room; a comma or semicolon is a good end. */
  private double cost(int from, int to) {
    double free = room - width(from, to);
    boolean goodEnd = words[to - 1].endsWith(",") || words[to - 1].endsWith(";");
    return free * free * (goodEnd ? GOOD_END : 1);
  }

  private double width(int from, int to) {
    return ends[to] - ends[from] + (to - from - 1) * space;
  }
}
