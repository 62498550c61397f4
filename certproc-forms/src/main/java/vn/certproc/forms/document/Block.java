package vn.certproc.forms.document;

import java.util.List;
import java.util.Optional;

/** A piece of a form's body. Immutable and thread-safe. */
public sealed interface Block {

  /**
   * A heading inside the body, such as {@code 1. Thông tin người tiếp nhận}.
   *
   * @param text the heading
   */
  record Heading(String text) implements Block {}

  /**
   * A paragraph, justified, with an indented first line.
   *
   * @param text the paragraph
   */
  record Paragraph(String text) implements Block {}

  /**
   * A label and its value on a line of its own, such as {@code - Họ và tên: Nguyễn Văn An}.
   *
   * @param label the label without colon
   * @param path the payload path of the value
   * @param value the value; empty prints a dotted line
   */
  record Field(String label, String path, Optional<String> value) implements Block {}

  /**
   * Several fields that share a line where they fit, such as number, day and place of issue.
   *
   * @param fields at least two
   */
  record FieldRow(List<Field> fields) implements Block {

    /** Copies the list. */
    public FieldRow {
      fields = List.copyOf(fields);
    }
  }

  /**
   * Tick boxes in a line, drawn, not from a font.
   *
   * @param label what stands before them
   * @param choices each with its label and whether it is ticked
   */
  record Choices(String label, List<Choice> choices) implements Block {

    /** Copies the list. */
    public Choices {
      choices = List.copyOf(choices);
    }
  }

  /**
   * One tick box.
   *
   * @param label behind the box
   * @param path the payload path
   * @param ticked whether it is ticked
   */
  record Choice(String label, String path, boolean ticked) {}

  /**
   * A table whose header repeats on each page.
   *
   * @param columns at least one
   * @param rows each with a cell per column; an empty cell stays empty in a filled row
   */
  record Table(List<Column> columns, List<List<String>> rows) implements Block {

    /** Copies the lists. */
    public Table {
      columns = List.copyOf(columns);
      rows = rows.stream().map(List::copyOf).toList();
    }
  }

  /**
   * A column.
   *
   * @param label the header
   * @param group the header above it that it shares with its neighbours of the same group, for
   *     two-level headers
   * @param path the payload path of its cells
   * @param weight its share of the width, above 0
   * @param centred whether cells are centred (numbers, marks) instead of left-aligned
   */
  record Column(
      String label, Optional<String> group, String path, double weight, boolean centred) {}
}
