package vn.certproc.forms.internal.pdf;

import java.util.Map;
import java.util.Optional;
import vn.certproc.forms.internal.layout.Element;
import vn.certproc.forms.internal.layout.Role;

/**
 * What a part of a document is for a screen reader (ISO 32000-1, 14.8.4): standard structure types
 * only, so that none has to be explained.
 */
final class StructureType {

  static final String DOCUMENT = "Document";
  static final String TABLE_HEAD = "THead";
  static final String TABLE_BODY = "TBody";
  static final String SPAN = "Span";
  static final String FORM = "Form";

  private static final String PARAGRAPH = "P";

  private static final Map<Role, String> OTHERS =
      Map.of(
          Role.TITLE, "H1",
          Role.SUBJECT, "H1",
          Role.HEADING, "H2",
          Role.TABLE, "Table",
          Role.HEADER_ROW, "TR",
          Role.ROW, "TR",
          Role.HEADER_CELL, "TH",
          Role.CELL, "TD");

  private StructureType() {}

  /** Whether it is no content of its own: a page number, a header shown again. */
  static boolean isArtifact(Element element) {
    return element.role() == Role.PAGE_NUMBER || element.role() == Role.REPEATED_HEADER;
  }

  /** The element that a reader is told of: a label and its value are one paragraph. */
  static Element told(Element element) {
    return switch (element.role()) {
      case LABEL, VALUE, CHOICE -> element.parent().orElse(element);
      default -> element;
    };
  }

  static String of(Element element) {
    return Optional.ofNullable(OTHERS.get(element.role())).orElse(PARAGRAPH);
  }

  /** What a header cell stands over (ISO 32000-1, table 349). */
  static String scope(Element cell) {
    return "/A<</O/Table/Scope/Column"
        + (cell.columns() > 1 ? "/ColSpan " + cell.columns() : "")
        + (cell.rows() > 1 ? "/RowSpan " + cell.rows() : "")
        + ">>";
  }
}
