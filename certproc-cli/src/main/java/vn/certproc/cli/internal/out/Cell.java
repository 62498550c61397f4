package vn.certproc.cli.internal.out;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** A cell of a table: lines one below the other, some of them set off. Immutable. */
record Cell(List<Line> lines) {

  /** A line and how it is set off. */
  record Line(Kind kind, String text) {}

  /** How a line is set off; its name is the style's class. */
  enum Kind {
    PLAIN,
    CODE,
    CLAUSE,
    READING,
    ORIGIN,
    MIND
  }

  Cell {
    lines = List.copyOf(lines);
  }

  static Cell of(String text) {
    return new Cell(List.of(new Line(Kind.PLAIN, text)));
  }

  /** A line for each text. */
  static Cell of(List<String> texts) {
    return new Cell(texts.stream().map(t -> new Line(Kind.PLAIN, t)).toList());
  }

  Cell and(Kind kind, String text) {
    List<Line> more = new ArrayList<>(lines);
    more.add(new Line(kind, text));
    return new Cell(more);
  }

  Cell and(Kind kind, Optional<String> text) {
    return text.map(t -> and(kind, t)).orElse(this);
  }
}
