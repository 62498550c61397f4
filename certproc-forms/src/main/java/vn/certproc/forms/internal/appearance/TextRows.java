package vn.certproc.forms.internal.appearance;

import java.util.ArrayList;
import java.util.List;

/** Fills the rows of a room with a text. For one try; not thread-safe. */
final class TextRows {

  private final SignatureText text;
  private final TextRoom room;
  private final int rows;
  private final boolean whole;
  private final List<String> lines = new ArrayList<>();
  private boolean fits = true;

  /**
   * Empty rows.
   *
   * @param whole whether a word, or the time, that is too wide does not fit; else it is broken
   */
  TextRows(SignatureText text, TextRoom room, int rows, boolean whole) {
    this.text = text;
    this.room = room;
    this.rows = rows;
    this.whole = whole;
  }

  List<String> lines() {
    return List.copyOf(lines);
  }

  /**
   * Fills them.
   *
   * @return whether all of it has room
   */
  boolean fill(List<String> who, String label, String stamp) {
    who.forEach(this::words);
    if (text.width(label + stamp) <= width(false)) {
      lines.add(label + stamp);
    } else {
      words(label.strip());
      stamp(stamp);
    }
    return fits && lines.size() <= rows;
  }

  private void stamp(String stamp) {
    if (text.width(stamp) <= width(true)) {
      lines.add(stamp);
    } else if (whole) {
      fits = false;
    } else {
      // In a narrow field the day stands above the hour.
      int clock = stamp.indexOf('T') + 1;
      lines.add(stamp.substring(0, clock));
      lines.add(stamp.substring(clock));
    }
  }

  private double width(boolean time) {
    return room.width(Math.min(lines.size(), rows), rows, time);
  }

  private void words(String paragraph) {
    StringBuilder line = new StringBuilder();
    for (String word : paragraph.split(" +", -1)) {
      if (!line.isEmpty() && text.width(line + " " + word) > width(false)) {
        lines.add(line.toString());
        line.setLength(0);
      }
      line.append(line.isEmpty() ? "" : " ").append(word);
      while (text.width(line.toString()) > width(false) && line.length() > 1) {
        fits &= !whole;
        int end = fitting(line);
        lines.add(line.substring(0, end));
        line.delete(0, end);
      }
    }
    lines.add(line.toString());
  }

  private int fitting(StringBuilder line) {
    int end = 1;
    while (end < line.length() && text.width(line.substring(0, end + 1)) <= width(false)) {
      end++;
    }
    return end;
  }
}
