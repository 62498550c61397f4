package vn.certproc.forms.internal.sheet;

import java.util.List;
import java.util.Optional;
import vn.certproc.api.text.Text;

/**
 * A list's definition. Immutable and thread-safe.
 *
 * @param id its id
 * @param title its name
 * @param notes how what no column tells is read
 * @param name the worksheet's name
 * @param subscriber the kind of subscriber each row is read as
 * @param applicant as what the applicant of each row is read
 * @param columns in order
 */
public record SheetDefinition(
    String id,
    Text title,
    List<Text> notes,
    String name,
    String subscriber,
    String applicant,
    List<ColumnSpec> columns) {

  /** Copies the lists. */
  public SheetDefinition {
    notes = List.copyOf(notes);
    columns = List.copyOf(columns);
  }

  /** The column of a field. */
  Optional<ColumnSpec> of(SheetField field) {
    return columns.stream().filter(c -> c.field() == field).findFirst();
  }
}
