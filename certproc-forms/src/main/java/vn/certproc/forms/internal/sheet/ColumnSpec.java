package vn.certproc.forms.internal.sheet;

import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import vn.certproc.forms.sheet.SheetColumn;

/**
 * A column as its definition has it. Immutable and thread-safe.
 *
 * @param column what listings show
 * @param field where the value comes from and goes to
 * @param kind what stands in the cells
 * @param also other headers it is known by
 * @param codes the codes of a column of codes
 * @param marks what counts as a mark, the one that is written first
 * @param requiredFor the code of the kind of device for which it is required
 * @param lostZero what a number looks like that has lost its leading zero
 * @param width in characters
 */
public record ColumnSpec(
    SheetColumn column,
    SheetField field,
    ColumnKind kind,
    List<String> also,
    Optional<CodeList> codes,
    List<String> marks,
    Optional<String> requiredFor,
    Optional<Pattern> lostZero,
    int width) {

  /** Copies the lists. */
  public ColumnSpec {
    also = List.copyOf(also);
    marks = List.copyOf(marks);
  }

  /** The place, from 0. */
  int index() {
    return column.number() - 1;
  }

  /** The header without its star, for sentences. */
  String name() {
    return column.header().vi().replace("*", "").strip();
  }
}
