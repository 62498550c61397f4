package vn.certproc.forms;

import java.util.Optional;
import java.util.OptionalInt;
import vn.certproc.api.text.Text;

/**
 * A place of a form that shows something else than its data. Immutable and thread-safe. The texts
 * are those of the form, and may be personal: they are for who holds the form.
 *
 * @param kind what was found
 * @param page the page, from 1, in the file that was checked; of a page removed, where it stood; 0
 *     where it is the whole file
 * @param part the part of the form, labelled as in its definition
 * @param row the table's row, from 1; empty outside tables
 * @param path the payload path; empty for what is no data, such as the motto
 * @param expected what the data says; empty where the form leaves the place blank
 * @param shown what the page shows; empty where nothing is seen or it cannot be told
 */
public record FormDifference(
    DifferenceKind kind,
    int page,
    Text part,
    OptionalInt row,
    Optional<String> path,
    Optional<String> expected,
    Optional<String> shown) {

  /** The kind, the place; never the texts, which are personal. */
  @Override
  public String toString() {
    return kind.code() + " page " + page + " " + part.vi() + " row " + row + " " + path;
  }
}
