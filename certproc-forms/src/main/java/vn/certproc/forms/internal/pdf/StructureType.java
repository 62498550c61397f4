package vn.certproc.forms.internal.pdf;

import java.util.Map;
import java.util.Optional;
import org.apache.pdfbox.cos.COSName;
import vn.certproc.forms.internal.layout.Element;
import vn.certproc.forms.internal.layout.Role;

/**
 * What a part of a document is for a screen reader (ISO 32000-1, 14.8.4): standard structure types
 * only, so that none has to be explained.
 */
final class StructureType {

  static final COSName DOCUMENT = COSName.getPDFName("Document");
  static final COSName TABLE_HEAD = COSName.getPDFName("THead");
  static final COSName TABLE_BODY = COSName.getPDFName("TBody");
  static final COSName SPAN = COSName.getPDFName("Span");

  private static final COSName PARAGRAPH = COSName.P;

  private static final Map<Role, COSName> OTHERS =
      Map.of(
          Role.TITLE, COSName.getPDFName("H1"),
          Role.SUBJECT, COSName.getPDFName("H1"),
          Role.HEADING, COSName.getPDFName("H2"),
          Role.TABLE, COSName.getPDFName("Table"),
          Role.HEADER_ROW, COSName.getPDFName("TR"),
          Role.ROW, COSName.getPDFName("TR"),
          Role.HEADER_CELL, COSName.getPDFName("TH"),
          Role.CELL, COSName.getPDFName("TD"));

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

  static COSName of(Element element) {
    return Optional.ofNullable(OTHERS.get(element.role())).orElse(PARAGRAPH);
  }
}
