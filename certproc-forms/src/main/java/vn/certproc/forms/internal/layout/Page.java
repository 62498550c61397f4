package vn.certproc.forms.internal.layout;

import java.util.List;

/**
 * A finished page. Immutable and thread-safe.
 *
 * @param number from 1
 * @param width of the paper
 * @param height of the paper
 * @param marks in reading order, y from the paper's upper edge
 */
public record Page(int number, double width, double height, List<Mark> marks) {

  /** Copies the list. */
  public Page {
    marks = List.copyOf(marks);
  }

  /** Takes pages one by one, so that a long document never stands in memory as a whole. */
  @FunctionalInterface
  public interface Sink {

    /** Takes the next page. */
    void accept(Page page);
  }
}
