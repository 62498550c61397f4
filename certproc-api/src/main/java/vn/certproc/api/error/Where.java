package vn.certproc.api.error;

import java.util.Optional;
import java.util.OptionalInt;

/**
 * The place a fault was found at. Every part is optional; an empty place says "the input as a
 * whole".
 *
 * <p>Immutable and thread-safe.
 *
 * @param source the file or stream name as the caller gave it
 * @param line the line, from 1
 * @param column the column, from 1
 * @param path the path of the element or field inside the document, such as {@code
 *     request/subscriber/person/fullName}
 */
public record Where(
    Optional<String> source, OptionalInt line, OptionalInt column, Optional<String> path) {

  private static final Where NOWHERE =
      new Where(Optional.empty(), OptionalInt.empty(), OptionalInt.empty(), Optional.empty());

  /** The place that names nothing. */
  public static Where nowhere() {
    return NOWHERE;
  }

  /** A place that names a file or stream alone. */
  public static Where in(String source) {
    return new Where(
        Optional.of(source), OptionalInt.empty(), OptionalInt.empty(), Optional.empty());
  }

  /** A place that names a path inside a value alone, for values that were not read from a file. */
  public static Where at(String path) {
    return new Where(Optional.empty(), OptionalInt.empty(), OptionalInt.empty(), Optional.of(path));
  }

  /**
   * A position in a document.
   *
   * @param line from 1; a smaller one (parsers say −1 for "not known") is left out
   * @param column from 1; a smaller one is left out
   * @param path the path inside the document
   */
  public static Where at(int line, int column, String path) {
    return new Where(
        Optional.empty(),
        line > 0 ? OptionalInt.of(line) : OptionalInt.empty(),
        column > 0 ? OptionalInt.of(column) : OptionalInt.empty(),
        Optional.of(path));
  }

  /** This place, in the given file or stream. */
  public Where withSource(String name) {
    return new Where(Optional.of(name), line, column, path);
  }

  /** {@code file:line:column: path}, as compilers print it, with the parts that are known. */
  @Override
  public String toString() {
    StringBuilder out = new StringBuilder(source.orElse(""));
    line.ifPresent(l -> out.append(out.length() == 0 ? "" : ":").append(l));
    column.ifPresent(c -> out.append(':').append(c));
    path.ifPresent(p -> out.append(out.length() == 0 ? "" : ": ").append(p));
    return out.toString();
  }
}
