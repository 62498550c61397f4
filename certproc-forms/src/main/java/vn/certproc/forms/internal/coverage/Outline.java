package vn.certproc.forms.internal.coverage;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import vn.certproc.forms.internal.strict.PdfValue;
import vn.certproc.forms.internal.strict.PdfValue.Dict;
import vn.certproc.forms.internal.strict.PdfValue.Ref;
import vn.certproc.forms.internal.strict.StrictPdf;

/**
 * A document with what its objects are. An object that is two things at once keeps the first, so
 * that it cannot be changed as the one to change the other.
 */
final class Outline {

  private final StrictPdf pdf;
  private final List<Page> pages;
  private final List<Field> fields;
  private final Map<Integer, Part> parts = new HashMap<>();
  private final Map<Integer, List<Page>> shown = new HashMap<>();

  Outline(StrictPdf pdf) {
    this.pdf = pdf;
    this.pages = PageWalk.pages(pdf);
    this.fields = FieldWalk.fields(pdf);
    forms();
    for (Page page : pages) {
      mark(page.reference(), Part.PAGE);
      page.annotations().forEach(each -> shown(each, page));
    }
    new StructureWalk(pdf).elements().forEach(element -> parts.putIfAbsent(element, Part.ELEMENT));
    Dict catalog = pdf.catalog();
    mark(catalog.get("StructTreeRoot"), Part.STRUCTURE);
  }

  private void shown(PdfValue annotation, Page page) {
    pdf.work().step();
    if (annotation instanceof Ref reference) {
      List<Page> on = shown.computeIfAbsent(reference.number(), number -> new ArrayList<>());
      // The pages come one after the other, so another mention on this one is the last.
      if (on.isEmpty() || on.get(on.size() - 1).number() != page.number()) {
        on.add(page);
      }
    }
  }

  private void forms() {
    PdfValue form = pdf.catalog().get("AcroForm");
    mark(form, Part.FORM);
    for (Field field : fields) {
      if (field.signature() && !field.signed()) {
        mark(field.reference(), Part.EMPTY_SIGNATURE);
        field.widgets().forEach(each -> mark(each, Part.EMPTY_SIGNATURE_WIDGET));
      }
    }
  }

  private void mark(PdfValue value, Part part) {
    if (value instanceof Ref reference) {
      parts.putIfAbsent(reference.number(), part);
    }
  }

  /** Whether the other one is a revision of the same file: its numbers mean the same objects. */
  boolean sameFile(Outline other) {
    return pdf.file() == other.pdf.file();
  }

  StrictPdf pdf() {
    return pdf;
  }

  List<Page> pages() {
    return pages;
  }

  List<Field> fields() {
    return fields;
  }

  /** What the object of this number is; empty where it is nothing that may change. */
  Optional<Part> part(int number) {
    return Optional.ofNullable(parts.get(number));
  }

  /** The pages whose annotations name this object. */
  List<Page> pagesOf(Ref widget) {
    return List.copyOf(shown.getOrDefault(widget.number(), List.of()));
  }
}
