package vn.certproc.forms.internal.pdf;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import vn.certproc.forms.internal.layout.Element;

/** The row of a table that is being told, with its cells. Not thread-safe. */
final class TableRow {

  private @Nullable Element element;
  private Optional<StructureNode> node = Optional.empty();
  private final List<Element> cells = new ArrayList<>();
  private final List<StructureNode> nodes = new ArrayList<>();

  boolean is(Element row) {
    return element == row;
  }

  void begin(Element row, StructureNode itsNode) {
    element = row;
    node = Optional.of(itsNode);
    cells.clear();
    nodes.clear();
  }

  /** The node of a cell; one that goes on over a page's end comes again. */
  StructureNode cell(Element cell, PdfFile file) {
    for (int i = cells.size() - 1; i >= 0; i--) {
      if (cells.get(i) == cell) {
        return nodes.get(i);
      }
    }
    StructureNode row = node.orElseThrow();
    StructureNode made =
        new StructureNode(file.reserve(), StructureType.of(cell), row.number(), "");
    row.add(made);
    cells.add(cell);
    nodes.add(made);
    return made;
  }

  /** Writes the row; nothing more comes into it. */
  void write(PdfFile file) {
    nodes.forEach(cell -> cell.write(file));
    node.ifPresent(row -> row.write(file));
    node = Optional.empty();
  }
}
