package vn.certproc.forms.internal.check;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import vn.certproc.forms.PdfOptions;
import vn.certproc.forms.document.FormDocument;
import vn.certproc.forms.internal.layout.DocumentLayout;
import vn.certproc.forms.internal.layout.Element;
import vn.certproc.forms.internal.layout.Mark;
import vn.certproc.forms.internal.layout.Page;
import vn.certproc.forms.internal.layout.Role;
import vn.certproc.forms.internal.pdf.PdfRenderer;

/** The form that the data gives: as a file, and its parts by page. */
final class ExpectedForm {

  private ExpectedForm() {}

  static byte[] file(FormDocument document, PdfOptions options) {
    ByteArrayOutputStream out = new ByteArrayOutputStream(64 * 1024);
    try {
      PdfRenderer.render(document, options, out);
    } catch (IOException e) {
      throw new UncheckedIOException("writing to memory cannot fail", e);
    }
    return out.toByteArray();
  }

  /** The parts on some of the pages, which are counted from 0. */
  static Map<Integer, List<Place>> places(FormDocument document, Set<Integer> pages) {
    PartNames names = new PartNames(document);
    IdentityHashMap<Element, Integer> tables = new IdentityHashMap<>();
    Map<Integer, List<Place>> places = new HashMap<>();
    DocumentLayout.lay(
        document,
        page -> {
          number(page, tables);
          if (pages.contains(page.number() - 1)) {
            places.put(page.number() - 1, ExpectedPage.places(page, names, tables));
          }
        });
    return places;
  }

  private static void number(Page page, Map<Element, Integer> tables) {
    for (Mark mark : page.marks()) {
      Optional<Element> element = Optional.of(mark.element());
      while (element.isPresent()) {
        if (element.get().role() == Role.TABLE) {
          tables.putIfAbsent(element.get(), tables.size());
        }
        element = element.get().parent();
      }
    }
  }
}
