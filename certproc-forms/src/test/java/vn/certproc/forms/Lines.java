package vn.certproc.forms;

import java.util.ArrayList;
import java.util.List;
import vn.certproc.forms.document.Block;
import vn.certproc.forms.document.FormDocument;

/** What stands on a document as lines {@code label = value}, in reading order, for assertions. */
final class Lines {

  private Lines() {}

  static List<String> of(FormDocument document) {
    List<String> lines = new ArrayList<>();
    document.body().forEach(block -> add(lines, block));
    return lines;
  }

  private static void add(List<String> lines, Block block) {
    if (block instanceof Block.Field field) {
      lines.add(field.label() + " = " + field.value().orElse("…"));
    } else if (block instanceof Block.FieldRow row) {
      row.fields().forEach(f -> add(lines, f));
    } else if (block instanceof Block.Choices choices) {
      choices.choices().forEach(c -> lines.add(c.label() + " = " + (c.ticked() ? "×" : "")));
    } else if (block instanceof Block.Table table) {
      table.rows().forEach(row -> cells(lines, table, row));
    }
  }

  private static void cells(List<String> lines, Block.Table table, List<String> row) {
    for (int i = 0; i < table.columns().size(); i++) {
      Block.Column column = table.columns().get(i);
      String group = column.group().map(g -> g + " > ").orElse("");
      lines.add(group + column.label() + " = " + row.get(i));
    }
  }
}
